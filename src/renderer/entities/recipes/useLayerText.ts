import { useI18n } from 'vue-i18n';
import { useFormats } from '../../ui/format';
import { sayLayer, type LayerText } from './describe-layer';

/** Formats a part of a layer's description in the language of the interface. */
export function useLayerText(): (text: LayerText) => string {
  const { t } = useI18n();
  const formats = useFormats();
  return (text) => sayLayer(text, { t, number: formats.value.number });
}
