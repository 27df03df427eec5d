import { readFileSync } from 'node:fs';
import os from 'node:os';

/** The machine and the Node version of the report. */
export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** CPU features that TensorFlow selects kernels by; empty if the system does not report them. */
  readonly cpuFeatures: readonly string[];
  /** Name of the display, or null without one. */
  readonly display: string | null;
}

const TENSORFLOW_FEATURES = [
  'sse4_1',
  'sse4_2',
  'avx',
  'avx2',
  'fma',
  'avx512f',
  'avx512_vnni',
  'avx512_bf16',
  'amx_tile',
];

export function examineMachine(): Machine {
  return {
    node: process.versions.node,
    platform: `${process.platform} ${process.arch} ${os.release()}`,
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    cpuFeatures: cpuFeatures(),
    display: display(),
  };
}

function cpuFeatures(): string[] {
  try {
    const flags = /^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1]?.split(' ') ?? [];
    return TENSORFLOW_FEATURES.filter((feature) => flags.includes(feature));
  } catch {
    return [];
  }
}

function display(): string | null {
  if (process.platform !== 'linux') return 'native';
  const { WAYLAND_DISPLAY: wayland, DISPLAY: x11 } = process.env;
  if (wayland) return `Wayland ${wayland}`;
  return x11 ? `X11 ${x11}` : null;
}
