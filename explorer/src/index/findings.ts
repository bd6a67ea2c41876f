import type { IndexFile, IndexUnit } from '../api/types';
import { number, t } from '../language/language.svelte';
import type { Weighed } from './engine';

/** Who leads, by places among the units in order of rank. */
export function headline(units: IndexUnit[], order: number[]): string {
  const [first = '', second, third] = order.map((unit) => units[unit]!.name);
  return third === undefined ? t('index.leads', { first }) : t('index.leadsBefore', { first, second: second ?? '', third });
}

export function leadOf(file: IndexFile, order: number[], { scores, ranks }: Weighed): string {
  const ranked = order.filter((unit) => ranks[0]![unit]! > 0);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined) return t('index.noScore');
  const name = (unit: number) => file.units[unit]!.name;
  const said = t('index.lead', { first: name(first), best: number(scores[0]![first], 1), last: name(last), count: ranked.length, worst: number(scores[0]![last], 1) });
  const widths = file.units.flatMap((unit) => (unit.interval ? [{ name: unit.name, width: Math.round(unit.interval.high) - Math.round(unit.interval.low) }] : [])).sort((a, b) => a.width - b.width);
  const [middle, most] = [widths[Math.floor(widths.length / 2)], widths.at(-1)];
  return middle && most ? `${said} ${t('index.keeps', { places: middle.width, name: most.name, most: most.width })}` : said;
}
