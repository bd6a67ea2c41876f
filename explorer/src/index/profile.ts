import { language, number, t } from '../language/language.svelte';
import type { IndexModel, Weighed } from './engine';
import { nodeName } from './mainNodes';
import { stepOf } from './steps';

const mostListed = 5;

function knownIn(ranks: Int32Array): number {
  return ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 : 0), 0);
}

function listed(names: string[]): string {
  const shown = new Intl.ListFormat(language(), { type: 'unit' }).format(names.slice(0, mostListed));
  return names.length > mostListed ? t('profile.more', { list: shown, count: names.length - mostListed }) : shown;
}

/** The rank that goes with its size stands beside its own, where the index says it and the weights are the published ones. */
export function profileTitle({ units }: IndexModel, { ranks, scores }: Weighed, unit: number, isAsked: boolean): string {
  const [{ name, expected }, rank, all] = [units[unit]!, ranks[0]![unit]!, knownIn(ranks[0]!)];
  if (rank === 0) return t('profile.titleNone', { name });
  if (expected === null || isAsked) return t('profile.title', { name, rank, all });
  const better = scores[0]!.reduce((sum, score, other) => sum + (other !== unit && score > expected ? 1 : 0), 0);
  return t('profile.titleSize', { name, rank, all, expected: better + 1 });
}

export function profileLead(model: IndexModel, { ranks, scores }: Weighed, unit: number, parts: number[]): string {
  const ranked = parts.filter((node) => ranks[node]![unit]! > 0).sort((a, b) => ranks[a]![unit]! / knownIn(ranks[a]!) - ranks[b]![unit]! / knownIn(ranks[b]!));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const said = best === undefined || worst === undefined || best === worst ? [] : [t('profile.best', {
    best: nodeName(model.nodes[best]!), bestRank: ranks[best]![unit]!, bestAll: knownIn(ranks[best]!), worst: nodeName(model.nodes[worst]!), worstRank: ranks[worst]![unit]!, worstAll: knownIn(ranks[worst]!),
  })];
  const indicators = model.nodes.flatMap((node, at) => (!node.aggregation && ranks[at]![unit]! > 0 ? [at] : []));
  const first = indicators.filter((node) => ranks[node]![unit] === 1);
  if (first.length > 0) said.push(t('profile.leads', { count: first.length, all: indicators.length, list: listed(first.map((node) => model.nodes[node]!.name)) }));
  const { group } = model.units[unit]!;
  const peers = model.units.flatMap((one, at) => (group && one.group === group && !Number.isNaN(scores[0]![at]!) ? [at] : []));
  const better = peers.filter((peer) => scores[0]![peer]! > scores[0]![unit]!).length;
  if (peers.length > 1) said.push(better === 0 ? t('profile.groupFirst', { count: peers.length, group }) : t('profile.group', { count: peers.length, group, better }));
  return said.join(' ');
}

/** What brings it one rank up, and what costs it one. */
export function moveSentences(model: IndexModel, weighed: Weighed, weights: ReadonlyMap<string, number>, unit: number): string[] {
  if (model.nodes.some((node) => node.aggregation && node.aggregation.method !== 'arithmetic')) return [t('profile.notLinear')];
  const said = (['up', 'down'] as const).flatMap((way): string[] => {
    if (way === 'up' && weighed.ranks[0]![unit] === 1) return [t('profile.noUp')];
    const step = stepOf(model, weighed, weights, unit, way);
    if (!step) return way === 'up' ? [t('profile.noStep')] : [];
    return [t(`profile.${way}`, { name: model.units[step.other]!.name, gap: number(step.gap, 2), points: number(step.points, 1), indicator: nodeName(model.nodes[step.indicator]!) })];
  });
  const rank = weighed.ranks[0]![unit]!;
  const beside = [...weighed.ranks[0]!.keys()].filter((other) => other !== unit && weighed.ranks[0]![other]! > 0 && Math.abs(weighed.ranks[0]![other]! - rank) <= 1).sort((a, b) => weighed.ranks[0]![a]! - weighed.ranks[0]![b]!);
  return [...said, ...(beside.length > 0 ? [t('profile.neighbours', { list: beside.map((other) => `${number(weighed.ranks[0]![other])} ${model.units[other]!.name} ${number(weighed.scores[0]![other], 1)}`).join('; ') })] : [])];
}
