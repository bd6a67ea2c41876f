import type { Cluster } from '../api/types';
import type { Column } from './columns';
import { packageParts, sheetPart, stylesPart } from './xlsxParts';
import { zip } from './zip';

/** What a workbook says of itself on a sheet of its own. */
export interface About {
  sheet: string;
  title: string;
  lines: [string, string][];
}

const pixelsPerCharacter = 7;
/** Columns that may be formatted as numbers with so many decimals. */
const mostDecimals = 3;

/** A workbook with the rows on the first sheet: numbers with all digits, shown rounded as on the page; heads that stay in sight and filter. */
export function toXlsx(rows: Cluster[], columns: Column[], about?: About): Uint8Array<ArrayBuffer> {
  const styles = columns.map(({ decimals }) => (decimals === undefined ? 0 : 2 + Math.min(decimals, mostDecimals)));
  const lines = [columns.map((column) => cell(column.label, 1)), ...rows.map((row) => columns.map((column, index) => cell(column.value(row), styles[index] ?? 0)))];
  const widths = columns.map(({ width }) => Math.round(width / pixelsPerCharacter) + 3);
  const sheets = [{ name: about?.sheet ?? 'HubAtlas', xml: sheetPart(lines, widths, { columns: columns.length, rows: lines.length }) }];
  if (about) sheets.push({ name: about.title, xml: sheetPart(about.lines.map(([name, text]) => [cell(name, 2 + mostDecimals + 1), cell(text, 2 + mostDecimals + 2)]), [28, 100], null) });
  return zip({ ...packageParts(sheets.map(({ name }) => escape(name))), 'xl/styles.xml': stylesPart(mostDecimals), ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])) });
}

function cell(value: number | string | null, style: number): string {
  const look = style === 0 ? '' : ` s="${style}"`;
  if (value === null || value === '') return `<c${look}/>`;
  if (typeof value === 'number') return `<c${look}><v>${value}</v></c>`;
  return `<c${look} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

/** What XML forbids is left out; spreadsheets read _x000D_ and its like as characters, so a text that has one already gets its underscore spelled. */
function escape(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000D_')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
