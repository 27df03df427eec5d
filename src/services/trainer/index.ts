import os from 'node:os';
import { findRoot, inklingPaths } from '../../platform/installed-files';
import { UserError } from '../../shared/user-error';
import { trainerContract } from '../../shared/contract/services';
import { serve } from '../serve';
import { parentPort } from '../service-port';
import { TrainerJob } from './trainer-job';

// Training uses all cores; predictions have priority. Set before TensorFlow creates its threads: on Linux, priority
// is
// per thread and inherited.
os.setPriority(os.constants.priority.PRIORITY_LOW);

const trainer = new TrainerJob(inklingPaths(findRoot(__dirname)), (event) => service.emit(event));
let started = false;

const service = serve(
  parentPort(),
  trainerContract,
  {
    train: (order) => {
      if (started) throw new UserError('run-in-progress');
      started = true;
      void trainer.train(order);
    },
    command: (command) => trainer.command(command),
  },
  () => trainer.suspend(),
);

service.ready(undefined);
