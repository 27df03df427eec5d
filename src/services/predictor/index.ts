import { readModelFile } from '../../engine/files/model-file';
import { native } from '../../engine/native';
import { findRoot, inklingPaths } from '../../platform/installed-files';
import { answerToInvalid, predictorRequestSchema } from '../../shared/contract/predictor-port';
import { predictorContract } from '../../shared/contract/services';
import { UserError } from '../../shared/user-error';
import { serve } from '../serve';
import { parentPort, type Port } from '../service-port';
import { Predictor } from './predictor';
import { readSampleImages } from './sample-images';
import { Searches } from './searches';
import { DatasetScorer } from './dataset-scorer';

const { tensorflow, tfjsNode } = native();
const { mnist } = inklingPaths(findRoot(__dirname));
const scorer = new DatasetScorer({
  images: () => readSampleImages(mnist),
  emit: (event) => service.emit(event),
  isPredicting: () => predictor.isInUse,
});
const predictor = new Predictor(() => scorer.forget());
const searches = new Searches(predictor, scorer);
let line: Port | undefined;

/** Answers requests on this port from now on, and closes the previous one. */
function connect(port: Port): void {
  line?.close();
  line = port;
  port.on('message', ({ data }) => {
    const request = predictorRequestSchema.safeParse(data);
    if (!request.success) {
      const answer = answerToInvalid(data);
      if (answer) port.postMessage(answer);
    } else if (request.data.kind === 'predict') port.postMessage(predictor.answer(request.data));
    else searches.take(request.data, (answer) => port.postMessage(answer));
  });
  port.start();
}

const service = serve(
  parentPort(),
  predictorContract,
  {
    load: ({ path }) => predictor.load(path),
    inspect: ({ path }) => readModelFile(path).then(({ card }) => card),
    connect: (_nothing, [port]) => {
      if (!port) throw new UserError('invalid-request', { detail: 'connect' });
      connect(port);
    },
    'scoring:begin': (order) => {
      const { active } = predictor;
      if (active?.card.id !== order.modelId) throw new UserError('no-such-model', { detail: order.modelId });
      scorer.begin(active.network, order);
    },
    'scoring:cancel': () => scorer.forget(),
  },
  () => predictor.dispose(),
);

service.ready({ tensorflow, tfjsNode });
