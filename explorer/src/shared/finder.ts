import { fold } from '../table/fold';

/** Something that can be found by typing, and what happens when it is chosen. */
export interface Found {
  key: string;
  label: string;
  /** What it is, said behind its name. */
  note: string;
  run: () => void;
  /** Further words by which it is found, folded already. */
  words?: string;
}

/** Those whose words begin as typed, or whose initials do (AI for artificial intelligence); names that begin so come first, in their own order. */
export function matching(all: Found[], typed: string, most: number): Found[] {
  const parts = fold(typed).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const ranked = all.flatMap((one, at) => {
    const [label, text] = [fold(one.label), `${fold(`${one.label} ${one.note}`)} ${(one.words ?? '').replaceAll('\n', ' ')}`];
    if (parts.length === 1 && parts[0] && parts[0].length > 1 && initials(label).startsWith(parts[0])) return [{ one, at, cost: label.startsWith(parts[0]) ? 0 : 1 }];
    if (!parts.every((part) => begins(text, part))) return [];
    return [{ one, at, cost: label.startsWith(parts[0] ?? '') ? 0 : parts.every((part) => begins(label, part)) ? 1 : 2 }];
  });
  return ranked.sort((a, b) => a.cost - b.cost || a.at - b.at).slice(0, most).map(({ one }) => one);
}

function begins(text: string, part: string): boolean {
  return text.startsWith(part) || text.includes(` ${part}`) || (/[^\u0000-\u024f]/.test(part) && text.includes(part));
}

function initials(label: string): string {
  return label.split(/[^\p{L}\p{N}]+/u).map((word) => word[0] ?? '').join('');
}
