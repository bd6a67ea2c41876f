import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guard, toCsv, toTsv } from './csv';
import { tableOf } from './testClusters';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[",\r\n\t'=+\-@a ]{1,8}$/), fc.constantFrom('＝1', '－1', "'=1", "''@a", "it's"));
const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), text, fc.constant(null));
const table = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

test('a reader of RFC 4180 finds every cell again, numbers with all digits', () => {
  fc.assert(fc.property(table, (cells) => {
    const { rows, columns } = tableOf(cells);
    const [head, ...lines] = csvParseRows(toCsv(rows, columns));
    expect(head).toEqual(columns.map((column) => column.key));
    lines.forEach((line, row) => line.forEach((found, at) => {
      const given = cells[row]?.[at] ?? null;
      if (typeof given === 'number') expect(Number(found)).toBe(given);
      else expect(found).toBe(guard(given ?? ''));
    }));
    expect(lines.map((line) => line.length)).toEqual(cells.map((line) => line.length));
  }), { seed: 13, numRuns: 200 });
});

test('text that a spreadsheet would run gets one apostrophe, anything else stays', () => {
  fc.assert(fc.property(text, (given) => {
    const first = [...given].find((letter) => letter !== "'") ?? '';
    const isFormula = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'].includes(first);
    expect(guard(given)).toBe(isFormula ? `'${given}` : given);
  }), { seed: 14, numRuns: 500 });
  for (const formula of ['=1', '+1', '-1', '@a', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠a']) {
    expect(guard(formula)).toBe(`'${formula}`);
    // Else what was guarded once and what began so could not be told apart.
    expect(guard(`'${formula}`)).toBe(`''${formula}`);
  }
  for (const plain of ['', 'a=1', '1-2', "it's", "'quoted'", ' =1']) expect(guard(plain)).toBe(plain);
});

test('copied cells stay in their line and column', () => {
  fc.assert(fc.property(table, (cells) => {
    const { rows, columns } = tableOf(cells);
    const lines = toTsv(rows, columns).split('\n').map((line) => line.split('\t'));
    expect(lines.map((line) => line.length)).toEqual(Array(cells.length + 1).fill(columns.length));
    expect(lines[0]).toEqual(columns.map((column) => column.label));
  }), { seed: 15, numRuns: 150 });
  const { rows, columns } = tableOf([['a\tb\r\nc', 0.1 + 0.2]]);
  expect(toTsv(rows, columns).split('\n')[1]).toBe('a b c\t0.30000000000000004');
});
