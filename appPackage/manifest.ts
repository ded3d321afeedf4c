/** The manifest that tells Teams what Calling Desk is: schema 1.25, English, with the other languages beside it. */

import { COMMANDS } from '../words/commands.ts';
import { LANGUAGE_FILES } from './localization.ts';
import { MENU } from './menu.ts';
import { SCHEMA_VERSION, schemaUrl } from './schema.ts';
import { english } from './strings/english.ts';

/** Who answers for the app. The addresses must be https and readable without signing in. */
export interface Developer {
  /** At most 32 characters. */
  readonly name: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsOfUseUrl: string;
}

export interface ManifestData {
  /** The Microsoft app id of the bot, a GUID; it names the app in the organization's catalog too, unless `teamsAppId` does. */
  readonly appId: string;
  /** Where the app has a name of its own in a catalog: the Agents Toolkit gives it one. */
  readonly teamsAppId?: string;
  /** Three numbers, as in `0.1.0`. Teams offers an update only where it has grown. */
  readonly version: string;
  readonly developer: Developer;
}

export function manifest({ appId, teamsAppId = appId, version, developer }: ManifestData) {
  return {
    $schema: schemaUrl('MicrosoftTeams'),
    manifestVersion: SCHEMA_VERSION,
    version,
    id: teamsAppId,
    developer,
    localizationInfo: { defaultLanguageTag: 'en-us', additionalLanguages: LANGUAGE_FILES },
    name: english.name,
    description: english.description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0B4F5C',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: MENU.map(({ scopes, commands }) => ({
          scopes,
          commands: commands.map((command) => ({
            title: COMMANDS.en[command].title,
            description: english.commands[command],
          })),
        })),
      },
    ],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
  };
}
