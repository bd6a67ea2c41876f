import type { Position } from 'geojson';
import { holds } from './inside';

/** A point that may be named, in pixels; more important ones come first. */
export interface Spot {
  x: number;
  y: number;
  radius: number;
  /** Of its name; 0 where it has none and is only in the way of others. */
  width: number;
  size: number;
  /** Where an area is drawn round the point. */
  outline?: Outline;
}

/** Rings in pixels and the box round them. */
export interface Outline {
  rings: Position[][];
  box: Box;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Candidate {
  box: Box;
  /** The least comes first where nothing is in the way. */
  cost: number;
}

const edge = 5;
const gap = 3;
/** A name may lie on a circle as small as this, or much smaller than its own. */
const [speck, part] = [3.2, 0.6];
/** A name that costs as much finds no room. */
const dear = 1;
/** So many of the most important are named even over larger circles of others, or a crowd would hide them. */
const first = 10;
/** For each of the 14 points round a name that lies in the area of another. */
const foreign = 0.09;
/** Of the 14 points round a name, how many may lie outside its area. */
const most = 5;
/** How far names within areas are moved from the main city, in halves of their size. */
const [rows, columns] = [[0, 1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8], [0, 0.25, -0.25, 0.5, -0.5]];

/** Where each name stands; null where there is no room. Names touch no other name, no edge, nothing taken, and of circles and areas few. */
export function placeLabels(spots: Spot[], width: number, height: number, taken: Box[] = []): (Box | null)[] {
  const placed = [...taken];
  return spots.map((spot, own) => {
    if (spot.width === 0) return null;
    let best: Candidate | null = null;
    for (const candidate of places(spot)) {
      const { box } = candidate;
      if (candidate.cost >= (best?.cost ?? dear)) continue;
      if (box.left < edge || box.top < edge || box.right > width - edge || box.bottom > height - edge) continue;
      if (placed.some((other) => meet(box, other, gap))) continue;
      const cost = candidate.cost + cover(box, spots, own);
      if (cost < (best?.cost ?? dear)) best = { box, cost };
    }
    if (best) placed.push(best.box);
    return best?.box ?? null;
  });
}

function places(spot: Spot): Candidate[] {
  if (!spot.outline) return besideCircle(spot).map((box, index) => ({ box, cost: 0.05 * index }));
  return [
    ...withinOutline(spot, spot.outline), ...besideOutline(spot, spot.outline).map((box, index) => ({ box, cost: 0.25 + 0.05 * index })),
    ...besideCircle(spot).map((box, index) => ({ box, cost: 0.6 + 0.04 * index })),
  ];
}

/** Right, left, the corners, above and below. */
function besideCircle(spot: Spot): Box[] {
  const { x, y, radius, width, size } = spot;
  const [off, slant, middle] = [radius + 3, radius * 0.72 + 1, y - size / 2];
  return [
    at(spot, x + off, middle), at(spot, x - off - width, middle), at(spot, x + slant, y - slant - size), at(spot, x + slant, y + slant),
    at(spot, x - slant - width, y - slant - size), at(spot, x - slant - width, y + slant), at(spot, x - width / 2, y - off - size), at(spot, x - width / 2, y + off),
  ];
}

/** Round the main city, as near to it as the name, or most of it, fits into the area and leaves the city to be seen. */
function withinOutline(spot: Spot, outline: Outline): Candidate[] {
  const { x, y, radius, width, size } = spot;
  const boxes = rows.flatMap((row) => columns.map((column) => at(spot, x + (column - 0.5) * width, y + (row - 1) * size * 0.5)));
  return boxes.flatMap((box, index) => {
    if (apart(box, x, y) <= radius) return [];
    const outside = outsideOf(box, outline);
    return outside > most ? [] : [{ box, cost: 0.004 * index + 0.05 * outside }];
  });
}

/** How many points of a name lie outside an area; no further than it matters. */
function outsideOf(box: Box, { rings, box: around }: Outline): number {
  if (!meet(box, around)) return Infinity;
  let outside = 0;
  for (const point of pointsOf(box)) {
    if (!holds(rings, point)) outside++;
    if (outside > most) return outside;
  }
  return outside;
}

/** Just outside the outline: on the rows of the name right and left of it, then above and below. */
function besideOutline(spot: Spot, { rings, box }: Outline): Box[] {
  const { x, width, size } = spot;
  const tops = [spot.y - size / 2, (box.top + box.bottom - size) / 2];
  const beside = tops.flatMap((top) => {
    const reach = reachOf(rings, top, top + size);
    return reach ? [at(spot, reach.right + gap + 1, top), at(spot, reach.left - gap - 1 - width, top)] : [];
  });
  return [...beside, at(spot, x - width / 2, box.top - gap - size), at(spot, x - width / 2, box.bottom + gap)];
}

function at({ width, size }: Spot, left: number, top: number): Box {
  return { left, top, right: left + width, bottom: top + size };
}

/** How far to the left and right rings reach between two heights. */
function reachOf(rings: Position[][], top: number, bottom: number): { left: number; right: number } | null {
  let [left, right] = [Infinity, -Infinity];
  for (const ring of rings)
    for (let i = 0; i < ring.length; i++) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i] ?? [], ring[(i + 1) % ring.length] ?? []];
      if (Math.max(ay, by) < top || Math.min(ay, by) > bottom) continue;
      left = Math.min(left, ax, bx);
      right = Math.max(right, ax, bx);
    }
  return left > right ? null : { left, right };
}

/** Much for each circle that a name must not cover, little for the small ones, and by how much of the name lies over areas of others. */
function cover(box: Box, spots: Spot[], own: number): number {
  const least = Math.max(speck, part * (spots[own]?.radius ?? 0));
  let cost = 0;
  for (const [index, spot] of spots.entries()) {
    if (index === own) continue;
    if (apart(box, spot.x, spot.y) < spot.radius) cost += spot.radius <= least ? 0.12 : own < first ? 0.3 : dear;
    if (spot.outline && meet(box, spot.outline.box)) cost += foreign * pointsOf(box).filter((point) => holds(spot.outline?.rings ?? [], point)).length;
  }
  return cost;
}

/** From a point to the nearest point of a box. */
function apart(box: Box, x: number, y: number): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

/** Seven points along the top and the bottom of a name. */
function pointsOf({ left, top, right, bottom }: Box): Position[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((step) => [top, bottom].map((y): Position => [left + ((right - left) * step) / 6, y]));
}

export function meet(a: Box, b: Box, apart = 0): boolean {
  return a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom + apart && b.top < a.bottom + apart;
}
