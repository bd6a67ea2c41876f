import type { RecipeFile } from '../api/types';
import { recipeText } from './recipeFile';

/** The same question as code that a program or a shell runs. */
export interface Code {
  key: 'curl' | 'python' | 'r' | 'hubatlas';
  label: string;
  text: string;
}

/** @param url of the answer, on this server @param file the question as a recipe; null until there is an answer */
export function codesOf(url: string, file: RecipeFile | null): Code[] {
  const address = url.replaceAll("'", '%27');
  return [
    { key: 'curl', label: 'curl', text: `curl -fsS --compressed '${address}'\n` },
    { key: 'python', label: 'Python', text: python(address) },
    { key: 'r', label: 'R', text: r(address) },
    ...(file ? [{ key: 'hubatlas' as const, label: 'hubatlas', text: commandLine(file) }] : []),
  ];
}

function python(address: string): string {
  return ['import json', 'import urllib.request', '', `with urllib.request.urlopen('${address}') as answer:`, "    clusters = json.load(answer)['clusters']",
    'for cluster in clusters:', "    print(cluster['rank'], cluster['name'], round(cluster['score'], 2), sep='\\t')", ''].join('\n');
}

/** Read by R itself: jsonlite alone asks for addresses by a package of its own. */
function r(address: string): string {
  return ['library(jsonlite)', `lines <- readLines('${address}', encoding = 'UTF-8', warn = FALSE)`, "answer <- fromJSON(paste(lines, collapse = '\\n'))",
    "print(answer$clusters[, c('rank', 'name', 'score')], row.names = FALSE)", ''].join('\n');
}

/** The shell hands the recipe on as it stands: no line of JSON is the word that ends it. */
function commandLine(file: RecipeFile): string {
  const name = `${file.name.replace(/[^\w.-]/g, '_')}.json`;
  return `cat > ${name} <<'RECIPE'\n${recipeText(file)}RECIPE\nhubatlas run ${name}\n`;
}
