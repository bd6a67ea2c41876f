import { questionWords } from '../ask/questionWords';
import { number, t } from '../language/language.svelte';
import { asking } from '../state/asking.svelte';
import { atlas, isSimulated } from '../state/atlas.svelte';

/** What is on show as a source to cite: the edition, or the question that was asked of it. */
export function citation(): string {
  const { edition } = atlas;
  if (!edition) return `HubAtlas ${atlas.list?.version ?? ''}`;
  const { answer, asked } = asking;
  const [version, title] = [answer ? (atlas.list?.version ?? '') : edition.made_by, edition.recipe.title];
  if (!answer || !asked) return t('cite.text', { version, title, hash: edition.recipe.hash.slice(0, 16) });
  return t('cite.asked', { version, title, list: questionWords(asked, edition.recipe, answer.recipe).join('; '), hash: answer.recipe.hash.slice(0, 16) });
}

/** As citations have it, in the reader's own time. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}

/** What a picture says of itself: title, edition and recipe, parameters, sources, when it was made and where its view is found again. */
export function provenance(): { title: string; lines: string[] } {
  const recipe = asking.answer?.recipe ?? atlas.edition?.recipe;
  const { clustering } = recipe ?? {};
  const lines = [
    citation(),
    clustering ? `${t('ask.radius')}: ${number(clustering.radius_km, 1)} km; ${t('ask.minimum')}: ${number(clustering.minimum_mentions)}; ${t('map.credit')}` : t('map.credit'),
  ];
  lines.push(`${today()} · ${location.href}`);
  if (isSimulated()) lines.unshift(`${t('simulated.title')} ${t('simulated.text')}`);
  return { title: recipe?.title ?? 'HubAtlas', lines };
}
