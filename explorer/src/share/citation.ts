/** What a citation names, in the words of its reader. */
export interface Source {
  title: string;
  /** Of the program that made what is cited. */
  version: string;
  edition: string;
  /** What bears the name. */
  kind: 'edition' | 'index' | 'landscape';
  recipeHash: string;
  /** Where the edition was asked with other parameters: those. */
  question: string[];
  isSimulated: boolean;
  url: string;
  /** Of the day it was looked at, as 2026-01-31. */
  date: string;
}

/** The full hash says which ranking it is, whatever becomes of the address. */
function notesOf({ edition, kind, recipeHash, question, isSimulated, version }: Source): string {
  return [
    `HubAtlas ${version}`, `${kind} ${edition}`, `recipe ${recipeHash}`,
    ...(question.length > 0 ? [`asked with other parameters: ${question.join('; ')}`] : []), ...(isSimulated ? ['simulated data'] : []),
  ].join(', ');
}

export function bibTex(source: Source): string {
  const fields: [string, string][] = [
    ['title', `{${texed(source.title)}}`], ['author', '{HubAtlas}'], ['year', source.date.slice(0, 4)], ['version', texed(source.version)], ['howpublished', `\\url{${source.url}}`],
    ['url', source.url], ['urldate', source.date], ['note', texed(notesOf(source))],
  ];
  return `@misc{${keyOf(source)},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`;
}

/** Letters, digits and dashes are what every program takes for a key. */
function keyOf({ edition, recipeHash }: Source): string {
  return `hubatlas-${edition.replace(/[^A-Za-z0-9-]+/g, '-')}-${recipeHash.slice(0, 8)}`;
}

function texed(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (mark) => ({ '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' })[mark] ?? `\\${mark}`);
}

/** Tag, two spaces, a dash, a space; lines end as in the format's description. */
export function ris(source: Source): string {
  const lines: [string, string][] = [
    ['TY', 'DATA'], ['TI', source.title], ['AU', 'HubAtlas'], ['PB', 'HubAtlas'], ['PY', source.date.slice(0, 4)], ['ET', `${source.edition}, HubAtlas ${source.version}`],
    ['UR', source.url], ['Y2', source.date.replaceAll('-', '/')], ['N1', notesOf(source)], ['ER', ''],
  ];
  return lines.map(([tag, text]) => `${tag}  - ${text.replace(/[\r\n]+/g, ' ')}`).join('\r\n') + '\r\n';
}
