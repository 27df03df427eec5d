import { writeCheckpoint } from '../../../../src/engine/files/checkpoint';
import { CheckpointWriter } from '../../../../src/engine/train/checkpoint-writer';
import { TrainingRun } from '../../../../src/engine/train/training-run';
import { checkpointedRecipe as recipe, checkpointedSet } from './checkpointed';

/*
 * Trains and writes checkpoints to the given file several times per epoch; prints a line for each checkpoint on disk.
 * The test kills this process.
 */
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Say where checkpoints go.');

const writer = new CheckpointWriter(
  async (snapshot) => {
    await writeCheckpoint(path, { recipe, data: 'small' }, snapshot);
    process.stdout.write(`${snapshot.position.epoch} ${snapshot.position.step}\n`);
  },
  (error) => {
    throw error;
  },
  () => undefined,
);
const run = new TrainingRun({
  recipe,
  ...checkpointedSet(),
  onCheckpoint: (snapshot) => writer.keep(snapshot),
  checkpointEvery: 0,
});
void run.run();
