import { once } from 'node:events';
import { numberFormatsOf } from '../shared/numbers';
import type { Output } from './context';

/** Writes one line, and waits when whoever reads is slower. */
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

/** A loss to four places, as the window shows it. */
export function lossText(loss: number): string {
  return number(loss, LOSS_DIGITS);
}
