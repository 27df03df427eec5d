import { expect, it } from 'vitest';
import { DatasetError } from '../../../../src/engine/data/dataset';
import { TrainingDivergedError } from '../../../../src/engine/train/trainer';
import { failureOf } from '../../../../src/services/trainer/run-failure';

it.each([
  [new TrainingDivergedError(), 'diverged'],
  [new DatasetError('The folder /x holds no train-images-idx3-ubyte.'), 'data-set'],
  [new RangeError('Array buffer allocation failed'), 'out-of-memory'],
  [
    new Error('OOM when allocating tensor with shape[4096,28,28,512] and type float by allocator cpu'),
    'out-of-memory',
  ],
  [new Error('std::bad_alloc'), 'out-of-memory'],
  [new TypeError('x is not a function'), 'unexpected'],
])('%s is reported as %s', (error, code) => {
  expect(failureOf(error).code).toBe(code);
});

it('includes messages for users, and no others', () => {
  expect(failureOf(new DatasetError('The folder /x is empty.')).message).toBe('The folder /x is empty.');
  expect(failureOf(new TypeError('x is not a function')).message).not.toContain('function');
});
