/** Everything that makes up the view is in the address, so the back button works and a link shows the same view elsewhere. */
const defaults = {
  edition: '',
  view: 'ranking' as 'ranking' | 'compare' | 'method',
  cluster: '',
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
  counting: '' as '' | 'fractional' | 'full',
  ask: false,
  comparison: '',
  beside: [] as string[],
  pinned: [] as string[],
  language: '',
};

/** What a link that somebody typed may say; anything else is as if it said nothing. */
const choices: Partial<Record<keyof typeof defaults, string[]>> = {
  view: ['ranking', 'compare', 'method'],
  lead: ['patent', 'publication', 'deal'],
  moved: ['up', 'down', 'new', 'far'],
  fieldBy: ['share', 'quotient'],
  counting: ['fractional', 'full'],
};

export type Address = typeof defaults;
type Key = keyof Address;

const names: Record<Key, string> = {
  edition: 'e', view: 'v', cluster: 'c', search: 'q', economies: 'in', region: 'region', income: 'income', minimum: 'min', lead: 'lead', moved: 'moved',
  field: 'field', fieldBy: 'by', fieldLeast: 'least', sort: 'sort',
  columns: 'cols', noise: 'noise', ties: 'ties', camera: 'at', box: 'box', radius: 'r', density: 'm', gap: 'g', weights: 'w',
  years: 'y', fields: 'f', counting: 'count',
  ask: 'ask', comparison: 'cmp', beside: 'with', pinned: 'pin', language: 'lang',
};
const keys = Object.keys(names) as Key[];

function read(search: string): Address {
  const query = new URLSearchParams(search);
  const found = structuredClone(defaults) as Record<Key, unknown>;
  for (const key of keys) {
    const text = query.get(names[key]);
    if (text !== null) found[key] = parse(key, text);
  }
  return found as unknown as Address;
}

/** Names of fields have commas. */
function separator(key: Key): string {
  return key === 'fields' ? '|' : ',';
}

function parse(key: Key, text: string): unknown {
  if (key === 'camera' || key === 'box') return text.split(',').map(Number).filter(Number.isFinite);
  if (key === 'gap' && text === 'none') return 'none';
  if (key === 'radius' || key === 'density' || key === 'gap') return Number.isFinite(Number(text)) ? Number(text) : null;
  const usual = defaults[key];
  if (choices[key] && !choices[key].includes(text)) return usual;
  if (Array.isArray(usual)) return text.split(separator(key)).filter(Boolean);
  if (typeof usual === 'number') return Number.isFinite(Number(text)) ? Number(text) : usual;
  if (typeof usual === 'boolean') return text !== '0';
  return text;
}

function write(state: Address): string {
  const query = new URLSearchParams();
  for (const key of keys) {
    const value = state[key];
    if (JSON.stringify(value) === JSON.stringify(defaults[key]) || value === null) continue;
    query.set(names[key], Array.isArray(value) ? value.join(separator(key)) : value === true ? '1' : value === false ? '0' : String(value));
  }
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%7C', '|');
  return text ? `?${text}` : location.pathname;
}

export const address: Address = $state(read(location.search));

/** Changes the view. A step is one press of the back button; typing and dragging only replace the step that they are part of. */
export function go(change: Partial<Address>, isStep = true): void {
  Object.assign(address, change);
  const url = write($state.snapshot(address) as Address);
  if (url === (location.search || location.pathname)) return;
  if (isStep) history.pushState(null, '', url);
  else history.replaceState(null, '', url);
}

/** The address of the view after a change, for links that open elsewhere. */
export function link(change: Partial<Address>): string {
  return write({ ...($state.snapshot(address) as Address), ...change });
}

addEventListener('popstate', () => Object.assign(address, read(location.search)));

export const noFilter: Partial<Address> = { search: '', economies: [], region: '', income: '', minimum: 0, lead: '', moved: '', field: '', fieldLeast: 0, box: [] };
export const noQuestion: Partial<Address> = { radius: null, density: null, gap: null, weights: '', years: '', fields: [], counting: '' };
