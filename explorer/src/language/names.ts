/** By economy, by the name that editions have it by, what a city is called. */
export type Names = Record<string, Record<string, string>>;

/** Languages of public/names, beside English, in which editions are published. */
export const placeLanguages = ['ar', 'de', 'es', 'fr', 'ja', 'ko', 'ru', 'zh'];

/** A cluster's name: each of its cities as it is called there, or as the edition has it; a state stays. */
export function nameIn(names: Names, name: string, economies: readonly string[]): string {
  return name.split('–').map((part) => {
    const [, city = part, region = ''] = /^(.*?)(, [A-Z]{2})?$/.exec(part) ?? [];
    const code = economies.find((one) => names[one]?.[city] !== undefined);
    return (code === undefined ? city : (names[code]?.[city] ?? city)) + region;
  }).join('–');
}
