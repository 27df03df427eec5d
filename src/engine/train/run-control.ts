import type { RunCommand } from '../../shared/training/events';

/** What a user has asked of a run: whether the next step may be taken, and with which factor on the learning rate. */
export class RunControl {
  learningRateFactor = 1;
  private paused = false;
  private stepAsked = false;
  private stopAsked = false;
  private wake: (() => void) | undefined;

  get stopped(): boolean {
    return this.stopAsked;
  }

  /** Nothing may be done until a command comes. */
  get waiting(): boolean {
    return this.paused && !this.stepAsked && !this.stopAsked;
  }

  command(command: RunCommand): void {
    switch (command.type) {
      case 'pause':
        this.paused = true;
        break;
      case 'resume':
        this.paused = false;
        this.stepAsked = false;
        break;
      case 'step':
        this.paused = true;
        this.stepAsked = true;
        break;
      case 'stop':
        this.stopAsked = true;
        break;
      case 'scaleLearningRate':
        this.learningRateFactor = command.factor;
        break;
    }
    this.wake?.();
  }

  /** Notes that a step was taken: a single step that was asked for is used up. True when it was such a one. */
  tookStep(): boolean {
    const single = this.stepAsked;
    this.stepAsked = false;
    return single;
  }

  /** Resolves when the next command arrives. */
  async nextCommand(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    this.wake = undefined;
  }
}
