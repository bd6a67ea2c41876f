import type { CorrectionSet, RecipeFile } from '../api/types';
import { guard } from '../table/csv';

/** The recipe as the server wrote it: nothing is typed anew, so nothing is lost. */
export function recipeText(file: RecipeFile): string {
  return JSON.stringify(file, null, 2) + '\n';
}

const header = ['match', 'target', 'lat', 'lon', 'city', 'admin1', 'economy', 'note'];

/** The answers that a recipe's file of corrections holds, in the columns of that file. */
export function correctionsText(corrections: CorrectionSet): string {
  const rows = corrections.rows.map(({ match, target, point, city, admin1, economy }) =>
    [match, target, point ? String(point[1]) : '', point ? String(point[0]) : '', city, admin1, economy, '']);
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\n') + '\n';
}

function cell(value: string | null): string {
  const text = value === null || isNumber(value) ? (value ?? '') : guard(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text));
}
