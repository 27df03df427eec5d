const BAR_CELLS = 24;
const REDRAW_MS = 100;
const PLAIN_LINE_MS = 10_000;

/** Where set-up prints: standard error if standard output is for a program's result. @type {NodeJS.WriteStream} */
let stream = process.stdout;

/** @param {NodeJS.WriteStream} target */
export function printTo(target) {
  stream = target;
}

/** @param {string} line */
export function say(line) {
  stream.write(`${line}\n`);
}

/**
 * A running step of set-up.
 *
 * @typedef {object} Step
 * @property {(fraction: number | null, note?: string) => void} update fraction 0..1, or null if unknown
 * @property {(note?: string) => void} done
 * @property {() => void} failed ends the line without a result; the error follows
 */

/**
 * Shows the progress of a step: as a bar on a terminal, otherwise as a line every 10 seconds.
 *
 * @param {string} title
 * @returns {Step}
 */
export function step(title) {
  return stream.isTTY ? terminalStep(title) : plainStep(title);
}

/**
 * @param {string} title
 * @returns {Step}
 */
function terminalStep(title) {
  const begun = Date.now();
  /** @type {number | null} */
  let fraction = null;
  let note = '';
  const draw = () => {
    const filled = Math.round((fraction ?? 0) * BAR_CELLS);
    const bar =
      fraction === null ? '' : ` ${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)} ${percent(fraction)}`;
    const line = `  ${title}${bar}${note && ` · ${note}`} · ${seconds(begun)}`;
    stream.write(`\r\x1b[2K${line.slice(0, (stream.columns || 80) - 1)}`);
  };
  const timer = setInterval(draw, REDRAW_MS);
  timer.unref();
  draw();
  return {
    update(nextFraction, nextNote = '') {
      fraction = nextFraction === null ? null : Math.min(1, nextFraction);
      note = nextNote;
    },
    done(last) {
      clearInterval(timer);
      stream.write(`\r\x1b[2K✓ ${title}${last ? ` · ${last}` : ''} · ${seconds(begun)}\n`);
    },
    failed() {
      clearInterval(timer);
      stream.write('\n');
    },
  };
}

/**
 * @param {string} title
 * @returns {Step}
 */
function plainStep(title) {
  const begun = Date.now();
  let lastPrinted = begun;
  say(`${title} ...`);
  return {
    update(fraction, note) {
      if (Date.now() - lastPrinted < PLAIN_LINE_MS) return;
      lastPrinted = Date.now();
      const parts = [fraction === null ? '' : percent(fraction), note ?? '', seconds(begun)];
      say(`  ${title}: ${parts.filter(Boolean).join(', ')}`);
    },
    done(last) {
      say(`  done${last ? `: ${last}` : ''} (${seconds(begun)})`);
    },
    failed: () => undefined,
  };
}

/** @param {number} fraction */
const percent = (fraction) => `${Math.floor(Math.min(1, fraction) * 100)}%`;

/** @param {number} begun */
const seconds = (begun) => `${((Date.now() - begun) / 1000).toFixed(1)} s`;

/**
 * Calls `measure` twice a second until the returned function is called.
 *
 * @param {() => void} measure
 * @returns {() => void}
 */
export function watch(measure) {
  const timer = setInterval(measure, 500);
  return () => clearInterval(timer);
}
