import { questionWords } from '../ask/questionWords';
import { number, t } from '../language/language.svelte';
import { asking } from '../state/asking.svelte';
import { atlas, isSimulated } from '../state/atlas.svelte';
import { textLines } from './textWidth';

/** What is on show as a source to cite: the edition, or the question that was asked of it. */
export function citation(): string {
  const { edition } = atlas;
  if (!edition) return `HubAtlas ${atlas.list?.version ?? ''}`;
  const { answer, asked } = asking;
  const [version, title] = [answer ? (atlas.list?.version ?? '') : edition.made_by, edition.recipe.title];
  if (!answer || !asked) return t('cite.text', { version, title, hash: edition.recipe.hash.slice(0, 16) });
  return t('cite.asked', { version, title, list: questionWords(asked, edition.recipe).join('; '), hash: answer.recipe.hash.slice(0, 16) });
}

/** What a picture says of itself: title, edition and recipe, parameters, sources. */
export function provenance(): { title: string; lines: string[] } {
  const recipe = asking.answer?.recipe ?? atlas.edition?.recipe;
  const { clustering } = recipe ?? {};
  const lines = [
    citation(),
    clustering ? `${t('ask.radius')}: ${number(clustering.radius_km, 1)} km; ${t('ask.minimum')}: ${number(clustering.minimum_mentions)}; ${t('map.credit')}` : t('map.credit'),
  ];
  if (isSimulated()) lines.unshift(`${t('simulated.title')} ${t('simulated.text')}`);
  return { title: recipe?.title ?? 'HubAtlas', lines };
}

/** The same in lines for a picture of so many pixels, for fonts wider than the page's, too. */
export function wrappedProvenance(width: number): { title: string[]; lines: string[] } {
  const { title, lines } = provenance();
  const most = (width - 28) / 1.16;
  return { title: textLines(title, 600, 20, most), lines: lines.flatMap((line) => textLines(line, 400, 12, most)) };
}
