import { questionWords } from '../ask/questionWords';
import { today } from '../map/provenance';
import { address, link } from '../state/address.svelte';
import { asking } from '../state/asking.svelte';
import { atlas, isSimulated } from '../state/atlas.svelte';
import { studyViews } from '../studies/studies.svelte';
import type { Source } from './citation';
import { share, type SharedStudy } from './share.svelte';

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
  if (studyViews.includes(address.view)) return studySource(share.study);
  const { edition } = atlas;
  if (!edition) return null;
  const { answer, asked } = asking;
  return {
    title: answer?.recipe.title ?? edition.recipe.title, version: answer ? (atlas.list?.version ?? '') : edition.made_by, edition: edition.name, kind: 'edition',
    recipeHash: (answer?.recipe ?? edition.recipe).hash, question: answer && asked ? questionWords(asked, edition.recipe, answer.recipe) : [], isSimulated: isSimulated(), url: viewLink(), date: today(),
  };
}

/** Of statistics none: their sources are on the page. */
function studySource(study: SharedStudy | null): Source | null {
  return study && {
    title: study.title, version: atlas.list?.version ?? '', edition: study.name, kind: study.kind, recipeHash: study.hash, question: address.nodeWeights, isSimulated: study.isSimulated, url: viewLink(), date: today(),
  };
}
