/** The page's own colours, so that the map follows its theme. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

export function rgba(name: string, alpha: number): number[] {
  const hex = colour(name).slice(1);
  return [...[0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255), alpha];
}
