import type { ElectronApplication } from '@playwright/test';

interface Counted {
  asked: number;
}

/** From now on the system's questions are answered by the button of this number, without being shown. */
export async function answerQuestions(electron: ElectronApplication, button: number): Promise<void> {
  await electron.evaluate(({ dialog }, response) => {
    Object.assign(globalThis, { asked: 0 });
    dialog.showMessageBox = () => {
      (globalThis as unknown as Counted).asked += 1;
      return Promise.resolve({ response, checkboxChecked: false });
    };
  }, button);
}

/** How often a question was asked since then. */
export async function questionsAsked(electron: ElectronApplication): Promise<number> {
  return electron.evaluate(() => (globalThis as unknown as Counted).asked);
}
