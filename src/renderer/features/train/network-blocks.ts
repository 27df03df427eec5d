import { INPUT_SHAPE, type ExaminedLayers, type Shape } from '../../../shared/recipe/shapes';
import { isKnown } from '../../entities/recipes/describe-layer';

/** What a layer gives, as it is drawn: a stack of squares for a diagram of channels, a bar for a row of values. */
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

/** Everything lies around one middle line; these are in units of the drawing. */
export const TALLEST = 92;
export const SQUARE_STEP = 3;
const BAR_WIDTH = 7;
const GAP = 18;
/** Room for the name below a block. */
const LEAST_COLUMN = 68;
const MAX_SQUARES = 9;

/** The blocks from left to right; a layer that leaves the shape as it is, as dropout does, is not drawn. */
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

/** Width of a block in units of the drawing. */
export function widthOf(block: Block): number {
  return block.kind === 'row' ? BAR_WIDTH : block.side + (block.squares - 1) * SQUARE_STEP;
}

function blockOf(output: Shape, layer: number): Block {
  if (output.length === 3) {
    const side = Math.max(8, (TALLEST * output[0]) / 28);
    const squares = Math.min(MAX_SQUARES, Math.max(1, Math.round(Math.sqrt(output[2]))));
    return { kind: 'channels', x: 0, side, squares, layer };
  }
  // Rows go from ten values to thousands: by their logarithm all of them can be seen.
  const height = Math.min(TALLEST, 14 + 20 * Math.log10(Math.max(1, output[0] / 4)));
  return { kind: 'row', x: 0, height, layer };
}

function sameShape(one: Shape, other: Shape): boolean {
  return one.length === other.length && one.every((size, axis) => size === other[axis]);
}
