import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWritten } from './arabic';

const words = (text: string) => [...asWritten(text)].reverse().join('').normalize('NFKC');

test('letters join as they are written, from the right', () => {
  // Meem at the start, yeh between, waw at the end of its part, noon at the start of the next, khah at its end.
  expect(asWritten('ميونخ')).toBe('\uFEA6\uFEE7\uFEEE\uFEF4\uFEE3');
  expect(asWritten('دبي')).toBe('\uFEF2\uFE91\uFEA9');
  expect(asWritten('لا')).toBe('\uFEFB');
  expect(asWritten('بلال')).toBe('\uFEDD\uFEFC\uFE91');
});

test('nothing is lost: read from the right, the letters are those of the text', () => {
  const letter = fc.constantFrom(...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ');
  fc.assert(fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }).map((all) => all.join('')), (text) => {
    expect(words(text)).toBe(text.normalize('NFKC'));
  }), { seed: 7, numRuns: 300 });
  expect(words('بازل–ميلوز')).toBe('بازل–ميلوز');
});

test('other scripts stay as they are', () => {
  for (const text of ['', 'Tokyo–Yokohama', '東京', ' 12 Łódź']) expect(asWritten(text)).toBe(text);
  expect(asWritten(' دبي')).toBe(' \uFEF2\uFE91\uFEA9');
  expect(asWritten('دبي–Basel–دبي')).toBe('\uFEF2\uFE91\uFEA9–Basel–\uFEF2\uFE91\uFEA9');
});
