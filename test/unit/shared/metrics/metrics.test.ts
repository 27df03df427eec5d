import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classScores, confusionMatrix } from '../../../../src/shared/metrics/confusion-matrix';
import { accuracies } from '../../../../src/shared/metrics/accuracy';
import { accuracyByGroup } from '../../../../src/shared/metrics/group-accuracy';
import { reliability } from '../../../../src/shared/metrics/reliability';

const CLASSES = 4;
const digit = fc.nat(CLASSES - 1);
const reading = fc.record({
  label: digit,
  read: digit,
  confidence: fc.float({ min: 0, max: 1, noNaN: true }),
});
const predictions = fc.array(reading, { minLength: 1, maxLength: 60 });
type PadPrediction = { label: number; read: number; confidence: number };

const labelsOf = (all: PadPrediction[]) => all.map(({ label }) => label);
const readOf = (all: PadPrediction[]) => all.map(({ read }) => read);
const count = (all: PadPrediction[], is: (one: PadPrediction) => boolean) => all.filter(is).length;

describe('confusion matrix', () => {
  it('counts as plain counting does, and scores follow from the definitions', () => {
    fc.assert(
      fc.property(predictions, (all) => {
        const matrix = confusionMatrix(labelsOf(all), readOf(all), all.keys(), CLASSES);
        const scores = classScores(matrix, CLASSES);
        for (let truth = 0; truth < CLASSES; truth++) {
          for (let read = 0; read < CLASSES; read++)
            expect(matrix[truth * CLASSES + read]).toBe(
              count(all, (one) => one.label === truth && one.read === read),
            );
          const right = count(all, (one) => one.label === truth && one.read === truth);
          const support = count(all, ({ label }) => label === truth);
          const read = count(all, (one) => one.read === truth);
          const [precision, recall] = [right / read, right / support];
          const { f1, ...shares } = scores[truth]!;
          expect(shares).toEqual({
            support,
            precision: read === 0 ? null : precision,
            recall: support === 0 ? null : recall,
          });
          if (right > 0) expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
          else expect(f1).toBe(support + read === 0 ? null : 0);
        }
      }),
    );
  });

  it('counts only the samples asked for', () => {
    expect(confusionMatrix([0, 1, 1], [0, 0, 1], [1], 2)).toEqual([0, 0, 1, 0]);
  });
});

describe('reliability', () => {
  it('is what the formulas of Guo and others give', () => {
    fc.assert(
      fc.property(predictions, fc.integer({ min: 1, max: 20 }), (all, binCount) => {
        const isRight = (sample: number) => all[sample]!.label === all[sample]!.read;
        const found = reliability(
          all.map(({ confidence }) => confidence),
          isRight,
          all.keys(),
          binCount,
        );
        let error = 0;
        for (const [index, bin] of found.bins.entries()) {
          const members = [...all.keys()].filter((sample) => {
            const value = all[sample]!.confidence * binCount;
            return (value > index && value <= index + 1) || (index === 0 && value === 0);
          });
          expect(bin.samples).toEqual(members);
          if (members.length === 0) continue;
          const confidence = members.reduce((sum, one) => sum + all[one]!.confidence, 0) / members.length;
          const accuracy = members.filter(isRight).length / members.length;
          expect(bin.confidence).toBeCloseTo(confidence, 9);
          expect(bin.accuracy).toBeCloseTo(accuracy, 9);
          error += (members.length / all.length) * Math.abs(accuracy - confidence);
        }
        expect(found.error).toBeCloseTo(error, 9);
      }),
    );
  });

  it('has no error where confidence is what it says', () => {
    const confidence = [0.75, 0.75, 0.75, 0.75];
    expect(reliability(confidence, (sample) => sample > 0, [0, 1, 2, 3]).error).toBe(0);
    expect(reliability(confidence, () => false, [0, 1, 2, 3]).error).toBeCloseTo(0.75, 12);
  });
});

it('accuracy by group counts each sample once, in ascending order of accuracy', () => {
  fc.assert(
    fc.property(predictions, fc.array(fc.nat(5), { minLength: 60, maxLength: 60 }), (all, groups) => {
      const isRight = (sample: number) => all[sample]!.label === all[sample]!.read;
      const found = accuracyByGroup(groups, isRight, all.keys());
      for (const { group, samples, wrong, accuracy } of found) {
        const members = [...all.keys()].filter((sample) => groups[sample] === group);
        expect(samples).toBe(members.length);
        expect(wrong).toBe(members.filter((sample) => !isRight(sample)).length);
        expect(accuracy).toBeCloseTo(1 - wrong / samples, 12);
      }
      expect(found.reduce((sum, { samples }) => sum + samples, 0)).toBe(all.length);
      expect([...found].sort((a, b) => a.accuracy - b.accuracy)).toEqual(found);
    }),
  );
});

it('corrected accuracy accepts what raters accept and leaves out what none could read', () => {
  const labels = [4, 6, 7, 8];
  const read = [9, 6, 7, 3];
  const accepted = new Map([
    [0, [4, 9]],
    [1, []],
  ]);
  expect(accuracies(labels, read, accepted, labels.keys())).toEqual({ official: 0.5, corrected: 2 / 3 });
});
