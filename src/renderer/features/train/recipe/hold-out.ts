import type { Validation } from '../../../../shared/recipe/recipe';
import { useRecipeEditor } from './recipe-editor';

/** Default share of held-out samples. */
export const DEFAULT_SHARE = 0.1;

/** Holds out training samples of a kind, with the share of before or the default. */
export function putValidationKind(kind: Validation['kind']): void {
  const { change, draft } = useRecipeEditor();
  const { validation } = draft.value.recipe;
  const share = validation.kind === 'none' ? DEFAULT_SHARE : validation.share;
  const next: Validation = kind === 'none' ? { kind } : { kind, share };
  // Early stopping needs held-out samples.
  const stopping = kind === 'none' ? { earlyStopping: null } : {};
  change({ validation: next, ...stopping }, 'validation.kind');
}
