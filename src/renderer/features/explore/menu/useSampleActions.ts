import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { UNKNOWN_WORD } from '../../../../shared/explore/columns';
import { inkFromBytes } from '../../../../shared/ink/ink-bytes';
import { PIXEL_COUNT, SAMPLE_COUNT, SPLIT_SIZES } from '../../../../shared/mnist';
import { api } from '../../../bridge';
import { useViewStore } from '../../../state/view';
import { doneOrNotify } from '../../../notify-failure';
import { showToast } from '../../../ui/toasts';
import { placePixels } from '../../../entities/pad/place-pixels';
import { useColumnStore } from '../columns/columns';
import { useCompareStore } from '../compare/compared';
import { useDataStore } from '../../../entities/dataset/data-store';
import { MNIST_ID, samplePixels } from '../../../entities/dataset/dataset';
import { useExplorerStore } from '../explorer';
import { useMarkStore } from '../marks/marks';
import { usePaneStore } from '../pane';
import { renderSample } from '../sample/render-sample';
import { sampleName } from '../../../entities/dataset/sample-ref';

export interface SampleAction {
  readonly key: string;
  readonly text: string;
  readonly run: () => unknown;
}

const SIMILAR_COUNT = 50;

/** The actions for a sample, in groups. @param target The sample's number; null for none. */
export function useSampleActions(target: Readonly<Ref<number | null>>) {
  const { columns } = useColumnStore();
  const { pinForComparison } = useCompareStore();
  const { dataset } = useDataStore();
  const { selected } = useExplorerStore();
  const { marks, markSamples } = useMarkStore();
  const { showOnGrid } = usePaneStore();
  const { t } = useI18n();

  return computed<readonly (readonly SampleAction[])[]>(() => {
    const [number, shown] = [target.value, dataset.value];
    if (number === null || !shown) return [];
    const pixels = samplePixels(shown, number);
    const name = sampleName(shown.parts, number);
    const isMnist = shown.id === MNIST_ID;
    const canRead = pixels.length === PIXEL_COUNT;
    const writer = columns.value.get('writer')?.[number] ?? UNKNOWN_WORD;
    const isMarkedWrong = marks.value.get(number)?.kind === 'wrong';
    const action = (key: string, text: string, run: () => unknown): SampleAction => ({ key, text, run });

    const groups: SampleAction[][] = [[], [], [], []];
    const [open = [], copy = [], mark = [], find = []] = groups;
    if (canRead) open.push(action('draw', t('explore.panel.sendToPad'), () => openInDraw(pixels)));
    open.push(
      action(
        'compare',
        selected.value === null || selected.value === number
          ? t('explore.menu.pin')
          : t('explore.menu.compare', { name: sampleName(shown.parts, selected.value) }),
        () => pinForComparison(number),
      ),
    );
    copy.push(
      action('copy-image', t('explore.panel.copy'), () => copyImage(pixels, shown.width, shown.height)),
      action('copy-index', t('explore.menu.copyIndex', { name }), () => {
        if (copyText(name)) showToast(t('explore.menu.copied', { name }));
      }),
    );
    if (isMnist && number < SAMPLE_COUNT)
      mark.push(
        isMarkedWrong
          ? action('clear-mark', t('explore.mark.clear'), () => markSamples([number], null))
          : action('mark-wrong', t('explore.metrics.markWrong'), () =>
              markSamples([number], { kind: 'wrong' }),
            ),
      );
    if (isMnist && writer !== UNKNOWN_WORD)
      find.push(action('writer', t('explore.menu.writer', { writer }), () => showWriter(writer)));
    if (isMnist && canRead)
      find.push(action('similar', t('explore.menu.similar'), () => showSimilar(number, pixels, name)));
    return groups.filter((group) => group.length > 0);
  });

  async function copyImage(pixels: Uint8Array, width: number, height: number): Promise<void> {
    if (doneOrNotify(await api.images.copy({ bytes: await renderSample(pixels, width, height) })))
      showToast(t('explore.panel.copied'));
  }

  function showWriter(writer: number): void {
    const writers = columns.value.get('writer') ?? new Uint16Array();
    const numbers = Array.from(writers.keys()).filter((number) => writers[number] === writer);
    showOnGrid(numbers, t('explore.writer.title', { writer }));
  }

  async function showSimilar(number: number, pixels: Uint8Array, name: string): Promise<void> {
    const answer = await api.predictor.nearest({
      pixels: inkFromBytes(pixels),
      count: SIMILAR_COUNT,
      ...(number < SPLIT_SIZES.train ? { except: number } : {}),
    });
    if (answer.ok) showOnGrid([number, ...answer.indices], t('explore.menu.similarTo', { name }));
    else showToast(t('explore.nearest.waiting'));
  }
}

function openInDraw(pixels: Uint8Array): void {
  const { showView } = useViewStore();
  placePixels(pixels);
  showView('draw');
}

/**
 * Copies text through a `copy` event, which needs no clipboard permission.
 * @returns Whether it was copied.
 */
function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  // The Clipboard API needs a permission that the app does not grant.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return isCopied;
}
