import type { FeatureCollection, GeoJSON, MultiPolygon } from 'geojson';
import type { Edition, LiveAnswer } from '../api/types';
import type { Word } from '../language/language.svelte';
import { placeLanguage } from '../language/placeNames.svelte';
import { address } from '../state/address.svelte';
import { asking } from '../state/asking.svelte';
import { atlas } from '../state/atlas.svelte';
import { tableView } from '../table/view.svelte';
import { bordersAcross } from './across';
import { arcsOf, loadTies } from './arcs';
import { areasOf, centresOf } from './areas';
import { outlineOf } from './boxSelect';
import { drawGround } from './createMap';
import { economyLabels } from './economyNames';
import { bordersOf } from './geography';
import type { NoiseLayer } from './noiseLayer';
import { areasOnLand, type DrawnAreas } from './onLand';
import { loadPlacesShown, noiseFlags } from './places';
import { loadCoast, loadWorld, type Detail } from './world';

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What the map lends to those who draw on it. */
export interface Drawing {
  noise: NoiseLayer;
  fill: (source: string, data: GeoJSON) => void;
  /** Shows what was wanted, or says which part of the map could not be drawn. */
  draw: <T>(part: Word, wanted: Promise<T>, show: (found: T) => void) => void;
  isReady: () => boolean;
  detail: () => Detail;
  /** What is drawn now, for names and for what to bring into view. */
  drawn: (areas: FeatureCollection<MultiPolygon>) => void;
  economies: (names: FeatureCollection) => void;
  busy: () => void;
}

/** Keeps the map's sources at what is on show. */
export function keepDrawn(on: Drawing): void {
  keepGround(on);
  keepAreas(on);
  keepPlaces(on);
  keepTies(on);
  $effect(() => {
    const outline = outlineOf(address.box);
    if (on.isReady()) on.fill('box', outline);
  });
}

function keepGround(on: Drawing): void {
  $effect(() => {
    if (on.isReady()) on.draw('map.ground', drawGround(on.detail(), on.fill), () => undefined);
  });
  $effect(() => {
    void placeLanguage();
    // Under a question, too, they keep clear of the edition's clusters: a name that jumps is worse than one that is crossed.
    const centres = (atlas.edition?.clusters ?? []).map((cluster) => cluster.centre);
    if (on.isReady()) on.draw('map.ground', loadWorld(), (world) => on.economies(economyLabels(world, centres)));
  });
}

function keepAreas(on: Drawing): void {
  $effect(() => {
    const [edition, answer, all, detail] = [atlas.edition, asking.answer, tableView().all, on.detail()];
    const isStill = () => atlas.edition === edition && asking.answer === answer;
    if (!on.isReady()) return;
    on.fill('centres', centresOf(all));
    on.draw('map.outlines', drawnAreas(edition, answer, detail), ({ fills, edges }) => {
      if (!isStill()) return;
      on.drawn(fills);
      on.fill('areas', fills);
      on.fill('edges', edges);
      on.draw('map.ground', loadWorld(detail), (world) => { if (isStill()) on.fill('across', bordersAcross(bordersOf(world), fills)); });
    });
  });
  // Under a question: the edition's own areas below the new ones; they stay while answers change.
  const isAsked = $derived(asking.answer !== null);
  $effect(() => {
    const [edition, detail] = [atlas.edition, on.detail()];
    if (!on.isReady()) return;
    const show = (before: DrawnAreas | null) => {
      on.fill('before', before?.fills ?? nothing);
      on.fill('before-edges', before?.edges ?? nothing);
    };
    if (!isAsked) show(null);
    else on.draw('map.outlines', drawnAreas(edition, null, detail), (before) => { if (isAsked && atlas.edition === edition) show(before); });
  });
}

async function drawnAreas(edition: Edition | null, answer: LiveAnswer | null, detail: Detail): Promise<DrawnAreas> {
  const [areas, coast] = await Promise.all([areasOf(edition, answer), loadCoast(detail)]);
  return areasOnLand(areas, coast);
}

function keepPlaces(on: Drawing): void {
  $effect(() => {
    const [edition, bits, recount] = [atlas.edition?.name, asking.answer?.noise ?? null, asking.answer?.noise === null ? asking.question : ''];
    if (!on.isReady() || !edition) return;
    on.busy();
    on.draw('map.noise', loadPlacesShown(edition, recount), (places) => {
      if (atlas.edition?.name !== edition) return;
      on.busy();
      on.noise.show(places, noiseFlags(places, bits));
    });
  });
}

function keepTies(on: Drawing): void {
  $effect(() => {
    const [edition, of, shown] = [atlas.edition, address.cluster || null, new Set(tableView().rows.map((row) => row.id))];
    if (!on.isReady()) return;
    if (!address.ties || !edition || asking.answer) on.fill('ties', nothing);
    else on.draw('map.ties', loadTies(edition.name), (ties) => { if (atlas.edition === edition && address.ties) on.fill('ties', arcsOf(edition, ties, shown, of)); });
  });
}
