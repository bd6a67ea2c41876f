import { fold } from '../table/fold';

/** How much alike two texts are, 0 to 1: pairs of neighbouring letters that they have in common (Dice), whatever their case and accents. */
export function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const rest = [...right];
  const common = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return left.length + right.length === 0 ? 0 : (2 * common.length) / (left.length + right.length);
}

function pairsOf(text: string): string[] {
  const plain = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return plain.trim() === '' ? [] : Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2));
}

/** Below it, names have little more in common than any two. */
const least = 0.3;

/** The names most like the one that was meant, best first. */
export function nearest<One>(wanted: string, all: One[], namesOf: (one: One) => string[], most = 3): One[] {
  const rated = all.map((one) => ({ one, by: Math.max(...namesOf(one).map((name) => likeness(wanted, name))) }));
  return rated.filter(({ by }) => by >= least).sort((a, b) => b.by - a.by).slice(0, most).map(({ one }) => one);
}
