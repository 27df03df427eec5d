import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileAtomically } from '../platform/atomic-file';
import { MAP_SETTINGS, runMap } from '../engine/analysis/map/run-map';
import { loadMnist } from '../engine/data/mnist';
import type { MapCard } from '../shared/explore/map';
import type { Context, ExitCode } from './context';
import { longRun } from './long-run';
import { MODEL_OPTION, readModel, withNetwork } from './model-option';
import type { AddCommand } from './program';

interface Options {
  readonly model?: string;
  readonly out?: string;
}

export const addMap: AddCommand = (program, context, finish) => {
  program
    .command('map')
    .description('Compute a two-dimensional map of the 70,000 samples of MNIST from the features of a model.')
    .option(...MODEL_OPTION)
    .option('--out <file>', 'output file (default: in the assets of Inkling)')
    .action(async (options: Options) => finish(await run(options, context)));
};

async function run({ model: file, out }: Options, context: Context): Promise<ExitCode> {
  const model = await readModel(context, file);
  const dataset = await loadMnist(context.paths);
  const path = out ?? join(context.paths.assets, 'explore', 'map.gz');
  return longRun(context, 'map', async (controls) => {
    const begun = performance.now();
    await mkdir(dirname(path), { recursive: true });
    await withNetwork(model, (network) => runMap({ network, dataset, path, ...controls }));
    const card: MapCard = {
      format: 'inkling-map',
      version: 1,
      createdAt: new Date().toISOString(),
      modelId: model.card.id,
      ...MAP_SETTINGS,
      seconds: Math.round((performance.now() - begun) / 1000),
    };
    await writeFileAtomically(path.replace(/(\.gz)?$/, '.card.json'), `${JSON.stringify(card, null, 2)}\n`);
    return `Saved as ${path}.`;
  });
}
