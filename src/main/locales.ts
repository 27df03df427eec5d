import {
  compile,
  createCoreContext,
  registerMessageCompiler,
  resolveValue,
  translate,
} from '@intlify/core-base';
import type { Language } from '../shared/contract/settings';
import { numberFormatsOf, type NumberFormats } from '../shared/numbers';

type SameKeys<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]>;
};

/** The paths of all texts, such as `menu.cut`. */
type PathOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${PathOf<Texts[Key]>}`;
}[keyof Texts & string];

const en = {
  menu: {
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    theme: 'Theme',
    language: 'Language',
    asTheSystem: 'System',
    light: 'Light',
    dark: 'Dark',
    fullScreen: 'Full Screen',
    developerTools: 'Developer Tools',
    minimize: 'Minimize',
    hide: 'Hide Inkling',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    services: 'Services',
    quit: 'Quit Inkling',
  },
  fileKinds: {
    drawing: 'Inkling drawings',
    picture: 'Images',
    model: 'Inkling models',
    recipe: 'Inkling recipes',
    table: 'Tables',
    marks: 'Label marks',
    openable: 'Drawings, images, recipes and models',
  },
  drawingName: 'Drawing',
  marksName: 'MNIST marks',
  quitWhileTraining: {
    message: 'A training run is in progress. Quit anyway?',
    detail: 'Progress is saved. You can resume training at the next start.',
    quit: 'Quit',
    stay: 'Keep Training',
  },
  runFinished: 'Training finished: {accuracy} test accuracy.',
  runFailed: 'Training failed.',
  runInterrupted: 'Training was interrupted. You can resume it.',
  pageCrashed: { message: 'The window stopped working.', reload: 'Reload', quit: 'Quit' },
} as const;

const zhCN: SameKeys<typeof en> = {
  menu: {
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    theme: '主题',
    language: '语言',
    asTheSystem: '跟随系统',
    light: '浅色',
    dark: '深色',
    fullScreen: '全屏',
    developerTools: '开发者工具',
    minimize: '最小化',
    hide: '隐藏 Inkling',
    hideOthers: '隐藏其他',
    showAll: '全部显示',
    services: '服务',
    quit: '退出 Inkling',
  },
  fileKinds: {
    drawing: 'Inkling 画稿',
    picture: '图片',
    model: 'Inkling 模型',
    recipe: 'Inkling 配方',
    table: '表格',
    marks: '标签标记',
    openable: '画稿、图片、配方和模型',
  },
  drawingName: '画稿',
  marksName: 'MNIST 标记',
  quitWhileTraining: {
    message: '训练正在进行，仍要退出吗？',
    detail: '训练进度会保存，下次启动时可以继续。',
    quit: '退出',
    stay: '继续训练',
  },
  runFinished: '训练完成：测试准确率 {accuracy}。',
  runFailed: '训练失败。',
  runInterrupted: '训练已中断，可以继续。',
  pageCrashed: { message: '窗口停止工作。', reload: '重新加载', quit: '退出' },
};

export type MainTextPath = PathOf<typeof en>;

/** Texts of the main process in one language: menus, dialogs and notifications. */
export interface MainTexts {
  /** @param values Replacements for each `{name}` in the text. */
  readonly t: (path: MainTextPath, values?: Readonly<Record<string, string>>) => string;
  readonly formats: NumberFormats;
}

// This compiler produces a syntax tree, not code, so nothing is evaluated with `eval`.
registerMessageCompiler(compile);

function mainTextsOf(locale: Language): MainTexts {
  const context = createCoreContext({
    locale,
    messages: { en, 'zh-CN': zhCN },
    messageResolver: resolveValue,
  });
  return {
    t: (path, values = {}) => String(translate(context, path, values)),
    formats: numberFormatsOf(locale),
  };
}

/** The texts of main by language. */
export const mainTexts: Readonly<Record<Language, MainTexts>> = {
  en: mainTextsOf('en'),
  'zh-CN': mainTextsOf('zh-CN'),
};
