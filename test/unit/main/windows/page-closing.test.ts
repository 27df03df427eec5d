import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageClosing } from '../../../../src/main/windows/page-closing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that is there or not, and how often it was asked. */
function page({ isConnected }: { readonly isConnected: boolean }) {
  const asked: string[] = [];
  const closing = new PageClosing({ isConnected, send: (name) => void asked.push(name) });
  return { asked, closing };
}

test('without a page it resolves immediately', async () => {
  const { asked, closing } = page({ isConnected: false });
  expect(await closing.handOver()).toBe(true);
  expect(asked).toEqual([]);
});

test('it waits for the answer, and asks only once for several calls', async () => {
  const { asked, closing } = page({ isConnected: true });
  const done = vi.fn();
  const both = Promise.all([closing.handOver(), closing.handOver()]).then(done);
  await vi.advanceTimersByTimeAsync(100);
  expect(done).not.toHaveBeenCalled();
  closing.finish();
  await both;
  expect(done).toHaveBeenCalledWith([true, true]);
  expect(asked).toEqual(['app:closing']);
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that never answers times out', async () => {
  const { closing } = page({ isConnected: true });
  const done = vi.fn();
  void closing.handOver().then(done);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(done.mock.calls).toEqual([[false]]);
});

test('it can be asked again later', async () => {
  const { asked, closing } = page({ isConnected: true });
  for (const times of [1, 2]) {
    const done = closing.handOver();
    closing.finish();
    await done;
    expect(asked).toHaveLength(times);
  }
});
