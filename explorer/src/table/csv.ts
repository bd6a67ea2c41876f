import type { Cluster } from '../api/types';
import type { Column } from './columns';

/** RFC 4180; unrounded numbers; text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function toCsv(rows: Cluster[], columns: Column[]): string {
  const lines = [columns.map((column) => quote(column.key)), ...rows.map((row) => columns.map((column) => quote(cell(column, row))))];
  return lines.map((line) => line.join(',')).join('\n') + '\n';
}

/** For the clipboard: spreadsheets part cells at tabs. */
export function toTsv(rows: Cluster[], columns: Column[]): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  return [columns.map((column) => column.label), ...rows.map((row) => columns.map((column) => cell(column, row)))]
    .map((line) => line.map(clean).join('\t')).join('\n');
}

function cell(column: Column, row: Cluster): string {
  const value = column.value(row);
  return value === null ? '' : typeof value === 'number' ? String(value) : guard(value);
}

export function guard(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
