import type { Language } from '../shared/contract/settings';
import { numberFormatsOf } from '../shared/numbers';

/** Texts of the main process: menus, dialogs and notifications. */
export interface MainTexts {
  readonly menu: {
    readonly cut: string;
    readonly copy: string;
    readonly paste: string;
    readonly selectAll: string;
    readonly theme: string;
    readonly language: string;
    readonly asTheSystem: string;
    readonly light: string;
    readonly dark: string;
    readonly fullScreen: string;
    readonly developerTools: string;
    readonly minimize: string;
    readonly hide: string;
    readonly hideOthers: string;
    readonly showAll: string;
    readonly services: string;
    readonly quit: string;
  };
  readonly fileKinds: {
    readonly drawing: string;
    readonly picture: string;
    readonly model: string;
    readonly recipe: string;
    readonly table: string;
    readonly marks: string;
    readonly openable: string;
  };
  readonly drawingName: string;
  /** Suggested name of the file that label marks are exported to. */
  readonly marksName: string;
  readonly quitWhileTraining: {
    readonly message: string;
    readonly detail: string;
    readonly quit: string;
    readonly stay: string;
  };
  /** @param accuracy A fraction in [0, 1]. */
  readonly runFinished: (accuracy: number) => string;
  readonly runFailed: string;
  readonly runInterrupted: string;
  readonly pageCrashed: { readonly message: string; readonly reload: string; readonly quit: string };
}

export const mainTexts: Readonly<Record<Language, MainTexts>> = {
  en: {
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
    runFinished: (accuracy) => `Training finished: ${numberFormatsOf('en').percent(accuracy)} test accuracy.`,
    runFailed: 'Training failed.',
    runInterrupted: 'Training was interrupted. You can resume it.',
    pageCrashed: { message: 'The window stopped working.', reload: 'Reload', quit: 'Quit' },
  },
  'zh-CN': {
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
    runFinished: (accuracy) => `训练完成：测试准确率 ${numberFormatsOf('zh-CN').percent(accuracy)}。`,
    runFailed: '训练失败。',
    runInterrupted: '训练已中断，可以继续。',
    pageCrashed: { message: '窗口停止工作。', reload: '重新加载', quit: '退出' },
  },
};
