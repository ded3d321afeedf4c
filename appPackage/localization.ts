/** The strings of the manifest in one of the other languages, named by their place as Teams asks. */

import { COMMANDS } from '../words/commands.ts';
import type { Language } from '../words/language.ts';
import { MENU } from './menu.ts';
import { schemaUrl } from './schema.ts';
import type { PackageStrings } from './strings/strings.ts';

/** Teams lays the language over the default and the region over the language; Chinese is named both ways, for a client that looks for the region alone. */
export const LANGUAGE_FILES = [
  { languageTag: 'ja', file: 'ja.json' },
  { languageTag: 'zh', file: 'zh.json' },
  { languageTag: 'zh-cn', file: 'zh.json' },
];

export function localization(strings: PackageStrings, language: Language): Record<string, string> {
  return {
    $schema: schemaUrl('MicrosoftTeams.Localization'),
    'name.short': strings.name.short,
    'name.full': strings.name.full,
    'description.short': strings.description.short,
    'description.full': strings.description.full,
    ...Object.fromEntries(
      MENU.flatMap(({ commands }, list) =>
        commands.flatMap((command, place) => {
          const at = `bots[0].commandLists[${list}].commands[${place}]`;
          return [
            [`${at}.title`, COMMANDS[language][command].title],
            [`${at}.description`, strings.commands[command]],
          ];
        }),
      ),
    ),
  };
}
