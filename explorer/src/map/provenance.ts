import { number, t } from '../language/language.svelte';
import { asking } from '../state/asking.svelte';
import { atlas, isSimulated } from '../state/atlas.svelte';

/** What a picture says of itself: title, edition and recipe, parameters, sources. */
export function provenance(): { title: string; lines: string[] } {
  const recipe = asking.answer?.recipe ?? atlas.edition?.recipe;
  const { clustering } = recipe ?? {};
  const lines = [
    t('cite.text', { version: atlas.list?.version ?? '', title: atlas.edition?.recipe.title ?? '', hash: atlas.edition?.recipe.hash.slice(0, 16) ?? '' })
      + (asking.answer ? ` ${t('ask.title')} ${t('ask.differs')}.` : ''),
    clustering ? `${t('ask.radius')}: ${number(clustering.radius_km, 1)} km; ${t('ask.minimum')}: ${number(clustering.minimum_mentions)}; ${t('map.credit')}` : t('map.credit'),
  ];
  if (isSimulated()) lines.unshift(`${t('simulated.title')} ${t('simulated.text')}`);
  return { title: recipe?.title ?? 'HubAtlas', lines };
}
