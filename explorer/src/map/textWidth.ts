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

/** A text in lines of at most so many pixels; a word that is longer stands alone. */
export function textLines(text: string, weight: 400 | 600, size: number, most: number, width = textWidth): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && width(longer, weight, size) > most) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
