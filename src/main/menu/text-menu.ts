import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import type { MainTexts } from '../locales';

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText'>;

/** The context menu of the clicked text; in read-only text, a selection can only be copied. */
export function textMenuTemplate(
  { isEditable, selectionText }: Clicked,
  { t }: MainTexts,
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = {
    role: 'copy',
    label: t('menu.copy'),
    enabled: selectionText !== '',
  };
  if (!isEditable) return selectionText === '' ? [] : [copy];
  return [
    { role: 'cut', label: t('menu.cut'), enabled: selectionText !== '' },
    copy,
    { role: 'paste', label: t('menu.paste') },
    { type: 'separator' },
    { role: 'selectAll', label: t('menu.selectAll') },
  ];
}

/** Adds a context menu to text fields and selected text. */
export function offerTextMenu(window: BrowserWindow, texts: () => MainTexts): void {
  window.webContents.on('context-menu', (_event, clicked) => {
    const template = textMenuTemplate(clicked, texts());
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
