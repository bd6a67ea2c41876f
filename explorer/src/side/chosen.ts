/** Clusters or economies that stand side by side: no more than a page has room for. */
export const mostSides = 4;

const economy = /^[A-Z]{2}$/;

export function isEconomy(id: string): boolean {
  return economy.test(id);
}

/** With or without one more; an economy stands beside economies, a cluster beside clusters: the newer kind takes the place of the older. */
export function toggled(sides: string[], id: string): string[] {
  if (sides.includes(id)) return sides.filter((one) => one !== id);
  const alike = sides.filter((one) => isEconomy(one) === isEconomy(id));
  return alike.length >= mostSides ? alike : [...alike, id];
}
