import type { CommandId, MenuId } from '../../shared/commands';

/** The commands of each menu in order, in groups divided by separators. */
export const MENU_LAYOUT: Readonly<Record<MenuId, readonly (readonly CommandId[])[]>> = {
  file: [
    ['drawing:new', 'file:open', 'data:open'],
    ['drawing:export', 'image:export', 'saved-drawing:save'],
  ],
  edit: [['drawing:undo', 'drawing:redo', 'drawing:clear'], ['tool:pen', 'tool:eraser'], ['image:copy']],
  view: [
    ['app:palette', 'explore:jump'],
    ['view:draw', 'view:explore', 'view:train', 'view:models'],
    ['zoom:in', 'zoom:out', 'zoom:reset'],
    ['presentation:toggle'],
  ],
  model: [
    ['model:retrain', 'run:stop'],
    ['model:import', 'model:export'],
  ],
  help: [['app:shortcuts'], ['app:updates', 'app:about']],
};
