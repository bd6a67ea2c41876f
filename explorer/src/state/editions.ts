import type { EditionHead } from '../api/types';

const names = new Intl.Collator('en', { numeric: true });

/** Earliest first: by the last year that they count, then by name, in which numbers count as numbers. One without a window counts all years. */
export function byAge(one: EditionHead, other: EditionHead): number {
  const [year, otherYear] = [one.last_year ?? Infinity, other.last_year ?? Infinity];
  return year === otherYear ? names.compare(one.name, other.name) : year < otherYear ? -1 : 1;
}

/** For lists; which one opens where the address names none is the server's word. */
export function newestFirst(editions: EditionHead[]): EditionHead[] {
  return [...editions].sort((one, other) => byAge(other, one));
}
