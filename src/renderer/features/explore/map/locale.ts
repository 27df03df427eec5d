const en = {
  hint: 'Map of all samples. Drag to pan, scroll to zoom, Shift+drag to lasso samples and show them in the grid. Keyboard: arrow keys to pan, plus and minus to zoom, Enter to select the sample nearest the center, Shift+Enter to show the samples in view in the grid.',
  none: 'Loading…',
  shipped: 'Layout of the built-in model, colored by the predictions of {model}.',
  compute: 'Compute map',
  computeHint:
    'Lays out all 70,000 samples by the features of {model}. Takes several minutes in the background and 3 GB of memory.',
  lasso: 'Lasso to show in grid (Shift+drag)',
  viewToGrid: 'Show the samples in view in the grid (Shift+Enter)',
  whole: 'Show the whole map',
  inView: '{count} in view',
  aim: '{inSight}; nearest the center: {sample}',
  chosen: '{count} from the map',
  colours: 'Color by',
  colour: { label: 'Label', predicted: 'Prediction', loss: 'Loss', series: 'Writers' },
  employees: 'Employees',
  students: 'Students',
  littleLoss: '0',
  muchLoss: '≥ 4',
  pad: 'Draw a digit',
  padHint:
    'Your drawing appears on the map as you draw, at the weighted mean position of its 12 nearest training samples',
  clearPad: 'Clear the pad',
} as const;

const zhCn = {
  hint: '全部样本的地图。拖动以移动，滚轮缩放，Shift+拖动可圈选样本并在图片墙中显示。键盘：方向键移动，加号和减号缩放，Enter 选择最靠近中心的样本，Shift+Enter 在图片墙中显示视野内的样本。',
  none: '正在加载…',
  shipped: '布局来自内置模型，按 {model} 的预测着色。',
  compute: '计算地图',
  computeHint: '按 {model} 的特征排布全部 70,000 个样本。在后台进行，需要几分钟和 3 GB 内存。',
  lasso: '圈选样本并在图片墙中显示（Shift+拖动）',
  viewToGrid: '在图片墙中显示视野内的样本（Shift+Enter）',
  whole: '显示整张地图',
  inView: '视野内 {count} 个',
  aim: '{inSight}；最靠近中心：{sample}',
  chosen: '地图上的 {count} 个',
  colours: '着色依据',
  colour: { label: '标签', predicted: '预测', loss: '损失', series: '书写者' },
  employees: '职员',
  students: '学生',
  littleLoss: '0',
  muchLoss: '≥ 4',
  pad: '写一个数字',
  padHint: '书写时，画稿会显示在地图上：位于最近的 12 个训练样本的加权平均位置',
  clearPad: '清空手写板',
} as const;

export const mapTexts = { en, zhCn } as const;
