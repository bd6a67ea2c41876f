// Makes land.txt, land-fine.txt and borders.txt, the ground of the reports' maps: node make-land.mjs (after npm ci at the root of the repository).
// Source: Natural Earth 1:50m and 1:10m (public domain, naturalearthdata.com) as packed by npm world-atlas.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../../../', import.meta.url);
const WEST = -168.5; // The maps are cut in the Bering Strait, where no land is.

const read = name => JSON.parse(readFileSync(new URL(`node_modules/world-atlas/${name}.json`, root)));
const arcsOf = topology => topology.arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => {
    x += dx; y += dy;
    return [x * topology.transform.scale[0] + topology.transform.translate[0], y * topology.transform.scale[1] + topology.transform.translate[1]];
  });
});
const polygonsOf = geometry => geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs ?? [];

// Rings that cross 180 degrees jump in the source; here they run on, and what lies west of the cut moves east.
const unwrap = ring => {
  let shift = 0;
  const smooth = ring.map(([x, y], i) => {
    const step = i ? x - ring[i - 1][0] : 0;
    if (Math.abs(step) > 180) shift -= Math.sign(step) * 360;
    return [x + shift, y];
  });
  const middle = (Math.min(...smooth.map(p => p[0])) + Math.max(...smooth.map(p => p[0]))) / 2;
  return smooth.map(([x, y]) => [middle < WEST ? x + 360 : middle > WEST + 360 ? x - 360 : x, y]);
};
const area = ring => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nx, ny] = ring[(i + 1) % ring.length];
  return sum + x * ny - nx * y;
}, 0)) / 2;

// Douglas and Peucker 1973.
function simplify(line, tolerance) {
  if (line.length < 3) return line;
  const [a, b] = [line[0], line.at(-1)];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]], length = Math.hypot(dx, dy);
  let far = 0, farAt = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const [px, py] = [line[i][0] - a[0], line[i][1] - a[1]];
    const distance = length ? Math.abs(px * dy - py * dx) / length : Math.hypot(px, py);
    if (distance > far) [far, farAt] = [distance, i];
  }
  if (far <= tolerance) return [a, b];
  return [...simplify(line.slice(0, farAt + 1), tolerance).slice(0, -1), ...simplify(line.slice(farAt), tolerance)];
}

const encode = (line, perDegree) => line.map(([x, y], i, all) => {
  const q = p => [Math.round(p[0] * perDegree), Math.round(p[1] * perDegree)];
  const [a, b] = q([x, y]), [c, d] = i ? q(all[i - 1]) : [0, 0];
  return `${a - c},${b - d}`;
}).join(' ');

function write(file, what, lines) {
  writeFileSync(new URL(file, import.meta.url), [
    `# Natural Earth ${what}, public domain (naturalearthdata.com), simplified by make-land.mjs; without Antarctica.`,
    '# A line a ring or border: longitude,latitude in parts of a degree, each pair the step from the one before; 168.5 W to 191.5 E.',
    ...lines, '',
  ].join('\n'));
  console.log(`${file}: ${lines.length} lines`);
}

/** @param tolerance degrees; below half a pixel on every map that uses the file
 *  @param smallest square degrees; smaller islands are specks */
function land(file, what, name, tolerance, smallest, perDegree) {
  const topology = read(name), arcs = arcsOf(topology);
  const points = index => index < 0 ? [...arcs[~index]].reverse() : arcs[index];
  const ringOf = indexes => indexes.flatMap((arc, i) => i === 0 ? points(arc) : points(arc).slice(1));
  const polygons = topology.objects.land.geometries.flatMap(polygonsOf);
  const outer = polygons.map(p => unwrap(ringOf(p[0]))).filter(r => Math.max(...r.map(p => p[1])) > -60);
  const lakes = polygons.flatMap(p => p.slice(1)).map(r => unwrap(ringOf(r)));
  const rings = [...outer, ...lakes].filter(r => area(r) >= smallest).map(r => simplify(r, tolerance)).filter(r => r.length > 3);
  write(file, what, rings.map(r => encode(r.slice(0, -1), perDegree)));
}

/** Arcs that two economies share. */
function borders(file, what, name, tolerance, perDegree) {
  const topology = read(name), arcs = arcsOf(topology), owners = new Map();
  topology.objects.countries.geometries.forEach((country, i) => {
    for (const arc of polygonsOf(country).flat(2)) owners.set(arc < 0 ? ~arc : arc, (owners.get(arc < 0 ? ~arc : arc) ?? new Set()).add(i));
  });
  const lines = arcs.filter((_, i) => (owners.get(i)?.size ?? 0) > 1).map(unwrap).map(line => simplify(line, tolerance));
  write(file, what, lines.map(line => encode(line, perDegree)));
}

land('land.txt', '1:50m land', 'land-50m', 0.06, 0.05, 100);
land('land-fine.txt', '1:10m land', 'land-10m', 0.01, 0.0004, 1000);
borders('borders.txt', '1:10m borders', 'countries-10m', 0.01, 1000);
