import { ask } from '../api/client';
import { nameIn, placeLanguages, type Names } from './names';

const known: { code: string; names: Names; error: unknown } = $state({ code: 'en', names: {}, error: null });
const files = new Map<string, Promise<Names>>();

/** Loads what cities are called; until then, and where that fails, they have the names of the edition. */
export async function followPlaces(code: string): Promise<void> {
  Object.assign(known, { code, names: {}, error: null });
  if (!placeLanguages.includes(code)) return;
  const file = files.get(code) ?? ask(`names/${code}.json`).then((answer) => answer.json() as Promise<Names>);
  files.set(code, file);
  try {
    const names = await file;
    if (known.code === code) known.names = names;
  } catch (error) {
    files.delete(code);
    if (known.code === code) known.error = error;
  }
}

/** The language of names of cities and economies; that of the page, too, where it has it. */
export function placeLanguage(): string {
  return known.code;
}

export function placesError(): unknown {
  return known.error;
}

interface Named {
  name: string;
  economies: readonly string[];
}

/** A cluster's name in the reader's language: each of its cities as it is called there, or as the edition has it. */
export function clusterName({ name, economies }: Named): string {
  return nameIn(known.names, name, economies);
}

/** As they are known now; for those who keep what they make of them. */
export function namesKnown(): Names {
  return known.names;
}
