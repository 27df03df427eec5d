export const locale = {
  en: { close: 'Close', cancel: 'Cancel', undo: 'Undo', message: 'Message', messages: 'Messages' },
  'zh-CN': { close: '关闭', cancel: '取消', undo: '撤销', message: '消息', messages: '消息' },
} as const;
