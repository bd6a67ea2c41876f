import { address, go } from '../state/address.svelte';
import { atlas } from '../state/atlas.svelte';

/** Something that lies over the page; it was never opened until the first time, so it need not be loaded before. */
function sheet(): { readonly isOpen: boolean; readonly wasOpened: boolean; show: () => void; hide: () => void; closed: (dialog: HTMLDialogElement) => void } {
  const state = $state({ isOpen: false, wasOpened: false });
  return {
    get isOpen() { return state.isOpen; },
    get wasOpened() { return state.wasOpened; },
    show: () => { Object.assign(state, { isOpen: true, wasOpened: true }); },
    hide: () => { state.isOpen = false; },
    /** A dialog tells of its closing late: by then it may be open again. */
    closed: (dialog) => { if (!dialog.open) state.isOpen = false; },
  };
}

export const help = sheet();

/** One box that finds everything. */
export const palette = sheet();

/** Keys that work wherever the focus is, but for text fields. */
export function pressKey(event: KeyboardEvent): void {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) return open(event, palette);
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target as HTMLElement;
  const isTyping = target.matches('input:not([type=range]):not([type=checkbox]), textarea, select');
  if (event.key === 'Escape') return escape(event, target, isTyping);
  if (isTyping || document.querySelector('dialog[open]')) return;
  if (event.key === '/') open(event, palette);
  else if (event.key === '?') help.show();
  else if (event.key === 'a' && atlas.list?.can_ask) go({ ask: !address.ask });
  else if ((event.key === 'j' || event.key === 'k' || event.key === 'ArrowDown') && !target.closest('[role=grid], .maplibregl-map, dialog, input')) {
    focusFirst(event, '[role=grid]');
  }
}

function open(event: KeyboardEvent, sheet: { show: () => void }): void {
  event.preventDefault();
  sheet.show();
}

function focusFirst(event: KeyboardEvent, selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  event.preventDefault();
  element.focus();
}

function escape(event: KeyboardEvent, target: HTMLElement, isTyping: boolean): void {
  if (document.querySelector('dialog[open], details[data-menu][open]')) return;
  if (isTyping) {
    if (target.id === 'search' && address.search) go({ search: '' });
    else target.blur();
  } else if (address.cluster) go({ cluster: '' });
  else if (address.box.length > 0) go({ box: [] });
  else return;
  event.preventDefault();
}
