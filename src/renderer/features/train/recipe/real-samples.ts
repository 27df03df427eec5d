import { readonly, shallowRef, type Ref } from 'vue';
import { DATA_PATHS } from '../../../../shared/contract/app-urls';
import { inkFromBytes } from '../../../../shared/ink/ink-bytes';
import { CLASS_COUNT, PIXEL_COUNT } from '../../../../shared/mnist';
import { defineStore } from '../../../stores/define-store';

/** Every digit is among MNIST's first 18 training samples; more are fetched for other datasets. */
const LOOKED_AT = 256;

/** Fetches the beginning of a file only. */
async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`);
  const reader = response.body.getReader();
  const bytes = new Uint8Array(count);
  for (let arrived = 0; arrived < count;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes.set(value.subarray(0, count - arrived), arrived);
    arrived += value.length;
  }
  await reader.cancel();
  return bytes;
}

/** A few training samples, for a preview of augmentation. */
export const useRealSamples = defineStore(() => {
  const samples = shallowRef<readonly Float32Array[]>([]);
  let isAsked = false;

  /** The first training sample of each digit, 784 values in [0, 1] each; empty until loaded. */
  function firstOfEachDigit(): Readonly<Ref<readonly Float32Array[]>> {
    if (!isAsked) void load();
    return readonly(samples);
  }

  async function load(): Promise<void> {
    isAsked = true;
    try {
      const [labels, pixels] = await Promise.all([
        firstBytes(DATA_PATHS.trainLabels, LOOKED_AT),
        firstBytes(DATA_PATHS.trainImages, LOOKED_AT * PIXEL_COUNT),
      ]);
      const indices = Array.from({ length: CLASS_COUNT }, (_, digit) => labels.indexOf(digit));
      samples.value = indices
        .filter((index) => index >= 0)
        .map((index) => inkFromBytes(pixels.subarray(index * PIXEL_COUNT, (index + 1) * PIXEL_COUNT)));
    } catch {
      // A failed request is repeated with the next call; until then nothing is shown.
      isAsked = false;
    }
  }

  return { firstOfEachDigit };
});
