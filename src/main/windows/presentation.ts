import type { BrowserWindow } from 'electron';

/** Switches the window to full screen while something is presented, and restores it afterwards. */
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
    // The menu's shortcuts work even while the menu bar is hidden.
    window.setMenuBarVisibility(!on);
    window.setFullScreen(on || this.#wasFullScreen);
  }
}
