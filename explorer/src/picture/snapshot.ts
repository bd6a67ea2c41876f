import { escaped } from './frame';

/** What a drawing in the page has from style sheets that a file does not bring along. */
const looks = ['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'font-size', 'font-weight', 'paint-order', 'opacity'];
const usual: Record<string, string> = {
  'fill-opacity': '1', 'fill-rule': 'nonzero', stroke: 'none', 'stroke-width': '1px', 'stroke-opacity': '1', 'stroke-dasharray': 'none', 'stroke-linejoin': 'miter', 'stroke-linecap': 'butt', 'paint-order': 'normal', opacity: '1',
};

/** The inside of an SVG of the page as it looks there, without links and what is only there to be pressed. */
export function snapshot(svg: SVGSVGElement): string {
  return [...svg.children].map((child) => copied(child)).join('');
}

function copied(element: Element): string {
  if (element.matches('.ground')) return '';
  const name = element.localName === 'a' ? 'g' : element.localName;
  const shape = element.localName === 'a' || element.localName === 'g' ? '' : lookOf(element);
  const inside = element.children.length === 0 ? escaped(element.textContent ?? '') : [...element.childNodes].map((node) => (node instanceof Element ? copied(node) : escaped(node.textContent ?? ''))).join('');
  return `<${name}${attributesOf(element)}${shape}>${inside}</${name}>`;
}

function attributesOf(element: Element): string {
  return [...element.attributes].filter(({ name }) => !/^(class|style|href|tabindex|on.*|aria-.*|data-.*|role)$/.test(name)).map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('');
}

function lookOf(element: Element): string {
  const style = getComputedStyle(element);
  const length = element instanceof SVGTextElement ? ` textLength="${element.getComputedTextLength().toFixed(1)}" lengthAdjust="spacingAndGlyphs"` : '';
  return looks.filter((name) => !element.hasAttribute(name) || name === 'fill').map((name) => [name, style.getPropertyValue(name)] as const)
    .filter(([name, value]) => value !== '' && value !== usual[name]).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('') + length;
}
