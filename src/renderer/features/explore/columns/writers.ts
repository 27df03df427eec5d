import { watch } from 'vue';
import { DATA_PATHS } from '../../../../shared/contract/app-urls';
import { SAMPLE_COUNT } from '../../../../shared/mnist';
import { fetchInto } from '../../../fetch-bytes';
import { useColumnStore } from './columns';
import { defineStore } from '../../../stores/define-store';
import { useResource } from '../../../stores/resource';

const WRITER_BYTES = 2;

/** Fetches the writer of each sample. If it fails, the writer filter is missing. */
export const useWriterStore = defineStore(() => {
  const { setColumn } = useColumnStore();
  const { value: bytes, follow: followWriters } = useResource({
    key: () => DATA_PATHS.writers,
    fetch: async (path) => {
      const fetched = new Uint8Array(SAMPLE_COUNT * (WRITER_BYTES + 1));
      await fetchInto(path, fetched);
      return fetched;
    },
  });
  watch(bytes, (fetched) => {
    if (!fetched) return;
    setColumn('writer', new Uint16Array(fetched.buffer, 0, SAMPLE_COUNT));
    setColumn('series', fetched.subarray(SAMPLE_COUNT * WRITER_BYTES));
  });

  return { followWriters };
});
