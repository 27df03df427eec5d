import { z } from 'zod';
import { kerasPython, runPython } from './support/keras';

const latency = z.object({ p50: z.number(), p95: z.number() });
const baseline = z.object({
  tensorflow: z.string(),
  predict_ms: z.object({ 'model.predict': latency, 'model()': latency, 'tf.function': latency }),
});
export type KerasPredict = z.infer<typeof baseline>;

/** Keras' three ways to predict one image with the article's network; null where Python is not at hand. */
export async function kerasPredict(mnistFolder: string): Promise<KerasPredict | null> {
  const found = kerasPython();
  if (found.python === null) {
    process.stderr.write(`Keras is left out: ${found.reason}.\n`);
    return null;
  }
  const result = await runPython(found.python, 'test/bench/keras_baseline.py', [
    mnistFolder,
    '--epochs',
    '0',
  ]);
  return baseline.parse(result);
}
