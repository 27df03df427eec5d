import os from 'node:os';
import { findRoot, inklingPaths } from '../../engine/paths';
import { Refusal } from '../../shared/contract/result';
import { trainerContract } from '../../shared/contract/services';
import { serve } from '../serve';
import { parentPort } from '../service-port';
import { Trainer } from './trainer';

// Training takes every core it can get; the pad and its prediction go first.
os.setPriority(os.constants.priority.PRIORITY_LOW);

const trainer = new Trainer(inklingPaths(findRoot(__dirname)), (event) => service.tell(event));
let started = false;

const service = serve(
  parentPort(),
  trainerContract,
  {
    train: ({ recipe, modelsFolder }) => {
      if (started) throw new Refusal('run-in-progress');
      started = true;
      void trainer.train(recipe, modelsFolder);
    },
    command: (command) => trainer.command(command),
  },
  () => undefined,
);

service.ready(undefined);
