import { describe, expect, it } from 'vitest';
import { placedPictureSchema } from '../../../../../src/shared/contract/draft';
import { centreOfMass } from '../../../../../src/shared/ink/centre-of-mass';
import { inkToBytes } from '../../../../../src/shared/ink/ink-bytes';
import { prepareStrokes } from '../../../../../src/shared/ink/prepare-strokes';
import { packImage, unpackImage } from '../../../../../src/renderer/entities/pad/placed-image';
import { drawingSchema, type Drawing, type Stroke } from '../../../../../src/shared/ink/drawing';
import {
  fromDrawing,
  inkOf,
  toDrawing,
  withStroke,
  BLANK_CONTENT,
  type PadContent,
} from '../../../../../src/renderer/entities/pad/pad-content';

describe('pad content', () => {
  it('is the same after a round trip through a drawing file', () => {
    const content = withStroke(BLANK_CONTENT, [
      { x: 12.5, y: 900, pressure: 0.3 },
      { x: 400, y: 1 },
    ]);
    const file: unknown = JSON.parse(JSON.stringify(toDrawing(content)));
    expect(fromDrawing(drawingSchema.parse(file))).toEqual(content);
  });

  it('scales and centres a drawing of another canvas', () => {
    const wide: Drawing = {
      format: 'inkling-drawing',
      version: 1,
      canvas: { width: 400, height: 200 },
      strokes: [
        [
          { x: 0, y: 0 },
          { x: 400, y: 200 },
        ],
      ],
    };
    expect(fromDrawing(wide).strokes).toEqual([
      [
        { x: 0, y: 250 },
        { x: 1000, y: 750 },
      ],
    ]);
  });

  it('has an image under the strokes, and both are restored from a draft', () => {
    const pixels = prepareStrokes([DIAGONAL])?.pixels ?? new Float32Array();
    const area = { left: 0, top: 0, width: 28, height: 28 };
    const box = { left: 4, top: 4, width: 20, height: 20 };
    const image = {
      mask: { width: 28, height: 28, values: inkToBytes(pixels) },
      area,
      ink: { pixels, box, centreOfMass: centreOfMass(pixels) },
    };
    const placed: PadContent = { strokes: [], image };
    const content = withStroke(placed, [
      { x: 250, y: 400 },
      { x: 700, y: 400 },
    ]);
    expect(content.image).toBe(image);
    expect(inkOf(placed)).toBe(image.ink);
    expect(inkOf(content)?.pixels).not.toEqual(pixels);

    const back = unpackImage(placedPictureSchema.parse(packImage(image, content.strokes)));
    expect(back).toEqual(content);
    expect(inkOf(back)).toEqual(inkOf(content));
  });
});

const DIAGONAL: Stroke = [
  { x: 300, y: 200 },
  { x: 600, y: 800 },
];
