import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unpacked } from '../../../../src/platform/idx/content';
import { MAX_HEADER_BYTES } from '../../../../src/platform/idx/idx-header';

async function* each(pieces: readonly Uint8Array[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}

it('passes on any content, decompressed if it is gzip, with a head that is long enough to recognise it', async () => {
  const contents = fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(contents, fc.boolean(), async (pieces, isPacked) => {
      const whole = Buffer.concat(pieces);
      fc.pre(isPacked || whole[0] !== 0x1f);
      const { head, chunks } = await unpacked(each(isPacked ? [gzipSync(whole)] : pieces));
      const found: Buffer[] = [];
      for await (const chunk of chunks) found.push(chunk);
      expect(Buffer.concat(found).equals(whole)).toBe(true);
      expect(head.length).toBeGreaterThanOrEqual(Math.min(whole.length, MAX_HEADER_BYTES));
      expect(whole.subarray(0, head.length).equals(head)).toBe(true);
    }),
  );
});

it('rejects truncated gzip', async () => {
  const packed = gzipSync(Buffer.from('some content that is long enough'));
  await expect(unpacked(each([packed.subarray(0, 20)]))).rejects.toMatchObject({ problem: 'damaged-gzip' });
});
