import { fileName, savePicture } from '../picture/save';

/** A chart in the frame of every picture. */
export async function saveChart(chart: SVGSVGElement, kind: 'png' | 'svg', name: string, title: string, lines: string[]): Promise<void> {
  const { width, height } = chart.viewBox.baseVal;
  const inner = chart.cloneNode(true) as SVGSVGElement;
  inner.setAttribute('font-size', '12');
  inner.setAttribute('x', '14');
  const svg = new XMLSerializer().serializeToString(inner);
  await savePicture({ svg, width: width + 28, height, legend: [] }, { title, lines }, kind, name || fileName());
}
