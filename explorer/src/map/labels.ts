/** A point that may be named, in pixels; more important ones come first. */
export interface Spot {
  x: number;
  y: number;
  radius: number;
  /** Of its name. */
  width: number;
  size: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const edge = 5;
const gap = 3;
/** A name may lie on a circle as small as this. */
const speck = 3.2;

/** Where each name stands; null where there is no room. Names touch no other name, no edge, nothing taken and no circle but the smallest. */
export function placeLabels(spots: Spot[], width: number, height: number, taken: Box[] = []): (Box | null)[] {
  const placed = [...taken];
  return spots.map((spot, own) => {
    let best: { box: Box; cost: number } | null = null;
    for (const [index, box] of places(spot).entries()) {
      if (box.left < edge || box.top < edge || box.right > width - edge || box.bottom > height - edge) continue;
      if (placed.some((other) => meet(box, other, gap))) continue;
      const cost = index * 0.05 + cover(box, spots, own);
      if (cost < (best?.cost ?? 1)) best = { box, cost };
    }
    if (best) placed.push(best.box);
    return best?.box ?? null;
  });
}

/** Right, left, the corners, above and below. */
function places({ x, y, radius, width, size }: Spot): Box[] {
  const [off, slant] = [radius + 3, radius * 0.72 + 1];
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + size });
  const middle = y - size / 2;
  return [
    at(x + off, middle), at(x - off - width, middle), at(x + slant, y - slant - size), at(x + slant, y + slant), at(x - slant - width, y - slant - size),
    at(x - slant - width, y + slant), at(x - width / 2, y - off - size), at(x - width / 2, y + off),
  ];
}

/** 1 for each circle that a name must not cover, little for the small ones. */
function cover(box: Box, spots: Spot[], own: number): number {
  let cost = 0;
  for (const [index, spot] of spots.entries()) {
    if (index === own) continue;
    const dx = Math.max(box.left - spot.x, 0, spot.x - box.right);
    const dy = Math.max(box.top - spot.y, 0, spot.y - box.bottom);
    if (Math.hypot(dx, dy) < spot.radius) cost += spot.radius > speck || index < own ? 1 : 0.12;
  }
  return cost;
}

export function meet(a: Box, b: Box, apart = 0): boolean {
  return a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom + apart && b.top < a.bottom + apart;
}
