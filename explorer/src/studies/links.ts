import { go, link, type Address } from '../state/address.svelte';

/** What a link within the page needs: an address for another tab, and a step for this one. */
export function step(change: Partial<Address>): { href: string; onclick: (event: MouseEvent) => void } {
  return {
    href: link(change),
    onclick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go(change);
    },
  };
}

const place = '\u0001';

/** Where the page of any unit of the index on show is: one reading of the address for all links of a page. */
export function profileLinks(): (unit: string) => string {
  const to = link({ view: 'profile', unit: place });
  return (unit) => to.replace(encodeURIComponent(place), encodeURIComponent(unit));
}

/** Follows such a link within the page. */
export function followProfile(event: MouseEvent): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const unit = new URL((event.currentTarget as HTMLAnchorElement | SVGAElement).getAttribute('href') ?? '', location.href).searchParams.get('unit');
  if (unit !== null) go({ view: 'profile', unit });
}
