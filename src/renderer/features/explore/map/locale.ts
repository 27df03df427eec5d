const en = {
  hint: 'All 70,000 samples, near to each other where the model sees them alike. Drag to move, turn the wheel to zoom, hold Shift and drag to put what you surround on the wall.',
} as const;

const zhCn = {
  hint: '全部 70,000 个样本，模型认为相似的彼此靠近。拖动以移动，滚轮缩放，按住 Shift 拖动可将圈住的样本放到墙上。',
} as const;

export const mapTexts = { en, zhCn } as const;
