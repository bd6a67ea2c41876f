import type { FeatureCollection, GeoJSON, MultiPolygon } from 'geojson';
import { language, type Word } from '../language/language.svelte';
import { address } from '../state/address.svelte';
import { asking } from '../state/asking.svelte';
import { atlas } from '../state/atlas.svelte';
import { tableView } from '../table/view.svelte';
import { bordersAcross } from './across';
import { arcsOf, loadTies } from './arcs';
import { areasOf, centresOf, nameSpots } from './areas';
import { outlineOf } from './boxSelect';
import { drawGround, drawNames } from './createMap';
import { bordersOf, loadWorld, type Detail } from './geography';
import type { NoiseLayer } from './noiseLayer';
import { loadPlacesShown, noiseFlags } from './places';

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What the map lends to those who draw on it. */
export interface Drawing {
  noise: NoiseLayer;
  fill: (source: string, data: GeoJSON) => void;
  /** Shows what was wanted, or says which part of the map could not be drawn. */
  draw: <T>(part: Word, wanted: Promise<T>, show: (found: T) => void) => void;
  isReady: () => boolean;
  detail: () => Detail;
  drawn: (areas: FeatureCollection<MultiPolygon>) => void;
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
    void language();
    const centres = tableView().all.map((cluster) => cluster.centre);
    if (on.isReady()) on.draw('map.ground', drawNames(centres, on.fill), () => undefined);
  });
}

function keepAreas(on: Drawing): void {
  $effect(() => {
    const [edition, answer, all, detail] = [atlas.edition, asking.answer, tableView().all, on.detail()];
    const isStill = () => atlas.edition === edition && asking.answer === answer;
    if (!on.isReady()) return;
    on.fill('centres', centresOf(all));
    on.draw('map.outlines', areasOf(edition, answer), (areas) => {
      if (!isStill()) return;
      on.drawn(areas);
      on.fill('areas', areas);
      on.fill('spots', nameSpots(areas, all));
      on.draw('map.ground', loadWorld(detail), (world) => { if (isStill()) on.fill('across', bordersAcross(bordersOf(world), areas)); });
    });
  });
  // Under a question: the edition's own areas below the new ones.
  $effect(() => {
    const [edition, isAsked] = [atlas.edition, asking.answer !== null];
    if (!on.isReady()) return;
    if (isAsked) on.draw('map.outlines', areasOf(edition, null), (before) => { if (asking.answer && atlas.edition === edition) on.fill('before', before); });
    else on.fill('before', nothing);
  });
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
