/** The likeliest digits, the likeliest first. */
export function likeliest(probabilities: readonly number[], count: number): number[] {
  return [...probabilities.keys()]
    .sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0))
    .slice(0, count);
}
