import { en } from './texts/en';
import { zhCn } from './texts/zh-cn';

export const locale = { en, 'zh-CN': zhCn } as const;
