/**
 * MNIST training samples that the Article network finds hard, by number, digit after digit: of each digit the two among
 * the misread ones whose own digit had a probability nearest to 0.3, and four whose wrong answer was the surest. They were chosen
 * by two Article networks of three epochs, each of which read the half of the samples that the other had learned from.
 */
export const HARD_SAMPLES: readonly number[] = [
  11639, 19360, 29062, 53168, 31197, 34902, 52319, 8729, 24278, 46406, 57076, 58101, 59915, 2368, 53567,
  26622, 51872, 15106, 51346, 56346, 1598, 46285, 31456, 39377,
];
