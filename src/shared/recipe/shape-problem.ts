/** Why a layer is invalid: a code that is translated for each language, with the values for the message. */
export type ShapeProblem =
  | { readonly code: 'needs-picture' | 'needs-vector' | 'inner-softmax' | 'batch-norm-on-logits' }
  | { readonly code: 'pool-too-large' | 'kernel-too-large'; readonly values: WindowAndInput }
  | {
      readonly code: 'stride-too-large';
      readonly values: { readonly stride: number; readonly kernel: number };
    }
  | { readonly code: 'no-classifier'; readonly values: { readonly classes: number } }
  | { readonly code: 'too-many-parameters'; readonly values: { readonly limit: number } };

export type ShapeProblemCode = ShapeProblem['code'];

/** Sides of a square window and of its input image, in pixels. */
interface WindowAndInput {
  readonly size: number;
  readonly height: number;
  readonly width: number;
}

/** An invalid network, with the index of the layer and the reason. */
export class RecipeShapeError extends Error {
  override readonly name = 'RecipeShapeError';
  constructor(
    /** Index in the list of layers. */
    readonly layerIndex: number,
    readonly problem: ShapeProblem,
  ) {
    super(`Layer ${layerIndex + 1}: ${inEnglish(problem)}`);
  }
}

function inEnglish(problem: ShapeProblem): string {
  switch (problem.code) {
    case 'needs-picture':
      return 'this layer needs an image, but its input is flat.';
    case 'needs-vector':
      return 'a dense layer needs a vector: add Flatten or Global average pooling before it.';
    case 'pool-too-large':
      return `the pool ${reaches(problem.values)}`;
    case 'kernel-too-large':
      return `the kernel ${reaches(problem.values)}`;
    case 'stride-too-large':
      return `the stride of ${problem.values.stride} is larger than the kernel of ${problem.values.kernel}.`;
    case 'inner-softmax':
      return 'softmax is for the last layer only.';
    case 'no-classifier':
      return `the last layer must be dense with ${problem.values.classes} units and softmax.`;
    case 'batch-norm-on-logits':
      return 'the last layer cannot use batch normalization.';
    case 'too-many-parameters':
      return `the network would have more than ${problem.values.limit.toLocaleString('en')} parameters.`;
  }
}

function reaches({ size, height, width }: WindowAndInput): string {
  return `of ${size}x${size} is larger than its input of ${height}x${width}.`;
}
