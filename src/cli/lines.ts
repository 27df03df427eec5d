import { once } from 'node:events';
import { numberFormatsOf } from '../shared/numbers';
import type { Output } from './context';

/** Writes one line, waiting for the stream to drain if needed. */
export async function writeLine(output: Output, line: string): Promise<void> {
  if (!output.write(`${line}\n`)) await once(output, 'drain');
}

/** Writes one value as a line of JSON. */
export async function writeJson(output: Output, value: unknown): Promise<void> {
  await writeLine(output, JSON.stringify(value));
}

const formats = numberFormatsOf('en');
const LOSS_DIGITS = 4;

/** 0.98461 as "98.46%", by the rules of `NumberFormats`. */
export const { number, percent, probability } = formats;

/** Formats a loss with four decimal places, as the window does. */
export function lossText(loss: number): string {
  return number(loss, LOSS_DIGITS);
}
