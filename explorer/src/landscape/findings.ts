import type { Landscape, LandscapeRow } from '../api/types';
import { economyName, language, number, t } from '../language/language.svelte';

const firstTen = 10;

function subjectOf({ recipe, method }: Landscape): string {
  return t(`landscape.subject.${recipe.kind}`, { technology: method.technology });
}

function economies(file: Landscape): LandscapeRow[] {
  return file.tables.find((table) => table.by === 'economy')?.rows ?? [];
}

export function headline(file: Landscape): string {
  const [first, ...next] = economies(file);
  if (!first) return t('landscape.count', { count: file.documents, subject: subjectOf(file) });
  const said = { first: economyName(first.code), share: number(first.share_percent, 1), subject: subjectOf(file) };
  const list = next.slice(0, 2).map((row) => `${economyName(row.code)} (${number(row.share_percent, 1)} %)`);
  return list.length === 0 ? t('landscape.leads', said) : t('landscape.leadsBefore', { ...said, list: new Intl.ListFormat(language()).format(list) });
}

export function findings(file: Landscape): string[] {
  const years = { from: String(file.recipe.first_year), to: String(file.recipe.last_year) };
  const said = [t('landscape.world', { ...years, count: file.documents, subject: subjectOf(file), share: number((100 * file.documents) / file.documents_with_class, 2) })];
  for (const growth of file.world_growth)
    if (growth.cagr !== null) said.push(t('landscape.grew', { from: String(growth.years.from), to: String(growth.years.to), rate: number(growth.cagr, 1), total: number(growth.total, 1) }));
  const fastest = economies(file).slice(0, firstTen).filter((row) => (row.growth.at(-1)?.cagr ?? 0) > 0).sort((a, b) => b.growth.at(-1)!.cagr! - a.growth.at(-1)!.cagr!)[0];
  if (fastest) said.push(t('landscape.fastest', { name: economyName(fastest.code), rate: number(fastest.growth.at(-1)!.cagr, 1) }));
  const special = economies(file).filter((row) => row.specialisation && row.specialisation.low > 1).sort((a, b) => b.specialisation!.advantage - a.specialisation!.advantage)[0];
  if (special) said.push(t('landscape.special', { name: economyName(special.code), rta: number(special.specialisation!.advantage, 2) }));
  if (file.collaboration_percent !== null) said.push(t('landscape.together', { share: number(file.collaboration_percent, 1) }));
  return said;
}

export { subjectOf };
