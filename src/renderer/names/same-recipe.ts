import type { Recipe } from '../../shared/recipe/recipe';

/** Ignores the order of a recipe's properties. */
export function sameRecipe(one: Recipe, other: Recipe): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
}
