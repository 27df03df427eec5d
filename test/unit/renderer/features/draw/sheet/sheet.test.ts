import { describe, expect, it } from 'vitest';
import { drawingSchema, type Drawing } from '../../../../../../src/shared/ink/drawing';
import {
  fromDrawing,
  toDrawing,
  withStroke,
  BLANK_SHEET,
} from '../../../../../../src/renderer/features/draw/sheet/sheet';

describe('a sheet', () => {
  it('comes back from a drawing file as it was', () => {
    const sheet = withStroke(BLANK_SHEET, [
      { x: 12.5, y: 900, pressure: 0.3 },
      { x: 400, y: 1 },
    ]);
    const file: unknown = JSON.parse(JSON.stringify(toDrawing(sheet)));
    expect(fromDrawing(drawingSchema.parse(file))).toEqual(sheet);
  });

  it('fits a drawing of another canvas into the middle', () => {
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
});
