import { Clipper64, ClipType, FillRule, PolyTree64, type Path64, type PolyPath64 } from 'clipper2-ts';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { holds } from './inside';
import { boxOf, nearPoints, preparedRing, type Box, type NearRing, type PreparedRing } from './nearPoints';

/** What of an area lies on land, and its line without the parts along the sea. */
export interface OnLand {
  polygons: Position[][][];
  edges: Position[][];
}

/** Millionths of a degree: the clipper counts in whole numbers. */
const perDegree = 1e6;
const margin = 0.02;
const turns = [-360, 0, 360];

/** The coasts of the world, to cut areas at. */
export class Coast {
  readonly #rings: PreparedRing[];

  constructor(land: FeatureCollection<Polygon>) {
    this.#rings = land.features.flatMap(({ geometry }) => geometry.coordinates).map(preparedRing);
  }

  /** Land in a box of degrees, with few points outside it; filled by the even-odd rule. */
  landIn(box: Box): Position[][] {
    return this.#near(box).map(({ points }) => points);
  }

  /** Of the last two rounds: under a slider most areas stay as they are. */
  #known: [Map<string, OnLand>, Map<string, OnLand>] = [new Map(), new Map()];

  /** Begins a round of cuts; what was not cut in the one before is forgotten. */
  begin(): void {
    this.#known = [new Map(), this.#known[0]];
  }

  cut(area: MultiPolygon): OnLand {
    const key = JSON.stringify(area.coordinates);
    const [now, before] = this.#known;
    const cut = now.get(key) ?? before.get(key) ?? this.#cut(area);
    now.set(key, cut);
    return cut;
  }

  #cut({ coordinates }: MultiPolygon): OnLand {
    const rings = coordinates.flat();
    const near = this.#near(boxOf(rings.flat()));
    const land = near.map(({ points }) => points);
    if (near.some(({ meets }) => meets)) {
      const paths = land.map(toPath);
      return { polygons: inside(rings.map(toPath), paths), edges: along(rings.map(closed).map(toPath), paths) };
    }
    const isInland = holds(land.map(closed), rings[0]?.[0] ?? []);
    return isInland ? { polygons: coordinates, edges: rings.map(closed) } : { polygons: [], edges: [] };
  }

  #near(box: Box): NearRing[] {
    const around = { west: box.west - margin, south: box.south - margin, east: box.east + margin, north: box.north + margin };
    const found: NearRing[] = [];
    for (const ring of this.#rings)
      for (const turn of turns) {
        const near = nearPoints(ring, around, turn);
        if (near) found.push(near);
      }
    return found;
  }
}

function inside(area: Path64[], land: Path64[]): Position[][][] {
  const clipper = new Clipper64();
  clipper.addSubject(area);
  clipper.addClip(land);
  const tree = new PolyTree64();
  clipper.execute(ClipType.Intersection, FillRule.EvenOdd, tree, []);
  return polygonsOf(tree);
}

function along(lines: Path64[], land: Path64[]): Position[][] {
  const clipper = new Clipper64();
  clipper.addOpenSubject(lines);
  clipper.addClip(land);
  const open: Path64[] = [];
  clipper.execute(ClipType.Intersection, FillRule.EvenOdd, [], open);
  return open.map(fromPath);
}

/** Outlines with their holes; land within a hole is a polygon of its own. */
function polygonsOf(parent: PolyPath64 | PolyTree64): Position[][][] {
  const found: Position[][][] = [];
  for (let i = 0; i < parent.count; i++) {
    const outline = parent.child(i);
    const holes = Array.from({ length: outline.count }, (_, hole) => outline.child(hole));
    found.push([outline, ...holes].map((one) => closed(fromPath(one.polygon ?? []))), ...holes.flatMap(polygonsOf));
  }
  return found;
}

function toPath(ring: Position[]): Path64 {
  return ring.map(([x = 0, y = 0]) => ({ x: Math.round(x * perDegree), y: Math.round(y * perDegree) }));
}

function fromPath(path: Path64): Position[] {
  return path.map(({ x, y }) => [x / perDegree, y / perDegree]);
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return !first || (first[0] === last?.[0] && first[1] === last?.[1]) ? ring : [...ring, first];
}
