import { expect, it } from 'vitest';
import { answerToInvalid, predictorRequestSchema } from '../../../../src/shared/contract/predictor-port';

const pixels = new Float32Array(784);

it.each([
  ['a prediction', { kind: 'predict', id: 1, pixels }, true],
  ['neighbours', { kind: 'nearest', id: 1, pixels, count: 3 }, true],
  ['no neighbours', { kind: 'nearest', id: 1, pixels, count: 0 }, false],
  ['too few pixels', { kind: 'predict', id: 1, pixels: pixels.subarray(1) }, false],
  ['too bright pixels', { kind: 'predict', id: 1, pixels: pixels.map(() => 2) }, false],
  ['no kind', { id: 1, pixels }, false],
])('a message that asks for %s', (_, message, isOne) => {
  expect(predictorRequestSchema.safeParse(message).success).toBe(isOne);
});

it('answers an invalid message that has a request identifier', () => {
  expect(answerToInvalid({ kind: 'predict', id: 3 })).toMatchObject({ kind: 'predict', ok: false, id: 3 });
  expect(answerToInvalid({ kind: 'nearest', id: 4, pixels: [] })).toMatchObject({
    id: 4,
    reason: 'invalid',
  });
  for (const message of [null, 'predict', { id: 1 }, { kind: 'predict', id: -1 }, { kind: 'other', id: 1 }])
    expect(answerToInvalid(message)).toBeNull();
});
