import type { RunCommand } from '../../shared/training/events';

/** Applies a user's commands to a run: pausing, single steps, stopping and the learning rate factor. */
export class RunControl {
  learningRateFactor = 1;
  private paused = false;
  private stepAsked = false;
  private stopAsked = false;
  private wake: (() => void) | undefined;

  get stopped(): boolean {
    return this.stopAsked;
  }

  /** Whether the run is paused until the next command. */
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

  /**
   * Must be called after each step.
   * @returns Whether it was a requested single step.
   */
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
