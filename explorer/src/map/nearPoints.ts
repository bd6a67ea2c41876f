import type { Position } from 'geojson';

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A ring in blocks of points with the box of each up to the next block, so that what lies far away is passed over by the block. */
export interface PreparedRing {
  points: Position[];
  blocks: Box[];
  box: Box;
}

export interface NearRing {
  points: Position[];
  /** Whether its line may run through the box. */
  meets: boolean;
}

const blockSize = 64;

export function preparedRing(points: Position[]): PreparedRing {
  const blocks = Array.from({ length: Math.ceil(points.length / blockSize) }, (_, index) => boxOf(points.slice(index * blockSize, (index + 1) * blockSize + 1)));
  return { points, blocks, box: boxOf(blocks.flatMap((one) => [[one.west, one.south], [one.east, one.north]])) };
}

/** A ring, turned round the globe, that is the same within the box, with few points outside it; null where the ring's own box does not meet it. */
export function nearPoints({ points, blocks, box: own }: PreparedRing, around: Box, turn = 0): NearRing | null {
  if (own.east + turn < around.west || own.west + turn > around.east || own.north < around.south || own.south > around.north) return null;
  const box = { ...around, west: around.west - turn, east: around.east - turn };
  const kept: Position[] = [];
  let meets = false;
  for (const { from, to, isFar } of stretches(blocks.map((block) => sidesOf(block, box)))) {
    meets ||= !isFar;
    const last = Math.min(to * blockSize, points.length) - 1;
    const inStretch = isFar ? [points[from * blockSize] ?? [], points[last] ?? []] : points.slice(from * blockSize, last + 1);
    for (const point of inStretch) kept.push([(point[0] ?? 0) + turn, point[1] ?? 0]);
  }
  return { points: kept, meets };
}

interface Stretch {
  from: number;
  to: number;
  isFar: boolean;
}

/** Runs of blocks that all lie on one side of the box: the line between their ends lies there, too. Other blocks stand alone. */
function stretches(sides: number[]): Stretch[] {
  const found: Stretch[] = [];
  let common = 0;
  for (const [index, side] of sides.entries()) {
    const last = found.at(-1);
    if (last && (common & side) !== 0) {
      last.to = index + 1;
      common &= side;
    } else {
      found.push({ from: index, to: index + 1, isFar: side !== 0 });
      common = side;
    }
  }
  return found;
}

/** Which of the four sides all of a block lies on, a bit each; 0 where it may meet the box. */
function sidesOf(block: Box, box: Box): number {
  return (block.east < box.west ? 1 : 0) + (block.west > box.east ? 2 : 0) + (block.north < box.south ? 4 : 0) + (block.south > box.north ? 8 : 0);
}

/** Infinite and inside out where there are no points. */
export function boxOf(points: Position[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const point of points) {
    const [x, y] = [point[0] ?? 0, point[1] ?? 0];
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}
