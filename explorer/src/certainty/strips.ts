/** What the table draws of how sure ranks are; it comes after the table. */
export { default as StripCell } from './StripCell.svelte';
export { axisOf } from './strip';
export { wantSureness } from './sureness.svelte';
