import type { IndicatorRow, Measure } from '../api/types';

/** A question as in a file for hubatlas indicators; keys that the page does not set stay as they are. */
export interface Question {
  measure?: string;
  by?: string;
  years?: [number, number];
  each?: string[];
  derive?: string[];
  denominator?: string | undefined;
  per?: number | undefined;
  [key: string]: unknown;
}

/** Null where the text is no question; the server tells what else is wrong with one. */
export function questionIn(text: string): Question | null {
  try {
    const found: unknown = JSON.parse(text);
    return found !== null && typeof found === 'object' && !Array.isArray(found) ? (found as Question) : null;
  } catch {
    return null;
  }
}

/** Rows that a page takes in at once. */
const mostFigures = 20_000;

/** What is asked of a measure at first: all its parts, and as many of its last years as are few enough figures. */
export function questionOf(measure: Measure): Question {
  const [first, last] = [measure.first_year ?? 0, measure.last_year ?? 0];
  const few = Math.max(1, Math.floor((mostFigures * (last - first + 1)) / Math.max(1, measure.observations)));
  const years: Question = measure.first_year !== null && few < last - first + 1 ? { years: [last - few + 1, last] } : {};
  return { measure: measure.measure, by: measure.kind, ...(measure.breakdowns.length > 0 ? { each: measure.breakdowns } : {}), ...years, derive: measure.kind === 'region' ? ['rank'] : ['share', 'rank'] };
}

/** Keys without a value are not written. */
export function questionText(question: Question): string {
  return JSON.stringify(Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))));
}

export interface Line { unit: string; name: string; points: { year: number; value: number }[] }

/** One line a unit, the largest figure of the last year first; null figures are gaps. */
export function linesOf(rows: IndicatorRow[], figure: (row: IndicatorRow) => number | null, year: number): Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const value = figure(row);
    if (value === null) continue;
    const line = lines.get(row.unit) ?? { unit: row.unit, name: row.name, points: [] };
    line.points.push({ year: row.year, value });
    lines.set(row.unit, line);
  }
  const last = (line: Line) => line.points.find((point) => point.year === year)?.value ?? -Infinity;
  return [...lines.values()].sort((a, b) => last(b) - last(a) || a.unit.localeCompare(b.unit, 'en'));
}

/** Runs of years without a gap: a line does not go over years that are missing. */
export function runsOf(points: Line['points']): Line['points'][] {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  return sorted.reduce<Line['points'][]>((runs, point) => {
    const run = runs.at(-1);
    if (run && run.at(-1)!.year === point.year - 1) run.push(point);
    else runs.push([point]);
    return runs;
  }, []);
}
