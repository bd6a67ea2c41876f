import { read, write, type Address } from './addressText';

export { noFilter, noQuestion, type Address } from './addressText';

const first = read(location.search);

export const address: Address = $state(first.found);

/** What the link said that the page does not know, as it stood there; gone with the next step. */
export const ignored: { parts: string[] } = $state({ parts: first.ignored });

/** Changes the view. A step is one press of the back button; typing and dragging only replace the step that they are part of. */
export function go(change: Partial<Address>, isStep = true): void {
  Object.assign(address, change);
  if (isStep) ignored.parts = [];
  const url = link({});
  if (url === (location.search || location.pathname)) return;
  if (isStep) history.pushState(null, '', url);
  else history.replaceState(null, '', url);
}

/** The address of the view after a change, for links that open elsewhere. */
export function link(change: Partial<Address>): string {
  return write({ ...($state.snapshot(address) as Address), ...change }) || location.pathname;
}

addEventListener('popstate', () => {
  const now = read(location.search);
  ignored.parts = now.ignored;
  Object.assign(address, now.found);
});
