import { readModelFile } from '../../engine/model-file';
import { native } from '../../engine/native';
import { predictorContract } from '../../shared/contract/services';
import { Refusal } from '../../shared/contract/result';
import { serve } from '../serve';
import { parentPort, type Port } from '../service-port';
import { asRefusal } from '../model-refusal';
import { Predictor } from './predictor';

const { tensorflow, tfjsNode } = native();
const predictor = new Predictor();
let line: Port | undefined;

/** Answers what comes over this port from now on, and nothing over the one before. */
function connect(port: Port): void {
  line?.close();
  line = port;
  port.on('message', ({ data }) => {
    const answer = predictor.answer(data);
    if (answer) port.postMessage(answer);
  });
  port.start();
}

const service = serve(
  parentPort(),
  predictorContract,
  {
    load: ({ path }) => predictor.load(path).catch(asRefusal(path)),
    inspect: ({ path }) => readModelFile(path).then(({ card }) => card, asRefusal(path)),
    connect: (_nothing, [port]) => {
      if (!port) throw new Refusal('invalid-request', 'connect');
      connect(port);
    },
  },
  () => predictor.dispose(),
);

service.ready({ tensorflow, tfjsNode });
