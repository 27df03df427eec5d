import { basename } from 'node:path';
import { writeFileAtomically } from '../../../engine/atomic-file';
import type { Recipe } from '../../../shared/recipe/recipe';
import type { FileDialogs } from '../../files/file-dialogs';
import { asWriteRefusal } from '../../files/refusals';
import type { JsonFile } from '../../json-file';
import type { IpcHandlers } from '../gate';

type Channels = 'recipe:list' | 'recipe:keep' | 'recipe:remove' | 'recipe:save';

/** The recipes that the person keeps, each under a name of its own. */
export function recipeHandlers(
  kept: JsonFile<readonly Recipe[]>,
  dialogs: Pick<FileDialogs, 'save'>,
): Pick<IpcHandlers, Channels> {
  const without = (name: string) => kept.value.filter((recipe) => recipe.name !== name);

  async function replace(recipes: readonly Recipe[]): Promise<Recipe[]> {
    await kept.save(recipes).catch(asWriteRefusal);
    return [...kept.value];
  }

  return {
    'recipe:list': () => [...kept.value],
    'recipe:keep': ({ recipe }) =>
      replace([...without(recipe.name), recipe].sort((a, b) => a.name.localeCompare(b.name))),
    'recipe:remove': ({ name }) => replace(without(name)),
    'recipe:save': async ({ recipe }) => {
      const path = await dialogs.save('recipe', recipe.name);
      if (path === null) return null;
      await writeFileAtomically(path, `${JSON.stringify(recipe, null, 2)}\n`).catch(asWriteRefusal);
      return { name: basename(path) };
    },
  };
}
