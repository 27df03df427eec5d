import type { z } from 'zod';
import { recipeSchema, type Recipe } from '../../../shared/recipe/recipe';

/** What can be changed about a recipe before it is run. A field that holds no number is null. */
export interface RecipeDraft {
  readonly epochs: number | null;
  readonly batch: number | null;
  readonly seed: number | null;
  readonly rate: number | null;
}
export type DraftField = keyof RecipeDraft;

/** Why a field cannot be used, as a message's name and what goes into it. */
export interface FieldProblem {
  readonly code: 'at-least' | 'more-than' | 'at-most' | 'whole' | 'number';
  readonly limit?: number;
}

export type CheckedDraft =
  | { readonly ok: true; readonly recipe: Recipe }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<DraftField, FieldProblem>>> };

export function draftOf({ epochs, batch, seed, learningRate }: Recipe): RecipeDraft {
  return { epochs, batch, seed, rate: learningRate.rate };
}

const FIELD_BY_PATH: Readonly<Record<string, DraftField>> = {
  epochs: 'epochs',
  batch: 'batch',
  seed: 'seed',
  learningRate: 'rate',
};

/** Puts a draft into its recipe, and checks it against the limits that the recipe's schema sets. */
export function checkDraft(base: Recipe, { epochs, batch, seed, rate }: RecipeDraft): CheckedDraft {
  const learningRate = { ...base.learningRate, rate };
  const parsed = recipeSchema.safeParse({ ...base, epochs, batch, seed, learningRate });
  if (parsed.success) return { ok: true, recipe: parsed.data };
  const problems: Partial<Record<DraftField, FieldProblem>> = {};
  for (const issue of parsed.error.issues) {
    const field = FIELD_BY_PATH[String(issue.path[0])];
    if (field) problems[field] ??= problemOf(issue);
  }
  return { ok: false, problems };
}

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue): FieldProblem {
  if (issue.code === 'too_small')
    return { code: issue.inclusive === false ? 'more-than' : 'at-least', limit: Number(issue.minimum) };
  if (issue.code === 'too_big') return { code: 'at-most', limit: Number(issue.maximum) };
  if (issue.code === 'invalid_type' && issue.expected === 'int') return { code: 'whole' };
  return { code: 'number' };
}
