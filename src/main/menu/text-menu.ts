import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { MainTexts } from '../locales';

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText'>;

/** The context menu of the clicked text; in read-only text, a selection can only be copied. */
export function textMenuTemplate(
  { isEditable, selectionText }: Clicked,
  texts: MainTexts['menu'],
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: texts.copy, enabled: selectionText !== '' };
  if (!isEditable) return selectionText === '' ? [] : [copy];
  return [
    { role: 'cut', label: texts.cut, enabled: selectionText !== '' },
    copy,
    { role: 'paste', label: texts.paste },
    { type: 'separator' },
    { role: 'selectAll', label: texts.selectAll },
  ];
}

/** Adds a context menu to text fields and selected text. */
export function offerTextMenu(window: BrowserWindow, texts: () => MainTexts): void {
  window.webContents.on('context-menu', (_event, clicked) => {
    const template = textMenuTemplate(clicked, texts().menu);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
