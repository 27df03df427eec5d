import type { Language } from '../contract/settings';
import { PRESET_IDS, type PresetId, PRESETS } from '../recipe/presets';

type PresetTexts = Readonly<Record<'name' | 'description', string>>;

/** Display names of presets. Recipes and models store `PRESETS[id].name`, which never changes. */
export const presetTexts: Readonly<Record<Language, Readonly<Record<PresetId, PresetTexts>>>> = {
  en: {
    article: {
      name: 'Keras tutorial CNN',
      description: 'The network of the Keras tutorial: one convolution and one hidden layer.',
    },
    regular: {
      name: 'Dense only (MLP)',
      description: 'No convolution: the network that the tutorial compares its CNN with.',
    },
    lenet5: { name: 'LeNet-5', description: 'After LeCun, Bottou, Bengio and Haffner, 1998.' },
    best: {
      name: 'Inkling CNN (best)',
      description: 'The recipe of the built-in model: batch normalization, augmentation, weight averaging.',
    },
  },
  'zh-CN': {
    article: { name: 'Keras 教程 CNN', description: 'Keras 教程中的网络：一个卷积层，一个隐藏层。' },
    regular: { name: '全连接网络 MLP', description: '不含卷积：教程用来对比的网络。' },
    lenet5: { name: 'LeNet-5', description: '仿照 LeCun、Bottou、Bengio 与 Haffner，1998。' },
    best: { name: 'Inkling 最佳 CNN', description: '内置模型的配方：批归一化、数据增强、权重平均。' },
  },
};

/**
 * Converts a stored name to the one shown by the command line and in Keras programs: `Keras tutorial CNN (edited) 2`
 * for `Article (edited) 2`, and any other name as it is.
 */
export function englishTitle(name: string): string {
  const id = PRESET_IDS.find(
    (each) => name === PRESETS[each].name || name.startsWith(`${PRESETS[each].name} (edited)`),
  );
  return id === undefined ? name : presetTexts.en[id].name + name.slice(PRESETS[id].name.length);
}
