let pen: CanvasRenderingContext2D | null | undefined;
let font = '';

/** Pixels that a line of text takes in the page's own font. */
export function textWidth(text: string, weight: 400 | 600, size: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * size * 0.6;
  font ||= getComputedStyle(document.documentElement).getPropertyValue('--sans');
  pen.font = `${weight} ${size}px ${font}`;
  return pen.measureText(text).width;
}
