import { TEXT_SCALES } from '../../shared/contract/settings';
import { useCommands } from '../commands';
import { useSettingsStore } from '../state/settings';

/** Registers the commands that change the text scale step by step. */
export function useTextScale(): void {
  const { changeSettings, settings } = useSettingsStore();
  const step = (by: number) => TEXT_SCALES[TEXT_SCALES.indexOf(settings.value.textScale) + by];
  const zoom = (by: number) => ({
    enabled: () => step(by) !== undefined,
    run: () => changeSettings({ textScale: step(by) }),
  });
  useCommands({
    'zoom:in': zoom(1),
    'zoom:out': zoom(-1),
    'zoom:reset': {
      enabled: () => settings.value.textScale !== 100,
      run: () => changeSettings({ textScale: 100 }),
    },
  });
}
