import { basename } from 'node:path';
import { writeFileAtomically } from '../../../platform/atomic-file';
import { englishTitle } from '../../../shared/locales/presets';
import type { Recipe } from '../../../shared/recipe/recipe';
import type { FileDialogs } from '../../files/file-dialogs';
import type { JsonFile } from '../../json-file';
import type { IpcHandlers } from '../gate';
import type { WindowEvents } from '../window-events';

type Channels = 'recipes:list' | 'recipes:save' | 'recipes:remove' | 'recipes:export';

export interface RecipeHandlerOptions {
  /** The user's saved recipes, each with a unique name. */
  readonly kept: JsonFile<readonly Recipe[]>;
  readonly dialogs: Pick<FileDialogs, 'save'>;
  readonly events: Pick<WindowEvents, 'send'>;
}

export function recipeHandlers({ kept, dialogs, events }: RecipeHandlerOptions): Pick<IpcHandlers, Channels> {
  const without = (name: string) => kept.value.filter((recipe) => recipe.name !== name);

  return {
    'recipes:list': () => [...kept.value],
    'recipes:save': async ({ recipe }) => {
      const recipes = [...without(recipe.name), recipe].sort((a, b) => a.name.localeCompare(b.name));
      await kept.saveOrRevert(recipes);
      events.send('recipes:changed', { changed: [recipe], removed: [] });
    },
    'recipes:remove': async ({ name }) => {
      await kept.saveOrRevert(without(name));
      events.send('recipes:changed', { changed: [], removed: [name] });
    },
    'recipes:export': async ({ recipe }) => {
      const path = await dialogs.save('recipe', englishTitle(recipe.name));
      if (path === null) return null;
      await writeFileAtomically(path, `${JSON.stringify(recipe, null, 2)}\n`);
      return { name: basename(path) };
    },
  };
}
