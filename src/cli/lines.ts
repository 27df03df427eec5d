import { once } from 'node:events';
import type { Output } from './context';

/** Writes one line, and waits when whoever reads is slower. */
export async function writeLine(output: Output, line: string): Promise<void> {
  if (!output.write(`${line}\n`)) await once(output, 'drain');
}

/** Writes one value as a line of JSON. */
export async function writeJson(output: Output, value: unknown): Promise<void> {
  await writeLine(output, JSON.stringify(value));
}

/** 0.98461 as "98.46%". */
export function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
