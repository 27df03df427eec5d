import type { Model } from '../engine/files/model-file';
import type { Network } from '../engine/network/network';
import { CLASS_COUNT, PIXEL_COUNT } from '../shared/mnist';
import { BLANK_PREDICTION, type Prediction, readProbabilities } from '../shared/prediction';
import { type Context, Exit, type ExitCode } from './context';
import { readInputs } from './inputs/read-inputs';
import type { Sample } from './inputs/sample';
import { probability, writeJson, writeLine } from './lines';
import { MODEL_OPTION, readModel, withNetwork } from './model-option';
import type { AddCommand } from './program';

interface Options {
  readonly model?: string;
  readonly json?: boolean;
}

export const addPredict: AddCommand = (program, context, finish) => {
  program
    .command('predict')
    .argument('<file...>', 'drawings (JSON Lines) or images (PNG, JPEG, WebP, IDX), which may be gzipped')
    .description(
      'Predict the digit in each drawing or image. Prints a line of JSON each, or of text on a terminal.',
    )
    .option(...MODEL_OPTION)
    .option('--json', 'print JSON on a terminal, too')
    .action(async (files: string[], options: Options) => {
      const model = await readModel(context, options.model);
      finish(await withNetwork(model, (network) => run(files, model, network, options, context)));
    });
};

async function run(
  files: readonly string[],
  { card }: Model,
  network: Network,
  { json }: Options,
  { stdout, stderr }: Context,
): Promise<ExitCode> {
  const asJson = json === true || stdout.isTTY !== true;
  let code: ExitCode = Exit.ok;
  for (const file of files)
    for await (const group of readInputs(file)) {
      const samples = group.filter((input) => 'id' in input);
      const predictions = predict(network, samples, card.confidenceThreshold);
      for (const input of group) {
        if ('problem' in input) {
          code = Exit.failed;
          await writeLine(stderr, input.problem);
          continue;
        }
        const prediction = predictions.get(input) ?? BLANK_PREDICTION;
        if (asJson) await writeJson(stdout, jsonOf(input, prediction));
        else await writeLine(stdout, textOf(input, prediction));
      }
    }
  return code;
}

/** Predicts a group as one batch, which takes little longer than a single image. */
function predict(
  network: Network,
  samples: readonly Sample[],
  threshold: number,
): ReadonlyMap<Sample, Prediction> {
  const drawn = samples.flatMap((sample) => (sample.pixels ? [{ sample, pixels: sample.pixels }] : []));
  if (drawn.length === 0) return new Map();
  const pixels = new Float32Array(drawn.length * PIXEL_COUNT);
  for (const [row, one] of drawn.entries()) pixels.set(one.pixels, row * PIXEL_COUNT);
  const probabilities = network.predict(pixels, drawn.length);
  return new Map(
    drawn.map(({ sample }, row) => {
      const ten = probabilities.subarray(row * CLASS_COUNT, (row + 1) * CLASS_COUNT);
      return [sample, readProbabilities(Array.from(ten, sevenDigits), threshold)];
    }),
  );
}

/** A float32 has about seven significant digits. */
function sevenDigits(value: number): number {
  return Number(value.toPrecision(7));
}

function jsonOf({ id }: Sample, { digit, probabilities, isDigit, confidence }: Prediction) {
  return { id, digit, probabilities, isDigit, confidence };
}

function textOf({ id }: Sample, { digit, isDigit, confidence }: Prediction): string {
  if (digit === null) return `${id}: blank`;
  return `${id}: ${digit} (${probability(confidence)}${isDigit ? '' : ', not sure'})`;
}
