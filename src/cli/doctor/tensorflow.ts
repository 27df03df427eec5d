import { join } from 'node:path';
import { native } from '../../engine/native';
import { type Source, readSource } from './stamp';

export type TensorFlowFinding =
  | {
      readonly loads: true;
      readonly tfjsNode: string;
      readonly libtensorflow: string;
      readonly threads: number;
      readonly source: Source;
    }
  | { readonly loads: false; readonly problem: string };

/** Loads native TensorFlow to verify that it runs on this machine. */
export function findTensorFlow(root: string): TensorFlowFinding {
  try {
    const { tensorflow, tfjsNode, threads } = native();
    const source = readSource(join(root, 'node_modules', '@tensorflow', 'tfjs-node', '.inkling-native.json'));
    return { loads: true, tfjsNode, libtensorflow: tensorflow, threads, source };
  } catch (error) {
    return { loads: false, problem: error instanceof Error ? error.message : String(error) };
  }
}
