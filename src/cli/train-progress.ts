import { Presets, SingleBar } from 'cli-progress';
import type { RunReport } from '../engine/train/training-run';
import type { Context } from './context';
import { lossText, percent } from './lines';

/** Shows the progress of a training run. */
export interface Progress {
  readonly report: (report: RunReport) => void;
  /** Clears the progress bar. Idempotent. */
  readonly end: () => void;
}

type EpochReport = Extract<RunReport, { type: 'epoch' }>;

/** Creates the progress display: one line of JSON per epoch, a bar on a terminal, or one line of text per epoch. */
export function progressFor({ stdout, stderr }: Context, json: boolean): Progress {
  if (json)
    return onEpoch((report) => {
      const { epoch, seconds, loss, accuracy, validationLoss, validationAccuracy } = report;
      const line = { epoch: epoch + 1, seconds, loss, accuracy, validationLoss, validationAccuracy };
      stdout.write(`${JSON.stringify(line)}\n`);
    });
  if (!stderr.isTTY) return onEpoch((report) => stdout.write(`${epochText(report)}\n`));
  return bar(stderr);
}

function onEpoch(write: (report: EpochReport) => void): Progress {
  return {
    report: (report) => {
      if (report.type === 'epoch') write(report);
    },
    end: () => undefined,
  };
}

function epochText({ epoch, seconds, loss, accuracy, validationAccuracy }: EpochReport): string {
  const validation =
    validationAccuracy === null ? '' : `, validation accuracy ${percent(validationAccuracy)}`;
  return `epoch ${epoch + 1}: ${seconds.toFixed(1)} s, loss ${lossText(loss)}, accuracy ${percent(accuracy)}${validation}`;
}

/** A bar over the whole run with the current metrics, below one line per finished epoch. */
function bar(stderr: Context['stderr']): Progress {
  const single = new SingleBar(
    {
      stream: stderr,
      format: 'epoch {epoch}/{epochs} {bar} {percentage}% | loss {loss} | accuracy {accuracy} | {left} left',
      hideCursor: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  let epochs = 1;
  let stepsPerEpoch = 1;
  return {
    report: (report) => {
      if (report.type === 'started') {
        ({ epochs, stepsPerEpoch } = report);
        single.start(epochs * stepsPerEpoch, 0, { epoch: 1, epochs, loss: '-', accuracy: '-', left: '-' });
      } else if (report.type === 'progress') {
        single.update(report.epoch * stepsPerEpoch + report.step, {
          epoch: report.epoch + 1,
          loss: lossText(report.loss),
          accuracy: percent(report.accuracy),
          left: duration(report.secondsLeft),
        });
      } else if (report.type === 'epoch') {
        stderr.write(`\r\u001b[K${epochText(report)}\n`);
      }
    },
    end: () => single.stop(),
  };
}

/** 75 as "1:15". */
function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
