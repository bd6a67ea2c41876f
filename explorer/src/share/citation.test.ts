import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibTex, ris, type Source } from './citation';

const source: Source = {
  title: 'R&D 100% {open}', version: '0.1.0', edition: 'world_2024', kind: 'edition', recipeHash: 'ab'.repeat(32), question: ['Radius: 20 km'], isSimulated: true, url: 'http://127.0.0.1:5080/?e=world_2024&r=20', date: '2026-12-01',
};

test('BibTeX holds title, version, edition, full hash, question, address and day; marks of TeX are text', () => {
  expect(bibTex(source)).toBe(`@misc{hubatlas-world-2024-abababab,
  title = {{R\\&D 100\\% \\{open\\}}},
  author = {{HubAtlas}},
  year = {2026},
  version = {0.1.0},
  howpublished = {\\url{http://127.0.0.1:5080/?e=world_2024&r=20}},
  url = {http://127.0.0.1:5080/?e=world_2024&r=20},
  urldate = {2026-12-01},
  note = {HubAtlas 0.1.0, edition world\\_2024, recipe ${'ab'.repeat(32)}, asked with other parameters: Radius: 20 km, simulated data},
}
`);
});

test('braces of BibTeX are in pairs whatever the title', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => {
    const text = bibTex({ ...source, title }).replace(/\\[{}]/g, '');
    let depth = 0;
    for (const letter of text) {
      if (letter === '{') depth++;
      if (letter === '}') depth--;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  }), { seed: 3, numRuns: 200 });
});

test('RIS has one tag a line, from type to end, and a title on one line', () => {
  const lines = ris({ ...source, title: 'a\nb' }).split('\r\n');
  expect(lines[0]).toBe('TY  - DATA');
  expect(lines[1]).toBe('TI  - a b');
  expect(lines).toContain('Y2  - 2026/12/01');
  expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9]  - /.test(line))).toBe(true);
  expect(lines.find((line) => line.startsWith('N1'))).toContain('ab'.repeat(32));
});

test('an index or a landscape is cited as one', () => {
  expect(ris({ ...source, kind: 'landscape', edition: 'chips' })).toContain('landscape chips, recipe');
});
