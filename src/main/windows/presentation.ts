import type { BrowserWindow } from 'electron';

/** Lets the window fill the screen while something is presented to others, and puts it back afterwards. */
export class Presentation {
  readonly #window: () => BrowserWindow | undefined;
  #wasFullScreen = false;
  #isOn = false;

  constructor(window: () => BrowserWindow | undefined) {
    this.#window = window;
  }

  show(on: boolean): void {
    const window = this.#window();
    if (!window || on === this.#isOn) return;
    this.#isOn = on;
    if (on) this.#wasFullScreen = window.isFullScreen();
    // Its shortcuts go on working while the menu bar is hidden.
    window.setMenuBarVisibility(!on);
    window.setFullScreen(on || this.#wasFullScreen);
  }
}
