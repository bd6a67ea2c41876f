import { isEmbedded } from '../shared/embed';
import { noQuestion, partsOf, read, write, type Address, type Parts } from './addressText';

export { noFilter, noQuestion, type Address } from './addressText';

const first = readNow();

export const address: Address = $state(first.found);

/** What the link said that the page does not know, as it stood there; gone with the next step. */
export const ignored: { parts: string[] } = $state({ parts: first.ignored });

/** Framed by another page, which may have written the address, the page asks the server for nothing that takes work. */
function readNow(): { found: Address; ignored: string[] } {
  const { found, ignored: parts } = read(location.search);
  return { found: isEmbedded ? { ...found, ...noQuestion, view: 'ranking', ask: false } : found, ignored: parts };
}

/** The address in parts, since each of hundreds of links on a page changes only one. */
const now: Parts = $derived(partsOf(address));

/** Changes the view. A step is one press of the back button; typing and dragging only replace the step that they are part of. */
export function go(change: Partial<Address>, isStep = true): void {
  clearTimeout(resting);
  Object.assign(address, change);
  if (isStep) ignored.parts = [];
  const url = link({});
  if (url === (location.search || location.pathname)) return;
  if (isStep) {
    history.replaceState({ top: pageTop() }, '');
    history.pushState(null, '', url);
  } else history.replaceState(null, '', url);
}

const restMilliseconds = 150;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Changes the view many times a second, as under a slider: what the address bar says follows when the hand rests, since writing it takes longer than a picture. */
export function glide(change: Partial<Address>): void {
  Object.assign(address, change);
  clearTimeout(resting);
  resting = setTimeout(() => go({}, false), restMilliseconds);
}

/** The address of the view after a change, for links that open elsewhere. */
export function link(change: Partial<Address>): string {
  return write(change, now) || location.pathname;
}

/** How far the page itself is scrolled; the table keeps its own place. */
function pageTop(): number {
  return document.querySelector('main')?.scrollTop ?? 0;
}

/** Parts of a page come one after the other: it is scrolled as soon as it is long enough, or not at all after a while. */
function scrollBack(top: number, frames = 120): void {
  const main = document.querySelector('main');
  if (main && main.scrollHeight - main.clientHeight >= top) main.scrollTop = top;
  else if (frames > 0) requestAnimationFrame(() => scrollBack(top, frames - 1));
}

addEventListener('popstate', ({ state }) => {
  const now = readNow();
  ignored.parts = now.ignored;
  Object.assign(address, now.found);
  const top = Number((state as { top?: number } | null)?.top ?? 0);
  if (top > 0) requestAnimationFrame(() => scrollBack(top));
});
