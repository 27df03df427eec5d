import { analysisTexts } from './analysis/locale';
import { metricsTexts } from './metrics/locale';
import { mapTexts } from './map/locale';
import { en } from './texts/en';
import { zhCn } from './texts/zh-cn';

const panes = {
  en: { label: 'View', grid: 'Grid', metrics: 'Metrics', map: 'Map' },
  zhCn: { label: '视图', grid: '图片墙', metrics: '指标', map: '地图' },
} as const;

const palette = {
  en: {
    sample: 'Go to sample {part} {index}',
    confusion: 'Samples labelled {label}, predicted {predicted}',
    writer: 'Samples by writer {writer}',
    view: 'Open view “{name}”',
  },
  zhCn: {
    sample: '转到样本 {part} {index}',
    confusion: '标签为 {label}、预测为 {predicted} 的样本',
    writer: '书写者 {writer} 的样本',
    view: '打开视图“{name}”',
  },
} as const;

export const locale = {
  en: {
    ...en,
    palette: palette.en,
    pane: panes.en,
    analysis: analysisTexts.en,
    metrics: metricsTexts.en,
    map: mapTexts.en,
  },
  'zh-CN': {
    ...zhCn,
    palette: palette.zhCn,
    pane: panes.zhCn,
    analysis: analysisTexts.zhCn,
    metrics: metricsTexts.zhCn,
    map: mapTexts.zhCn,
  },
} as const;
