/** Categorical columns. */
export const CATEGORY_COLUMNS = [
  /** Index of the sample's part in the dataset: 0 training, 1 test, 2 saved drawings. */
  'split',
  'label',
  /** The active model's predicted digit. */
  'predicted',
  /** 0 if the prediction equals the label, otherwise 1. */
  'verdict',
  /** Number of the writer. */
  'writer',
  /** QMNIST's series: 0 and 1 are employees, 4 are students. */
  'series',
  /** 1 for a published label error, 2 for a sample published as ambiguous, 0 for others. */
  'published',
  /** 1 if the sample has a near-duplicate. */
  'duplicate',
  /** The user's label mark: 0 none, 1 wrong, 2 ambiguous, 3 another label. */
  'mark',
] as const;
export type CategoryColumn = (typeof CATEGORY_COLUMNS)[number];

/** Numeric columns. */
export const RANGE_COLUMNS = [
  /** The active model's largest probability, in [0, 1]. */
  'confidence',
  /** Cross-entropy of the label, in nats. */
  'loss',
  /** Probability of the label minus the largest other probability, in [-1, 1]. */
  'margin',
  /** Mean stroke width in pixels. */
  'width',
  /** In degrees, positive to the right. */
  'slant',
  /** Mean of the pixels, in [0, 1]. */
  'ink',
  /** Suspicion that the label is wrong, from out-of-sample probabilities, in [0, 1]. */
  'suspect',
] as const;
export type RangeColumn = (typeof RANGE_COLUMNS)[number];

export type ColumnName = CategoryColumn | RangeColumn;

/** Value for unknown entries of a categorical column, by element width. */
export const UNKNOWN_BYTE = 0xff;
export const UNKNOWN_WORD = 0xffff;
