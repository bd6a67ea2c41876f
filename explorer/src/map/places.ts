import { api } from '../api/client';

/** The places of an edition as the server packs them: one array a column, in the order of place ids. */
export interface Places {
  longitudes: Float32Array;
  latitudes: Float32Array;
  mentions: Uint32Array;
  /** Index into the edition's clusters, −1 for noise. */
  clusters: Int32Array;
}

const known = new Map<string, Promise<Places>>();

export function loadPlaces(edition: string): Promise<Places> {
  const places = known.get(edition) ?? api.places(edition).then(unpack);
  known.set(edition, places);
  places.catch(() => known.delete(edition));
  return places;
}

/** The edition's places, or those that a recount found; of recounts only the latest is kept. */
export function loadPlacesShown(edition: string, recount: string): Promise<Places> {
  if (!recount) return loadPlaces(edition);
  const question = `${edition}?${recount}`;
  if (counted?.question !== question) counted = { question, places: api.askedPlaces(edition, recount).then(unpack) };
  counted.places.catch(() => { if (counted?.question === question) counted = null; });
  return counted.places;
}

let counted: { question: string; places: Promise<Places> } | null = null;

function unpack(buffer: ArrayBuffer): Places {
  const count = new DataView(buffer).getUint32(0, true);
  const column = (index: number) => 4 + 4 * count * index;
  return {
    longitudes: new Float32Array(buffer, column(0), count),
    latitudes: new Float32Array(buffer, column(1), count),
    mentions: new Uint32Array(buffer, column(2), count),
    clusters: new Int32Array(buffer, column(3), count),
  };
}

/** One byte a place: 1 is noise. */
export function noiseFlags(places: Places, bits: string | null): Uint8Array {
  if (bits === null) return Uint8Array.from(places.clusters, (index) => (index < 0 ? 1 : 0));
  const packed = Uint8Array.from(atob(bits), (letter) => letter.charCodeAt(0));
  return Uint8Array.from(places.clusters, (_, index) => ((packed[index >> 3] ?? 0) >> (index & 7)) & 1);
}
