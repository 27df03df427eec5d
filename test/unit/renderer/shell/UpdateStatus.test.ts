import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import UpdateStatus from '../../../../src/renderer/shell/UpdateStatus.vue';
import type { UpdateStatus as Status } from '../../../../src/shared/contract/updates';
import { app, show } from '../../../support/component';

async function shown(status: Status) {
  const part = show(UpdateStatus);
  app.emit('updates:changed', status);
  await nextTick();
  return part;
}

test.each([
  [{ state: 'available', version: '9.9.9' }, 'updates:download'],
  [{ state: 'ready', version: '9.9.9' }, 'updates:install'],
  [{ state: 'failed', reason: 'unreachable' }, 'updates:check'],
  [{ state: 'current' }, 'updates:check'],
] as const)('has one action in %o', async (status, channel) => {
  const part = await shown(status);
  await part.get('button').trigger('click');
  expect(app.requests(channel)).toHaveLength(1);
});

test.each([
  { state: 'off' },
  { state: 'checking' },
  { state: 'downloading', version: '9.9.9', percent: 42 },
] as const)('has no action in %o', async (status) => {
  expect((await shown(status)).find('button').exists()).toBe(false);
});

test('shows the version and the download progress', async () => {
  const part = await shown({ state: 'downloading', version: '9.9.9', percent: 42 });
  const sentence = part.get('[role=status]').text();
  expect(sentence).toContain('9.9.9');
  expect(sentence).toContain('42%');
});
