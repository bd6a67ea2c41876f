import type { Choices } from '../api/types';

export interface Share {
  choice: string;
  total: number;
  /** Percent of the bar. */
  width: number;
}

/** Total effects scaled to one bar, the largest first; none where the rank hardly moves. */
export function sharesOf(choices: Choices): Share[] {
  const parts = choices.parts.flatMap((part) => (part.total === null ? [] : [{ choice: part.choice, total: Math.max(0, part.total) }]));
  const sum = parts.reduce((all, part) => all + part.total, 0);
  if (sum <= 0) return [];
  return parts.sort((a, b) => b.total - a.total).map((part) => ({ ...part, width: (100 * part.total) / sum }));
}
