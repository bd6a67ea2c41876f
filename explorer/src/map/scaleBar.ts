/** A round number of kilometres for a scale bar of at most so many pixels. */
export function roundKm(kmPerPixel: number, pixels: number): number {
  const most = pixels * kmPerPixel;
  const decade = 10 ** Math.floor(Math.log10(most));
  return decade * ([5, 2, 1].find((step) => step * decade <= most) ?? 1);
}
