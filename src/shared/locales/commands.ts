import type { CommandId, MenuId } from '../commands';
import type { Language } from '../contract/settings';

interface CommandTexts {
  readonly menus: Readonly<Record<MenuId, string>>;
  readonly commands: Readonly<Record<CommandId, string>>;
}

/** Names of menus and commands, shared by the menu, the buttons and their tooltips. */
export const commandTexts: Readonly<Record<Language, CommandTexts>> = {
  en: {
    menus: { file: 'File', edit: 'Edit', view: 'View', model: 'Model', help: 'Help' },
    commands: {
      'drawing:new': 'New Drawing',
      'file:open': 'Open…',
      'data:open': 'Open Dataset…',
      'drawing:export': 'Save Drawing…',
      'image:export': 'Save as Image…',
      'saved-drawing:save': 'Save to My Drawings…',
      'drawing:undo': 'Undo',
      'drawing:redo': 'Redo',
      'drawing:clear': 'Clear',
      'image:copy': 'Copy as Image',
      'tool:pen': 'Pen',
      'tool:eraser': 'Eraser',
      'app:palette': 'Command Palette…',
      'presentation:toggle': 'Presentation Mode',
      'view:draw': 'Draw',
      'view:explore': 'Explore',
      'view:train': 'Train',
      'view:models': 'Models',
      'explore:jump': 'Go to Sample…',
      'zoom:in': 'Zoom In',
      'zoom:out': 'Zoom Out',
      'zoom:reset': 'Actual Size',
      'model:retrain': 'Train…',
      'run:stop': 'Stop Training',
      'model:import': 'Import Model…',
      'model:export': 'Export Model…',
      'app:shortcuts': 'Keyboard Shortcuts',
      'app:updates': 'Check for Updates…',
      'app:about': 'About Inkling',
    },
  },
  'zh-CN': {
    menus: { file: '文件', edit: '编辑', view: '视图', model: '模型', help: '帮助' },
    commands: {
      'drawing:new': '新建画稿',
      'file:open': '打开…',
      'data:open': '打开数据集…',
      'drawing:export': '保存画稿…',
      'image:export': '另存为图片…',
      'saved-drawing:save': '保存到“我的画稿”…',
      'drawing:undo': '撤销',
      'drawing:redo': '重做',
      'drawing:clear': '清空',
      'image:copy': '复制为图片',
      'tool:pen': '画笔',
      'tool:eraser': '橡皮擦',
      'app:palette': '命令面板…',
      'presentation:toggle': '演示模式',
      'view:draw': '书写',
      'view:explore': '浏览',
      'view:train': '训练',
      'view:models': '模型',
      'explore:jump': '转到样本…',
      'zoom:in': '放大',
      'zoom:out': '缩小',
      'zoom:reset': '实际大小',
      'model:retrain': '训练…',
      'run:stop': '停止训练',
      'model:import': '导入模型…',
      'model:export': '导出模型…',
      'app:shortcuts': '键盘快捷键',
      'app:updates': '检查更新…',
      'app:about': '关于 Inkling',
    },
  },
};
