import os from 'node:os';
import { compareNetworks } from '../../engine/predict/compare';
import { loadMnist } from '../../engine/data/mnist';
import { readModelFile } from '../../engine/files/model-file';
import { Network } from '../../engine/network/network';
import { findRoot, inklingPaths } from '../../platform/installed-files';
import type { Comparison } from '../../shared/model/comparison';
import { comparisonContract } from '../../shared/contract/services';
import { serve } from '../serve';
import { parentPort } from '../service-port';

// Comparisons are not urgent. Set before TensorFlow creates its threads, which inherit the priority.
os.setPriority(os.constants.priority.PRIORITY_LOW);

async function readNetwork(path: string): Promise<Network> {
  const { card, weights } = await readModelFile(path);
  return new Network(card.recipe, weights);
}

/** Nothing is disposed: the process exits after the comparison. */
async function compare(candidate: string, active: string): Promise<Comparison> {
  const networks = [await readNetwork(candidate), await readNetwork(active)] as const;
  const { test, labelErrors } = await loadMnist(inklingPaths(findRoot(__dirname)));
  return compareNetworks(...networks, test, labelErrors);
}

serve(
  parentPort(),
  comparisonContract,
  { compare: ({ candidate, active }) => compare(candidate, active) },
  () => undefined,
).ready(undefined);
