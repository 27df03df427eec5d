import type { ElectronApplication, Page } from '@playwright/test';

/** A file as the tests hand it to the window. */
export interface TestFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Text that comes with it, as out of a document. */
  readonly text?: string;
}

/** Drops a file on the pad, as from a file manager. */
export async function dropFile(page: Page, file: TestFile): Promise<void> {
  const dataTransfer = await transferOf(page, file);
  await page.getByTestId('pad').dispatchEvent('dragover', { dataTransfer });
  await page.getByTestId('pad').dispatchEvent('drop', { dataTransfer });
}

/** Drops a file or folder of the disk on a part of the window, as the system reports it. */
export async function dropFromDisk(page: Page, path: string, testId: string): Promise<void> {
  const box = await page.getByTestId(testId).boundingBox();
  if (!box) throw new Error('That part is not on the screen.');
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  await session.detach();
}

/** Pastes a file into the window. */
export async function pasteFile(page: Page, file: TestFile): Promise<void> {
  const transfer = await transferOf(page, file);
  await transfer.evaluate((clipboardData) => {
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true }),
    );
  });
}

function transferOf(page: Page, { name, type, bytes, text }: TestFile) {
  return page.evaluateHandle(
    (file) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(file.bytes)], file.name, { type: file.type }));
      if (file.text !== undefined) data.setData('text/plain', file.text);
      return data;
    },
    { name, type, bytes: [...bytes], text },
  );
}

/** From now on the system's dialogs to save and to open answer with this path, without being shown. */
export async function answerFileDialogs(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** The user's own folder of the app under test. */
export function userData(electron: ElectronApplication): Promise<string> {
  return electron.evaluate(({ app }) => app.getPath('userData'));
}
