/** Everything that makes up the view is in the address, so the back button works and a link shows the same view elsewhere. */
export const defaults = {
  edition: '',
  view: 'ranking' as 'ranking' | 'compare' | 'method' | 'side' | 'economy' | 'index' | 'profile' | 'landscape' | 'indicators',
  cluster: '',
  economy: '',
  /** Clusters or economies to set side by side. */
  sides: [] as string[],
  search: '',
  economies: [] as string[],
  region: '',
  income: '',
  minimum: 0,
  lead: '' as '' | 'patent' | 'publication' | 'deal',
  moved: '' as '' | 'up' | 'down' | 'new' | 'far',
  field: '',
  fieldBy: 'share' as 'share' | 'quotient',
  fieldLeast: 0,
  sort: 'rank',
  columns: [] as string[],
  noise: true,
  ties: false,
  camera: [] as number[],
  box: [] as number[],
  radius: null as number | null,
  density: null as number | null,
  gap: null as number | 'none' | null,
  weights: '',
  years: '',
  fields: [] as string[],
  /** Technologies that documents must be of: names of definitions, symbols, level:name, each with a kind before it or for all. */
  only: [] as string[],
  counting: '' as '' | 'fractional' | 'full',
  ask: false,
  /** Edition and question on two maps instead of one. */
  twin: false,
  comparison: '',
  beside: [] as string[],
  pinned: [] as string[],
  index: '',
  /** Code of a unit of the index. */
  unit: '',
  /** The node of the index whose parts are on show. */
  node: '',
  /** Weights of nodes that are not the index's own: "id:weight". */
  nodeWeights: [] as string[],
  landscape: '',
  /** What the landscape is told of: economies, clusters, organisations, fields, offices. */
  divided: '' as '' | 'economy' | 'cluster' | 'organisation' | 'field' | 'office',
  /** Which of the landscape's figures is drawn. */
  figure: '' as '' | 'share' | 'rta' | 'growth' | 'per_million',
  /** A question to statistics, as in a file for hubatlas indicators. */
  statistic: '',
  /** Of its answer: the part, the figure and the year on show. */
  part: '',
  drawn: '',
  tableYear: null as number | null,
  language: '',
};

/** What a link that somebody typed may say; anything else is left out, and the page says so. */
const choices: Partial<Record<keyof typeof defaults, string[]>> = {
  view: ['ranking', 'compare', 'method', 'side', 'economy', 'index', 'profile', 'landscape', 'indicators'],
  lead: ['patent', 'publication', 'deal'],
  moved: ['up', 'down', 'new', 'far'],
  fieldBy: ['share', 'quotient'],
  counting: ['fractional', 'full'],
  divided: ['economy', 'cluster', 'organisation', 'field', 'office'],
  figure: ['share', 'rta', 'growth', 'per_million'],
};

export type Address = typeof defaults;
type Key = keyof Address;

const names: Record<Key, string> = {
  edition: 'e', view: 'v', cluster: 'c', economy: 'economy', sides: 'of', search: 'q', economies: 'in', region: 'region', income: 'income', minimum: 'min', lead: 'lead', moved: 'moved',
  field: 'field', fieldBy: 'by', fieldLeast: 'least', sort: 'sort',
  columns: 'cols', noise: 'noise', ties: 'ties', camera: 'at', box: 'box', radius: 'r', density: 'm', gap: 'g', weights: 'w',
  years: 'y', fields: 'f', only: 'only', counting: 'count',
  ask: 'ask', twin: 'twin', comparison: 'cmp', beside: 'with', pinned: 'pin', index: 'index', unit: 'unit', node: 'node', nodeWeights: 'nw', landscape: 'landscape', divided: 'by-unit', figure: 'figure', statistic: 'question', part: 'part', drawn: 'drawn', tableYear: 'year',
  language: 'lang',
};
const keys = Object.keys(names) as Key[];

/** The view that an address shows, and what it says that the page does not know, as it stands there. */
export function read(search: string): { found: Address; ignored: string[] } {
  const query = new URLSearchParams(search);
  const found = structuredClone(defaults) as Record<Key, unknown>;
  const ignored: string[] = [];
  for (const [name, text] of query) {
    const key = keys.find((one) => names[one] === name);
    const value = key === undefined || text !== query.get(name) ? undefined : parse(key, text);
    if (key === undefined || value === undefined) ignored.push(`${name}=${text}`);
    else found[key] = value;
  }
  return { found: found as unknown as Address, ignored };
}

/** Names of fields have commas. */
function separator(key: Key): string {
  return key === 'fields' || key === 'only' ? '|' : ',';
}

/** A list's items hold its separator only in disguise. */
function join(items: unknown[], between: string): string {
  return items.map((item) => String(item).replaceAll('%', '%25').replaceAll(between, encodeURIComponent(between))).join(between);
}

function split(text: string, between: string): string[] {
  return text.split(between).filter(Boolean).map((item) => item.replaceAll(encodeURIComponent(between), between).replaceAll('%25', '%'));
}

/** Undefined where the text says nothing that the page knows. */
function parse(key: Key, text: string): unknown {
  if (key === 'camera') return numbers(text, (list) => list.length === 3 && Math.abs(list[1] ?? 0) <= 90);
  if (key === 'box') return numbers(text, (list) => list.length === 4);
  if (key === 'gap' && text === 'none') return 'none';
  const usual = defaults[key];
  if (choices[key]) return choices[key].includes(text) ? text : undefined;
  if (Array.isArray(usual)) return split(text, separator(key));
  if (typeof usual === 'number' || usual === null) return numbers(text, (list) => list.length === 1)?.[0];
  if (typeof usual === 'boolean') return text === '1' || text === '0' ? text === '1' : undefined;
  return text;
}

function numbers(text: string, isRight: (list: number[]) => boolean): number[] | undefined {
  const list = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  return list.every(Number.isFinite) && isRight(list) ? list : undefined;
}

/** What the address says of each part of the view, `name=value`; empty where it is the usual. */
export type Parts = Record<Key, string>;

export function partsOf(state: Address): Parts {
  return Object.fromEntries(keys.map((key) => [key, partOf(key, state[key])])) as Parts;
}

function partOf(key: Key, value: unknown): string {
  if (value === null || JSON.stringify(value) === JSON.stringify(defaults[key])) return '';
  const text = Array.isArray(value) ? join(value, separator(key)) : value === true ? '1' : value === false ? '0' : String(value);
  return new URLSearchParams({ [names[key]]: text }).toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%7C', '|');
}

/** A view with a change; empty for the usual one. */
export function write(change: Partial<Address>, state: Parts = partsOf(defaults)): string {
  const parts = keys.map((key) => (key in change ? partOf(key, change[key]) : state[key])).filter(Boolean);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

export const noFilter: Partial<Address> = { search: '', economies: [], region: '', income: '', minimum: 0, lead: '', moved: '', field: '', fieldLeast: 0, box: [] };
export const noQuestion: Partial<Address> = { radius: null, density: null, gap: null, weights: '', years: '', fields: [], only: [], counting: '' };
