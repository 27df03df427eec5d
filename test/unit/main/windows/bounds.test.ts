import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MIN_SIZE, placeWindow } from '../../../../src/main/windows/bounds';

const LAPTOP = { x: 0, y: 24, width: 1440, height: 876 };
const PROJECTOR = { x: 1440, y: 0, width: 1920, height: 1080 };

test('opens at the saved bounds', () => {
  const saved = { x: 1500, y: 40, width: 1300, height: 900 };
  expect(placeWindow(saved, [LAPTOP, PROJECTOR])).toEqual(saved);
});

test('moves back from a display that was disconnected', () => {
  const place = placeWindow({ x: 1500, y: 40, width: 1300, height: 800 }, [LAPTOP]);
  expect(place).toEqual({ x: 70, y: 62, width: 1300, height: 800 });
});

test('does not place its title bar above the display', () => {
  expect(placeWindow({ x: 100, y: -300, width: 1200, height: 800 }, [LAPTOP]).y).toBeGreaterThanOrEqual(24);
});

test('shrinks to a smaller display', () => {
  expect(placeWindow({ x: 0, y: 30, width: 3000, height: 2000 }, [LAPTOP])).toMatchObject({
    width: 1440,
    height: 876,
  });
});

test('is centred at the first start', () => {
  expect(placeWindow(null, [LAPTOP])).toEqual({ x: 80, y: 52, width: 1280, height: 820 });
});

const rectangle = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 200, max: 5000 }),
  height: fc.integer({ min: 200, max: 5000 }),
});

test('any saved bounds give a window that is visible and not too small', () => {
  fc.assert(
    fc.property(rectangle, fc.array(rectangle, { minLength: 1, maxLength: 3 }), (saved, displays) => {
      const place = placeWindow(saved, displays);
      expect(place.width).toBeGreaterThanOrEqual(MIN_SIZE.width);
      expect(place.height).toBeGreaterThanOrEqual(MIN_SIZE.height);
      const isSeen = displays.some(
        (display) =>
          Math.min(place.x + place.width, display.x + display.width) - Math.max(place.x, display.x) >= 120 &&
          place.y >= display.y &&
          place.y < display.y + display.height,
      );
      expect(isSeen).toBe(true);
    }),
  );
});
