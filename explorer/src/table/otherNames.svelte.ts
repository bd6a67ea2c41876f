/** What else cities are called, by `economy|city`: in scripts other than Latin, and in Latin. Each is fetched when somebody first types what it may hold. */
export const otherNames: { table: Map<string, string>; aliases: Map<string, string> } = $state({ table: new Map(), aliases: new Map() });

/** Shorter words are no alias. */
const shortest = 4;
const asked = new Set<string>();

export async function wantOtherNames(typed: string): Promise<void> {
  if (/[^\u0000-\u024f]/.test(typed)) await want('city-names.json', 'table');
  else if (typed.trim().length >= shortest) await want('city-aliases.json', 'aliases');
}

async function want(file: string, part: keyof typeof otherNames): Promise<void> {
  if (asked.has(file)) return;
  asked.add(file);
  try {
    const answer = await fetch(file);
    if (answer.ok) otherNames[part] = new Map(Object.entries((await answer.json()) as Record<string, string>));
  } catch {
    asked.delete(file);
  }
}
