/** Countries by their names in English, Japanese and Chinese, exactly as the platform's own tables write them. */

import { COUNTRIES, countryCode } from './countries.ts';

let names: ReadonlyMap<string, string> | undefined;

/** A code or a country's whole name; undefined where it is neither, for nothing is guessed from what only resembles one. */
export function countryIn(text: string): string | undefined {
  return countryCode(text) ?? namesOfCountries().get(text.trim().toLowerCase());
}

/** Made at the first use: most lists hold codes. */
function namesOfCountries(): ReadonlyMap<string, string> {
  names ??= new Map(
    ['en', 'ja', 'zh-Hans', 'zh-Hant'].flatMap((language) => {
      const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      return COUNTRIES.flatMap((code) => {
        const name = display.of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code] as const];
      });
    }),
  );
  return names;
}
