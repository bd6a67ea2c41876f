import { address, go } from '../state/address.svelte';
import { atlas } from '../state/atlas.svelte';

const state = $state({ isOpen: false });

export const help = {
  get isOpen(): boolean {
    return state.isOpen;
  },
  show(): void {
    state.isOpen = true;
  },
  hide(): void {
    state.isOpen = false;
  },
};

/** Keys that work wherever the focus is, but for text fields. */
export function pressKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target as HTMLElement;
  const isTyping = target.matches('input:not([type=range]):not([type=checkbox]), textarea, select');
  if (event.key === 'Escape') return escape(event, target, isTyping);
  if (isTyping || state.isOpen) return;
  if (event.key === '/') focusFirst(event, '#search');
  else if (event.key === '?') state.isOpen = true;
  else if (event.key === 'a' && atlas.list?.can_ask) go({ ask: !address.ask });
  else if ((event.key === 'j' || event.key === 'k' || event.key === 'ArrowDown') && !target.closest('[role=grid], .maplibregl-map, dialog, input')) {
    focusFirst(event, '[role=grid]');
  }
}

function focusFirst(event: KeyboardEvent, selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  event.preventDefault();
  element.focus();
}

function escape(event: KeyboardEvent, target: HTMLElement, isTyping: boolean): void {
  if (state.isOpen || document.querySelector('details[data-menu][open]')) return;
  if (isTyping) {
    if (target.id === 'search' && address.search) go({ search: '' });
    else target.blur();
  } else if (address.cluster) go({ cluster: '' });
  else if (address.box.length > 0) go({ box: [] });
  else return;
  event.preventDefault();
}
