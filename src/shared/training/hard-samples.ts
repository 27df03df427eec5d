/**
 * Indices of hard MNIST training samples for the Article network, ordered by digit. For each digit: the two
 * misclassified samples whose label had a probability closest to 0.3, and the four with the most confident wrong
 * predictions. Chosen with two Article networks of three epochs, each of which predicted the half of the samples that
 * the other was trained on.
 */
export const HARD_SAMPLES: readonly number[] = [
  11639, 19360, 29062, 53168, 31197, 34902, 52319, 8729, 24278, 46406, 57076, 58101, 59915, 2368, 53567,
  26622, 51872, 15106, 51346, 56346, 1598, 46285, 31456, 39377,
];
