const en = {
  computing: '{share} done',
  failed: 'The computation failed.',
  cancelled: 'Stopped.',
  cancel: 'Stop',
  busy: 'Another computation is in progress.',
} as const;

const zhCn = {
  computing: '已完成 {share}',
  failed: '计算失败。',
  cancelled: '已停止。',
  cancel: '停止',
  busy: '正在进行其他计算。',
} as const;

export const analysisTexts = { en, zhCn } as const;
