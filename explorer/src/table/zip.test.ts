import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from './zip';

const names = fc.stringMatching(/^[a-zé日]{1,8}(\/[a-z.]{1,8})?$/u);
const files = fc.dictionary(names, fc.string({ unit: 'grapheme', maxLength: 300 }), { maxKeys: 6, noNullPrototype: true });

test('another program finds every file with its text', () => {
  fc.assert(fc.property(files, (given) => {
    const found = Object.entries(unzipSync(zip(given))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
    expect(Object.fromEntries(found)).toEqual(given);
  }), { seed: 11, numRuns: 100 });
});

test('what stands before a file is what the list of files says of it', () => {
  const archive = zip({ 'é.txt': 'one', b: 'two' });
  const view = new DataView(archive.buffer);
  let at = view.getUint32(archive.length - 6, true);
  for (let count = view.getUint16(archive.length - 12, true); count > 0; count--) {
    const local = view.getUint32(at + 42, true);
    expect([view.getUint32(local, true), view.getUint32(at, true)]).toEqual([0x04034b50, 0x02014b50]);
    // Version, flags, method, time, date, sum, sizes, length of the name (APPNOTE 4.3.7, 4.3.12).
    expect(archive.slice(local + 4, local + 28)).toEqual(archive.slice(at + 6, at + 30));
    at += 46 + view.getUint16(at + 28, true);
  }
  expect(at).toBe(archive.length - 22);
});

test('the check sums are those that gzip has of the same bytes, in both places where they stand', async () => {
  for (const text of ['', '123456789', 'Zürich, 東京\n'.repeat(999)]) {
    const bytes = new TextEncoder().encode(text);
    const archive = new DataView(zip({ a: text }).buffer);
    const expected = await gzipSum(bytes);
    expect(archive.getUint32(14, true)).toBe(expected);
    expect(archive.getUint32(30 + 1 + bytes.length + 16, true)).toBe(expected);
  }
  expect(await gzipSum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

/** The last eight bytes of RFC 1952 are the CRC-32 and the length. */
async function gzipSum(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const packed = await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  return new DataView(packed).getUint32(packed.byteLength - 8, true);
}
