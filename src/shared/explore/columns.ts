/** What is known of every sample as one of a few values. */
export const CATEGORY_COLUMNS = [
  /** The place of the sample's part in the data set: 0 train, 1 test, 2 my own drawings. */
  'split',
  'label',
  /** The digit that the active model reads. */
  'predicted',
  /** 0 where the model reads the label, 1 where it reads another digit. */
  'verdict',
  /** Which user wrote it. */
  'writer',
  /** QMNIST's series: 0 and 1 are employees, 4 are students. */
  'series',
  /** 1 for a published label error, 2 for a sample published as ambiguous, 0 for others. */
  'published',
  /** 1 where another sample is nearly the same picture. */
  'duplicate',
  /** What the user says of the label: 1 wrong, 2 ambiguous, 3 another label, 0 nothing. */
  'mark',
] as const;
export type CategoryColumn = (typeof CATEGORY_COLUMNS)[number];

/** What is known of every sample as a number. */
export const RANGE_COLUMNS = [
  /** The largest probability that the active model gives, in [0, 1]. */
  'confidence',
  /** Cross-entropy of the label, in nats. */
  'loss',
  /** Probability of the label less the largest of the others, in [-1, 1]. */
  'margin',
  /** Mean width of the stroke, in pixels. */
  'width',
  /** In degrees; to the right is positive. */
  'slant',
  /** Mean of the pixels, in [0, 1]. */
  'ink',
  /** How likely the label is wrong, by probabilities from models that did not learn the sample, in [0, 1]. */
  'suspect',
] as const;
export type RangeColumn = (typeof RANGE_COLUMNS)[number];

export type ColumnName = CategoryColumn | RangeColumn;

/** The value of a category column where nothing is known, by the width of its numbers. */
export const UNKNOWN_BYTE = 0xff;
export const UNKNOWN_WORD = 0xffff;
