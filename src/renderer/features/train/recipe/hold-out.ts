import type { Validation } from '../../../../shared/recipe/recipe';
import { useRecipeEditor } from './recipe-editor';

/** Share that is held out unless another is chosen. */
export const DEFAULT_SHARE = 0.1;

/** Holds out training samples of this kind: as large a share as before, or else a tenth. */
export function putValidationKind(kind: Validation['kind']): void {
  const { change, draft } = useRecipeEditor();
  const { validation } = draft.value.recipe;
  const share = validation.kind === 'none' ? DEFAULT_SHARE : validation.share;
  const next: Validation = kind === 'none' ? { kind } : { kind, share };
  // Without held-out samples there is nothing that could end a run early.
  const stopping = kind === 'none' ? { earlyStopping: null } : {};
  change({ validation: next, ...stopping }, 'validation.kind');
}
