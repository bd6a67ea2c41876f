import type { Answer } from './types';

/** A published folder without a server keeps every answer as a file with this ending. */
export const isStatic = document.documentElement.hasAttribute('data-static');

/** Why there is no answer: nobody answered, the answer says what is wrong, or it is not what this page expects. */
export class ApiError extends Error {
  constructor(readonly why: 'offline' | 'status' | 'unreadable', readonly address: string, readonly status = 0, said = '') {
    super(said);
  }
}

function address(path: string, ending: string): string {
  return `api/${path}${isStatic ? ending : ''}`;
}

/** Another one for each tab: the server gives every tab its turn, and knows by the header that one of its own pages asks. */
const tab = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What public/start.js asked for before this script was there. */
function atStart(): Record<string, Promise<Response>> {
  return (globalThis as { asked?: Record<string, Promise<Response>> }).asked ?? {};
}

/** Once. */
async function askedAtStart(url: string): Promise<Response | undefined> {
  const asked = atStart();
  const key = url.replace(/^api\//, '').replace(isStatic ? /\.json$/ : /$^/, '');
  const early = asked[key];
  delete asked[key];
  return early;
}

export async function ask(url: string, signal?: AbortSignal): Promise<Response> {
  let answer: Response;
  try {
    answer = (await askedAtStart(url)) ?? await fetch(url, { ...(isStatic ? {} : { headers: { 'X-HubAtlas-Page': tab } }), ...(signal ? { signal } : {}) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('offline', url);
  }
  if (answer.ok) return answer;
  const body: unknown = await answer.json().catch(() => null);
  throw new ApiError('status', url, answer.status, body && typeof body === 'object' && 'error' in body ? String(body.error) : '');
}

/** Whether the server still answers; a part of the page that does not come may have other reasons. */
export async function isAnswering(): Promise<boolean> {
  return fetch(address('editions', '.json'), { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);
}

async function json<T>(path: string, signal?: AbortSignal): Promise<T> {
  return parsed<T>(await ask(address(path, '.json'), signal), signal);
}

async function parsed<T>(answer: Response, signal?: AbortSignal): Promise<T> {
  try {
    return (await answer.json()) as T;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(error instanceof SyntaxError ? 'unreadable' : 'offline', answer.url);
  }
}

const part = encodeURIComponent;

export const api = {
  editions: () => json<Answer<'/api/editions'>>('editions'),
  edition: (name: string) => json<Answer<'/api/editions/{name}'>>(`editions/${part(name)}`),
  /** What the first table shows of an edition, where the page's start asked for no more; else null. */
  opening: async (name: string) => (`editions/${part(name)}/opening` in atStart() ? json<Answer<'/api/editions/{name}'>>(`editions/${part(name)}/opening`) : null),
  cluster: (edition: string, id: string) => json<Answer<'/api/editions/{name}/clusters/{id}'>>(`editions/${part(edition)}/clusters/${part(id)}`),
  comparisons: () => json<Answer<'/api/comparisons'>>('comparisons'),
  comparison: (name: string) => json<Answer<'/api/comparisons/{name}'>>(`comparisons/${part(name)}`),
  compare: (of: string[], signal: AbortSignal) => json<Answer<'/api/compare'>>(`compare?${of.map((name) => `of=${part(name)}`).join('&')}`, signal),
  ask: (edition: string, query: string, signal: AbortSignal) => json<Answer<'/api/editions/{name}/ask'>>(`editions/${part(edition)}/ask?${query}`, signal),
  ties: (edition: string) => json<Answer<'/api/editions/{name}/ties'>>(`editions/${part(edition)}/ties`),
  fields: async (edition: string) => (await json<Answer<'/api/editions/{name}/fields'>>(`editions/${part(edition)}/fields`)).fields,
  certainty: (edition: string) => json<Answer<'/api/editions/{name}/certainty'>>(`editions/${part(edition)}/certainty`),
  studies: () => json<Answer<'/api/studies'>>('studies'),
  index: (name: string) => json<Answer<'/api/indexes/{name}'>>(`indexes/${part(name)}`),
  landscape: (name: string) => json<Answer<'/api/landscapes/{name}'>>(`landscapes/${part(name)}`),
  measures: async () => (await json<Answer<'/api/indicators'>>('indicators')).measures,
  indicator: (question: string, signal: AbortSignal) => json<Answer<'/api/indicators/answer'>>(`indicators/answer?question=${part(question)}`, signal),
  technologies: () => json<Answer<'/api/technologies'>>('technologies'),
  recipe: async <T>(name: string) => parsed<T>(await ask(fileAddress('indexes', name, 'recipe.json'))),
  askedAreas: async (edition: string, query: string) => (await json<Answer<'/api/editions/{name}/ask/areas'>>(`editions/${part(edition)}/ask/areas?${query}`)).areas,
  askedOutlines: (edition: string, query: string) => json<Answer<'/api/editions/{name}/ask/outlines'>>(`editions/${part(edition)}/ask/outlines?${query}`),
  askedPlaces: async (edition: string, query: string) => (await ask(address(`editions/${part(edition)}/ask/places?${query}`, ''))).arrayBuffer(),
  places: async (edition: string) => (await ask(address(`editions/${part(edition)}/places`, '.bin'))).arrayBuffer(),
  areas: async (edition: string) => (await json<Answer<'/api/editions/{name}/areas'>>(`editions/${part(edition)}/areas`)).areas,
  outlines: async (edition: string) =>
    parsed<GeoJSON.FeatureCollection>(await ask(fileAddress('editions', edition, 'clusters.geojson'))),
};

/** Where the answer to a question is, for programs too. */
export function askAddress(edition: string, query: string): string {
  return `api/editions/${part(edition)}/ask?${query}`;
}

/** A cluster's own page or JSON file. */
export function clusterFile(edition: string, file: string): string {
  return `api/editions/${part(edition)}/files/clusters/${part(file)}`;
}

export function fileAddress(shelf: 'editions' | 'comparisons' | 'indexes' | 'landscapes', name: string, file: string): string {
  return `api/${shelf}/${part(name)}/files/${part(file)}`;
}
