import { colour } from '../map/palette';
import { save } from '../shared/save';

const space = 'http://www.w3.org/2000/svg';
const [edge, above, below] = [14, 46, 30];

/** A chart with a title above and its origin below, so that the picture explains itself wherever it goes. */
export async function saveChart(chart: SVGSVGElement, kind: 'png' | 'svg', name: string, title: string, origin: string): Promise<void> {
  const text = new XMLSerializer().serializeToString(framed(chart, title, origin));
  if (kind === 'svg') return save(`${name}.svg`, 'image/svg+xml', text);
  const blob = await drawn(text);
  if (blob) save(`${name}.png`, 'image/png', blob);
}

function framed(chart: SVGSVGElement, title: string, origin: string): SVGSVGElement {
  const { width, height } = chart.viewBox.baseVal;
  const outer = element('svg', { width: width + 2 * edge, height: height + above + below, 'font-family': 'Source Sans 3, sans-serif', color: colour('ink') });
  outer.append(
    element('rect', { width: '100%', height: '100%', fill: colour('paper') }),
    words(title, { x: edge, y: 28, 'font-size': 19, 'font-weight': 600, 'font-family': 'Source Serif 4, serif', fill: colour('ink') }),
    words(origin, { x: edge, y: height + above + 19, 'font-size': 12, fill: colour('soft') }),
  );
  const inner = chart.cloneNode(true) as SVGSVGElement;
  inner.setAttribute('x', String(edge));
  inner.setAttribute('y', String(above));
  inner.setAttribute('font-size', '12');
  outer.append(inner);
  return outer as SVGSVGElement;
}

function element(name: string, attributes: Record<string, string | number>): Element {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function words(text: string, attributes: Record<string, string | number>): Element {
  const made = element('text', attributes);
  made.textContent = text;
  return made;
}

async function drawn(svg: string): Promise<Blob | null> {
  const scale = Math.max(2, devicePixelRatio);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width * scale, picture.height * scale];
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
