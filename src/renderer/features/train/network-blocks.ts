import { INPUT_SHAPE, type ExaminedLayers, type Shape } from '../../../shared/recipe/shapes';
import { isKnown } from '../../entities/recipes/describe-layer';

/** The output of a layer as drawn: a stack of squares for an image of channels, a bar for a vector. */
export type Block =
  | {
      readonly kind: 'channels';
      readonly x: number;
      readonly side: number;
      readonly squares: number;
      readonly layer: number;
    }
  | { readonly kind: 'row'; readonly x: number; readonly height: number; readonly layer: number };

export interface NetworkBlocks {
  readonly blocks: readonly Block[];
  readonly width: number;
}

/** Everything is centred on one horizontal line; lengths are in units of the diagram. */
export const TALLEST = 92;
export const SQUARE_STEP = 3;
const BAR_WIDTH = 7;
const GAP = 18;
/** Minimum width of a block with the name below it. */
const LEAST_COLUMN = 68;
const MAX_SQUARES = 9;

/** The blocks from left to right; layers that preserve the shape, such as dropout, are omitted. */
export function networkBlocks({ shapes }: Pick<ExaminedLayers, 'shapes'>): NetworkBlocks {
  const drawn = [{ output: INPUT_SHAPE, layer: -1 }];
  for (const [layer, shape] of shapes.entries())
    if (isKnown(shape) && !sameShape(shape.output, shape.input)) drawn.push({ output: shape.output, layer });
  const blocks: Block[] = [];
  let x = 0;
  for (const { output, layer } of drawn) {
    const block = blockOf(output, layer);
    const column = Math.max(LEAST_COLUMN, widthOf(block) + GAP);
    blocks.push({ ...block, x: x + (column - widthOf(block)) / 2 });
    x += column;
  }
  return { blocks, width: Math.max(1, x) };
}

/** Width of a block in units of the diagram. */
export function widthOf(block: Block): number {
  return block.kind === 'row' ? BAR_WIDTH : block.side + (block.squares - 1) * SQUARE_STEP;
}

function blockOf(output: Shape, layer: number): Block {
  if (output.length === 3) {
    const side = Math.max(8, (TALLEST * output[0]) / 28);
    const squares = Math.min(MAX_SQUARES, Math.max(1, Math.round(Math.sqrt(output[2]))));
    return { kind: 'channels', x: 0, side, squares, layer };
  }
  // Logarithmic, since lengths range from ten to thousands.
  const height = Math.min(TALLEST, 14 + 20 * Math.log10(Math.max(1, output[0] / 4)));
  return { kind: 'row', x: 0, height, layer };
}

function sameShape(one: Shape, other: Shape): boolean {
  return one.length === other.length && one.every((size, axis) => size === other[axis]);
}
