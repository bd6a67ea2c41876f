/** City names in scripts other than Latin, by `economy|city`; fetched when somebody first types such a script. */
export const otherNames: { table: Map<string, string> } = $state({ table: new Map() });

let isAsked = false;

export async function wantOtherNames(typed: string): Promise<void> {
  if (isAsked || !/[^\u0000-\u024f]/.test(typed)) return;
  isAsked = true;
  try {
    const answer = await fetch('city-names.json');
    if (answer.ok) otherNames.table = new Map(Object.entries((await answer.json()) as Record<string, string>));
  } catch {
    isAsked = false;
  }
}
