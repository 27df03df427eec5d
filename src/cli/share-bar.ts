import { Presets, SingleBar } from 'cli-progress';
import type { Context } from './context';

/** Shows the progress of a long computation: a bar on a terminal, otherwise one line per 10%. */
export interface ShareBar {
  /** @param share In [0, 1]. */
  readonly show: (share: number) => void;
  readonly end: () => void;
}

const PARTS = 1000;

export function shareBar({ stderr }: Context, name: string): ShareBar {
  if (!stderr.isTTY) {
    let said = 0;
    return {
      show: (share) => {
        const tenth = Math.floor(share * 10);
        if (tenth > said) stderr.write(`${name}: ${10 * tenth}%\n`);
        said = Math.max(said, tenth);
      },
      end: () => undefined,
    };
  }
  const bar = new SingleBar(
    {
      stream: stderr,
      format: `${name} {bar} {percentage}% | {eta_formatted} left`,
      hideCursor: true,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  bar.start(PARTS, 0);
  return { show: (share) => bar.update(Math.round(share * PARTS)), end: () => bar.stop() };
}
