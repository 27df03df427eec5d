import { conv, smallRecipe, smallSet, softmax } from './small';

/** A training with all that a checkpoint has to hold, short enough to be taken again and again. */
export const checkpointedRecipe = smallRecipe(
  [conv({ batchNorm: true }), { kind: 'dropout', rate: 0.2 }, { kind: 'flatten' }, softmax],
  {
    epochs: 60,
    weightAveraging: 0.9,
    augmentation: { rotate: 10, shift: 2, zoom: 0.1, shear: 5, strokeWidth: 1 },
  },
);

export const checkpointedSet = () => smallSet(43);
