import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataCheck, checkData } from './data';
import { type ElectronFinding, findElectron } from './electron';
import { type Machine, examineMachine } from './machine';
import { type TensorFlowFinding, findTensorFlow } from './tensorflow';
import { inklingPaths } from '../../platform/installed-files';

/** The components of an Inkling installation. */
export interface DoctorReport {
  readonly inkling: string;
  readonly machine: Machine;
  readonly electron: ElectronFinding;
  readonly tensorflow: TensorFlowFinding;
  readonly data: readonly DataCheck[];
  /** Whether every component was found and is intact. */
  readonly healthy: boolean;
}

/**
 * Examines an installation: loads TensorFlow, asks Electron for its versions, and reads all of MNIST (0.2 s). Missing
 * or damaged components are reported, not thrown.
 * @param root The project's folder.
 */
export async function examine(root: string): Promise<DoctorReport> {
  const [electron, data] = await Promise.all([findElectron(root), checkData(inklingPaths(root))]);
  const tensorflow = findTensorFlow(root);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    inkling: manifest.version,
    machine: examineMachine(),
    electron,
    tensorflow,
    data,
    healthy: electron.found && tensorflow.loads && data.every((file) => file.state === 'right'),
  };
}

/** The report as lines for a user. */
export function describe(report: DoctorReport): string {
  const { machine, electron, tensorflow, data } = report;
  const rows: [string, string][] = [
    ['Inkling', report.inkling],
    ['Node', machine.node],
    ['System', `${machine.platform}, ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB`],
    ['CPU features', machine.cpuFeatures.join(' ') || 'unknown'],
    ['Display', machine.display ?? 'none (a virtual display is used)'],
    ['Electron', electron.found ? `${electron.version}, ${sourceText(electron.source)}` : electron.problem],
    ...electronRows(electron),
    [
      'TensorFlow',
      tensorflow.loads
        ? `libtensorflow ${tensorflow.libtensorflow}, ${sourceText(tensorflow.source)}; ${tensorflow.threads} threads`
        : tensorflow.problem,
    ],
    ...(tensorflow.loads ? [['tfjs-node', tensorflow.tfjsNode] satisfies [string, string]] : []),
    ...data.map(({ file, state, sha256 }): [string, string] => [
      file,
      `${state}${sha256 ? `  ${sha256}` : ''}`,
    ]),
    ['Result', report.healthy ? 'no problems found' : 'problems found: run npm run setup'],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function electronRows(electron: ElectronFinding): [string, string][] {
  if (!electron.found) return [];
  const versions = `Chromium ${electron.chromium ?? 'unknown'}, Node ${electron.node}`;
  return [['', versions], ...(electron.note ? [['', electron.note] satisfies [string, string]] : [])];
}

function sourceText(source: string): string {
  return source === 'official'
    ? 'from its official source'
    : source === 'registry'
      ? 'from a package registry'
      : source;
}
