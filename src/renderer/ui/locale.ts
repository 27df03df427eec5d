export const locale = {
  en: {
    close: 'Close',
    cancel: 'Cancel',
    undo: 'Undo',
    message: 'Message',
    messages: 'Messages',
    prediction: 'prediction',
    label: 'label',
    confusion: { actual: 'Actual', predicted: 'Predicted' },
  },
  'zh-CN': {
    close: '关闭',
    cancel: '取消',
    undo: '撤销',
    message: '消息',
    messages: '消息',
    prediction: '预测',
    label: '标签',
    confusion: { actual: '实际', predicted: '预测' },
  },
} as const;
