const faces = ['400 1em "Source Sans 3"', '600 1em "Source Sans 3"', '600 1em "Source Serif 4"'];
let loading: Promise<unknown> | null = null;

/** Brings the page's own type. It weighs as much as the script, so the table comes before it; names on maps are measured after it. */
export function loadFonts(): Promise<unknown> {
  loading ??= import('../fonts.css').then(() => Promise.all(faces.map((face) => document.fonts.load(face)))).catch(() => undefined);
  return loading;
}
