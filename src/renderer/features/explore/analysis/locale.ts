const en = {
  computing: '{share} done',
  failed: 'It could not be computed.',
  cancelled: 'Stopped.',
  cancel: 'Stop',
  busy: 'Something else is being computed.',
} as const;

const zhCn = {
  computing: '已完成 {share}',
  failed: '无法计算。',
  cancelled: '已停止。',
  cancel: '停止',
  busy: '正在进行其他计算。',
} as const;

export const analysisTexts = { en, zhCn } as const;
