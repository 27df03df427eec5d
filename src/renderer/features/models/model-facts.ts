import type { ModelSummary } from '../../../shared/contract/model-summary';
import type { Recipe } from '../../../shared/recipe/recipe';
import type { Formats } from '../../ui/format';

/** One figure of a model: `name` is the key of its texts in the locale. */
export interface ModelFact {
  readonly name:
    | 'recipe'
    | 'data'
    | 'marks'
    | 'epochs'
    | 'seed'
    | 'parameters'
    | 'size'
    | 'took'
    | 'validation'
    | 'loss'
    | 'threshold'
    | 'runtime'
    | 'machine'
    | 'id';
  readonly text: string;
}

/** The figures of a model's card, in display order. */
export function modelFacts(
  { card, size }: ModelSummary,
  formats: Formats,
  recipeName: (recipe: Recipe) => string,
): ModelFact[] {
  const { training, accuracy } = card;
  const { number, percent, duration, bytes } = formats;
  const { runtime } = training;
  const facts: ModelFact[] = [
    { name: 'recipe', text: recipeName(card.recipe) },
    { name: 'data', text: `${training.data} · ${number(training.samples)}` },
    ...marksFact(training.marks, formats),
    { name: 'epochs', text: number(training.epochs, 1) },
    { name: 'seed', text: number(card.recipe.seed) },
    { name: 'took', text: duration(training.seconds) },
    { name: 'parameters', text: number(card.parameters) },
    { name: 'size', text: bytes(size) },
    { name: 'threshold', text: percent(card.confidenceThreshold, 1) },
  ];
  if (training.validationAccuracy !== null)
    facts.push({ name: 'validation', text: percent(training.validationAccuracy) });
  if (accuracy) facts.push({ name: 'loss', text: number(accuracy.loss, 4) });
  facts.push(
    { name: 'runtime', text: `TensorFlow ${runtime.tensorflow} · tfjs-node ${runtime.tfjsNode}` },
    { name: 'machine', text: `${runtime.cpu} · ${number(runtime.threads)}` },
    { name: 'id', text: card.id },
  );
  return facts;
}

function marksFact(marks: ModelSummary['card']['training']['marks'], { number }: Formats): ModelFact[] {
  if (!marks) return [];
  return [{ name: 'marks', text: `${number(marks.relabelled)} · ${number(marks.leftOut)}` }];
}
