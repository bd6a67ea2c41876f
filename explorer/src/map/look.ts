/** What the map is drawn for. */
export interface Look {
  /** Under a question the new areas are lines of another colour over the old ones. */
  isAsked: boolean;
  /** On small maps clusters beyond the hundredth keep their number alone. */
  isSmall: boolean;
}

/** From the first to the second zoom circles give way to areas with lines. */
export const [circleZoom, areaZoom] = [4, 4.7];

/** By zoom, pixels of a circle's radius for a score of 1; its area follows the score. */
export const radiusStops = { zooms: [0, 3, 5], factors: [2.4, 4.2, 5] } as const;
export const leastRadius = 2;

export function circleRadius(score: number, zoom: number): number {
  const [low, middle, high] = radiusStops.zooms;
  const [first, second, third] = radiusStops.factors;
  const factor = zoom < middle ? between(first, second, (zoom - low) / (middle - low)) : between(second, third, (zoom - middle) / (high - middle));
  return Math.max(leastRadius, factor * Math.sqrt(Math.max(0, score)));
}

/** Pixels of a cluster's name: the first ten, the first hundred, the rest. */
export function nameSize(rank: number): number {
  return rank <= 10 ? 15 : rank <= 100 ? 13 : 12;
}

function between(from: number, to: number, part: number): number {
  return from + (to - from) * Math.max(0, Math.min(1, part));
}
