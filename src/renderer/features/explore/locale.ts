import { analysisTexts } from './analysis/locale';
import { glanceTexts } from './glance/locale';
import { mapTexts } from './map/locale';
import { en } from './texts/en';
import { zhCn } from './texts/zh-cn';

const panes = {
  en: { label: 'View', wall: 'Wall', glance: 'At a glance', map: 'Map' },
  zhCn: { label: '视图', wall: '图片墙', glance: '概览', map: '地图' },
} as const;

export const locale = {
  en: { ...en, pane: panes.en, analysis: analysisTexts.en, glance: glanceTexts.en, map: mapTexts.en },
  'zh-CN': {
    ...zhCn,
    pane: panes.zhCn,
    analysis: analysisTexts.zhCn,
    glance: glanceTexts.zhCn,
    map: mapTexts.zhCn,
  },
} as const;
