import os from 'node:os';
import { AUDIT_FOLDS } from '../../engine/analysis/audit/audit-recipe';
import { runAudit } from '../../engine/analysis/audit/run-audit';
import { runMap } from '../../engine/analysis/map/run-map';
import { loadMnist } from '../../engine/data/mnist';
import { type Model, readModelFile } from '../../engine/files/model-file';
import { Network } from '../../engine/network/network';
import { findRoot, inklingPaths } from '../../platform/installed-files';
import { failureOf } from '../../shared/user-error';
import { analysisContract, type ServiceRequest } from '../../shared/contract/services';
import { serve } from '../serve';
import { parentPort } from '../service-port';

// Analyses take minutes and have the lowest priority. Set before TensorFlow creates its threads, which inherit it.
os.setPriority(os.constants.priority.PRIORITY_LOW);

type Order = ServiceRequest<typeof analysisContract, 'analyse'>;

/** Maximum number of progress events. */
const STEPS = 200;

const paths = inklingPaths(findRoot(__dirname));

/** Runs the analysis to the end and emits its result; never rejects. */
async function analyse(order: Order): Promise<void> {
  try {
    const model = await readModelFile(order.model);
    await (order.kind === 'audit' ? audit(model, order.out) : drawMap(model, order.out));
    service.emit({ type: 'done' });
  } catch (error) {
    console.error(error);
    service.emit({ type: 'failed', failure: failureOf(error).code });
  }
}

/** Trains with the model's own recipe but no held-out writers: the folds are what is held out. */
async function audit({ card }: Model, folder: string): Promise<void> {
  const dataset = await loadMnist(paths);
  const recipe = { ...card.recipe, validation: { kind: 'none' }, earlyStopping: null } as const;
  await runAudit({ dataset, recipe, folds: AUDIT_FOLDS, folder, onProgress: inSteps() });
}

async function drawMap({ card, weights }: Model, path: string): Promise<void> {
  const dataset = await loadMnist(paths);
  const network = new Network(card.recipe, weights);
  await runMap({ network, dataset, path, onProgress: inSteps() });
}

function inSteps(): (share: number) => void {
  let reported = 0;
  return (share) => {
    const step = Math.floor(share * STEPS);
    if (step > reported) service.emit({ type: 'progress', share: step / STEPS });
    reported = Math.max(reported, step);
  };
}

const service = serve(
  parentPort(),
  analysisContract,
  { analyse: (order) => void analyse(order) },
  () => undefined,
);
service.ready(undefined);
