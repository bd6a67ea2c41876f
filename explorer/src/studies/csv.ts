import { guard } from '../table/csv';
import { save } from '../shared/save';

/** RFC 4180; numbers with all their digits; nothing that a spreadsheet would run. */
export function csvText(head: string[], rows: (string | number | null | undefined)[][]): string {
  const cell = (value: string | number | null | undefined) => {
    const text = value === null || value === undefined || Number.isNaN(value) ? '' : typeof value === 'number' ? String(value) : guard(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\n') + '\n';
}

export function saveCsv(name: string, head: string[], rows: (string | number | null | undefined)[][]): void {
  save(name, 'text/csv', csvText(head, rows));
}
