const en = {
  hint: 'Map of all samples. Drag to move it, turn the wheel to zoom, hold Shift and drag a lasso to show samples in the grid. Arrow keys move, plus and minus zoom, Enter looks at the sample nearest to the middle, Shift and Enter show in the grid all that is in view.',
  none: 'Loading…',
  shipped: 'Layout of the built-in model, colored by what {model} predicts.',
  compute: 'Compute map',
  computeHint:
    'Lays all 70,000 samples out by the features of {model}: some minutes in the background, and 3 GB of memory meanwhile.',
  surround: 'Lasso to show in grid (Shift and drag)',
  viewToGrid: 'Show in grid what is in view (Shift and Enter)',
  whole: 'Show the whole map',
  inView: '{count} in view',
  aim: '{inSight}; nearest to the middle: {sample}',
  chosen: '{count} from the map',
  colours: 'Color by',
  colour: { label: 'Label', predicted: 'Prediction', loss: 'Loss', series: 'Writers' },
  employees: 'Employees',
  students: 'Students',
  littleLoss: '0',
  muchLoss: '≥ 4',
  pad: 'Draw a digit',
  padHint:
    'It appears on the map as you draw: the mean place of the 12 training samples nearest to it, by their distances',
  clearPad: 'Clear the pad',
} as const;

const zhCn = {
  hint: '全部样本的地图。拖动以移动，滚轮缩放，按住 Shift 拖动可在图片墙中显示圈住的样本。方向键移动，加号和减号缩放，回车查看最靠近正中的样本，Shift 加回车在图片墙中显示视野内的全部样本。',
  none: '正在加载…',
  shipped: '布局来自内置模型，颜色为 {model} 的预测。',
  compute: '计算地图',
  computeHint: '按 {model} 的特征排布全部 70,000 个样本：在后台进行，需要几分钟，期间占用 3 GB 内存。',
  surround: '圈住样本并在图片墙中显示（Shift 加拖动）',
  viewToGrid: '在图片墙中显示视野内的样本（Shift 加回车）',
  whole: '显示整张地图',
  inView: '视野内 {count} 个',
  aim: '{inSight}；最靠近正中：{sample}',
  chosen: '地图上的 {count} 个',
  colours: '着色依据',
  colour: { label: '标签', predicted: '预测', loss: '损失', series: '书写者' },
  employees: '职员',
  students: '学生',
  littleLoss: '0',
  muchLoss: '≥ 4',
  pad: '写一个数字',
  padHint: '书写时即出现在地图上：与其最近的 12 个训练样本按距离加权的平均位置',
  clearPad: '清空手写板',
} as const;

export const mapTexts = { en, zhCn } as const;
