import { locale as live } from './live/locale';
import { locale as layer } from './recipe/layer-locale';
import { locale as recipe } from './recipe/locale';
import { locale as result } from './result/locale';
import { locale as run } from './run-locale';
import { locale as table } from './table/locale';

export const locale = {
  en: { ...recipe.en, ...layer.en, ...run.en, ...live.en, ...result.en, ...table.en },
  'zh-CN': {
    ...recipe['zh-CN'],
    ...layer['zh-CN'],
    ...run['zh-CN'],
    ...live['zh-CN'],
    ...result['zh-CN'],
    ...table['zh-CN'],
  },
} as const;
