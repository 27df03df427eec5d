import { i18n } from '../../locales';
import { names } from '../../names/say-name';
import type { PaletteProvider } from '../../palette';
import { useActiveModelStore } from '../../state/active-model';
import { formatsOf } from '../../ui/format';
import { useModelStore } from '../../entities/models/models';

/** Commands such as `Use Best`, which make a model the active one. */
export const palette: PaletteProvider = {
  entries: () => {
    const { activeModel } = useActiveModelStore();
    const { activateModel, models } = useModelStore();
    const { t, locale } = i18n.global;
    const formats = formatsOf(locale.value);
    return (models.value ?? []).map((model) => {
      const { id, accuracy } = model.card;
      const name = names().model(model.card);
      const isActive = activeModel.value?.id === id;
      const tested = accuracy
        ? t('models.palette.accuracy', { accuracy: formats.percent(accuracy.official) })
        : t('models.title');
      return {
        id: `model:${id}`,
        label: t('models.palette.use', { name }),
        detail: isActive ? t('models.inUse') : tested,
        keywords: `use model ${name} ${model.card.name}`,
        enabled: !isActive,
        run: () => activateModel(model),
      };
    });
  },
};
