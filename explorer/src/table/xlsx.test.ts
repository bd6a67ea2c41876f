import { DOMParser, type Document } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tableOf } from './testClusters';
import { toXlsx } from './xlsx';
import { letters } from './xlsxParts';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ends ', 'a\r\nb', '<&>"\'', ']]>', '\u0000\u000b\ufffe', '_x0041_', '\ud800a', '=1+1'));
const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), text, fc.constant(null));
const table = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

test('a reader of the format finds every number with all digits and every text', () => {
  fc.assert(fc.property(table, (cells) => {
    const { rows, columns } = tableOf(cells);
    const found = cellsOf(toXlsx(rows, columns));
    expect(found[0]).toEqual(columns.map((column) => column.label));
    expect(found.slice(1)).toEqual(cells.map((line) => line.map(kept)));
  }), { seed: 12, numRuns: 150 });
});

test('every part has a type', () => {
  const { rows, columns } = tableOf([[1]]);
  const parts = unzipSync(toXlsx(rows, columns));
  const types = xml(parts, '[Content_Types].xml');
  const named = Array.from(types.getElementsByTagName('Override'), (one) => one.getAttribute('PartName'));
  const endings = Array.from(types.getElementsByTagName('Default'), (one) => one.getAttribute('Extension'));
  for (const name of Object.keys(parts)) expect(named.includes(`/${name}`) || endings.some((ending) => name.endsWith(`.${ending}`)), name).toBe(true);
  for (const name of named) expect(Object.keys(parts)).toContain(name?.slice(1));
});

test('numbers are shown as on the page and keep all digits; a second sheet says what the file is', () => {
  const { rows, columns } = tableOf([[1 / 3, 2]]);
  const [score, rank] = columns.map((column, index) => ({ ...column, decimals: index === 0 ? 2 : 0 }));
  const file = toXlsx(rows, [score!, rank!], { sheet: 'Ranking', title: 'A & B', lines: [['Edition', 'x']] });
  const parts = unzipSync(file);
  const styles = xml(parts, 'xl/styles.xml');
  const formats = new Map(Array.from(styles.getElementsByTagName('numFmt'), (one) => [one.getAttribute('numFmtId'), one.getAttribute('formatCode')]));
  const looks = Array.from(styles.getElementsByTagName('cellXfs')[0]!.getElementsByTagName('xf'), (one) => formats.get(one.getAttribute('numFmtId')) ?? '');
  const cells = Array.from(xml(parts, 'xl/worksheets/sheet1.xml').getElementsByTagName('c')).slice(2);
  expect(cells.map((one) => [looks[Number(one.getAttribute('s'))], Number(one.textContent)])).toEqual([['#,##0.00', 1 / 3], ['#,##0', 2]]);
  expect(Array.from(xml(parts, 'xl/workbook.xml').getElementsByTagName('sheet'), (one) => one.getAttribute('name'))).toEqual(['Ranking', 'A & B']);
  expect(xml(parts, 'xl/worksheets/sheet2.xml').getElementsByTagName('row')[0]?.textContent).toBe('Editionx');
  expect(xml(parts, 'xl/worksheets/sheet1.xml').getElementsByTagName('autoFilter')[0]?.getAttribute('ref')).toBe('A1:B2');
});

test('columns have the letters of spreadsheets', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

/** What a cell can hold: characters that XML forbids are left out, half a pair is the sign for what cannot be read. */
function kept(value: number | string | null): number | string | null {
  if (typeof value !== 'string') return value;
  const allowed = [...value].filter((one) => /[\t\n\r\u0020-\ufffd]|[\u{10000}-\u{10ffff}]/u.test(one)).map((one) => (/^[\ud800-\udfff]$/.test(one) ? '\ufffd' : one));
  return allowed.join('') || (value === '' ? null : '');
}

/** From the package's own root by its relations, as spreadsheets do (ECMA-376). */
function cellsOf(file: Uint8Array): (number | string | null)[][] {
  const parts = unzipSync(file);
  const workbook = target(parts, '_rels/.rels', '');
  const sheet = xml(parts, workbook).getElementsByTagName('sheet')[0];
  const lines = xml(parts, target(parts, 'xl/_rels/workbook.xml.rels', 'xl/', sheet?.getAttribute('r:id') ?? '')).getElementsByTagName('row');
  return Array.from(lines, (line, index) => {
    expect(line.getAttribute('r')).toBe(String(index + 1));
    return Array.from(line.getElementsByTagName('c'), (one) => {
      if (one.getAttribute('t') === 'inlineStr') return unescape(one.textContent ?? '');
      return one.textContent === '' ? null : Number(one.textContent);
    });
  });
}

function unescape(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function target(parts: Record<string, Uint8Array>, relations: string, folder: string, id?: string): string {
  const all = Array.from(xml(parts, relations).getElementsByTagName('Relationship'));
  const one = id === undefined ? all[0] : all.find((relation) => relation.getAttribute('Id') === id);
  return folder + (one?.getAttribute('Target') ?? '');
}

function xml(parts: Record<string, Uint8Array>, name: string): Document {
  const onError = (level: string, message: string) => { if (level !== 'warning') throw new Error(`${name}: ${level}: ${message}`); };
  return new DOMParser({ onError }).parseFromString(strFromU8(parts[name] ?? new Uint8Array()), 'text/xml');
}
