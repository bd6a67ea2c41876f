import { questionWords } from '../ask/questionWords';
import { today } from '../map/provenance';
import { link } from '../state/address.svelte';
import { asking } from '../state/asking.svelte';
import { atlas, isSimulated } from '../state/atlas.svelte';
import type { Source } from './citation';

/** The exact view, with the edition that it is of. */
export function viewLink(): string {
  return new URL(link({ edition: atlas.edition?.name ?? '' }), location.href).href;
}

/** Another page frames the edition as it is published; nobody asks questions through somebody else's page. */
export function embedLink(): string {
  return new URL(link({ edition: atlas.edition?.name ?? '' }).replace(/^[^?]*/, 'embed.html'), location.href).href;
}

export function embedCode(title: string): string {
  return `<iframe src="${quoted(embedLink())}" title="${quoted(title)}" width="100%" height="600" loading="lazy" style="border:0"></iframe>`;
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

export function sourceOf(): Source | null {
  const { edition } = atlas;
  if (!edition) return null;
  const { answer, asked } = asking;
  return {
    title: answer?.recipe.title ?? edition.recipe.title, version: answer ? (atlas.list?.version ?? '') : edition.made_by, edition: edition.name,
    recipeHash: (answer?.recipe ?? edition.recipe).hash, question: answer && asked ? questionWords(asked, edition.recipe, answer.recipe) : [], isSimulated: isSimulated(), url: viewLink(), date: today(),
  };
}
