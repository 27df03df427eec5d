/** The digit with the largest of ten probabilities; the first of them where they are equal. */
export function surestDigit(probabilities: Float32Array): { digit: number; probability: number } {
  const probability = Math.max(...probabilities);
  return { digit: Math.max(0, probabilities.indexOf(probability)), probability };
}
