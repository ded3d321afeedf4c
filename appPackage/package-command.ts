/** What `npm run package` does, from the words on the command line to the sentences it prints. */

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { appPackage } from './app-package.ts';
import { iconFile } from './draw-icons.ts';
import type { Developer } from './manifest.ts';
import { validatePackage } from './validate-package.ts';
import { unzip, zip } from './zip.ts';

export interface PackageOutcome {
  /** The zip; undefined where there is nothing that Teams would take. */
  readonly zip?: Buffer;
  /** What to tell the operator, one sentence a line. */
  readonly lines: readonly string[];
}

export interface PackageDefaults {
  /** The bot's Microsoft app id from the settings, where it is set. */
  readonly appId: string | undefined;
  readonly version: string;
}

/** The id of the bot that the sandbox plays, for a look at the package: Teams cannot reach it. */
export const LOOK_APP_ID = '5a1b455f-32ce-4282-a1d9-516d7b2b75d4';

const LOOK_URL = 'https://example.com';

const USAGE =
  'npm run package -- [--app-id GUID] [--teams-app-id GUID] [--developer-name NAME] [--developer-url URL] [--privacy-url URL] [--terms-url URL]';

/** Builds the package, reads the finished zip again and validates what is in it. */
export async function packageCommand(
  args: readonly string[],
  defaults: PackageDefaults,
): Promise<PackageOutcome> {
  const options = read(args);
  if (typeof options === 'string') return { lines: [options, `Usage: ${USAGE}`] };
  const appId = options['app-id'] ?? defaults.appId ?? LOOK_APP_ID;
  const files = appPackage(
    {
      appId: appId.toLowerCase(),
      teamsAppId: (options['teams-app-id'] ?? appId).toLowerCase(),
      version: defaults.version,
      developer: developer(options),
    },
    {
      color: await readFile(iconFile('color', 'png')),
      outline: await readFile(iconFile('outline', 'png')),
    },
  );
  const bytes = await zip(files);
  const problems = await validatePackage(await unzip(bytes));
  if (problems.length > 0) {
    return { lines: ['The package is not valid:', ...problems.map((problem) => `- ${problem}`)] };
  }
  return {
    zip: bytes,
    lines: [
      `${files.size} files, ${bytes.length} bytes, valid: ${[...files.keys()].join(', ')}.`,
      `App ${appId.toLowerCase()}, version ${defaults.version}.`,
      ...notes(appId, options),
    ],
  };
}

type Options = Partial<
  Record<
    'app-id' | 'teams-app-id' | 'developer-name' | 'developer-url' | 'privacy-url' | 'terms-url',
    string
  >
>;

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The options, or the sentence that says what is wrong with them. */
function read(args: readonly string[]): Options | string {
  let options: Options;
  try {
    options = parseArgs({
      args: [...args],
      options: {
        'app-id': { type: 'string' },
        'teams-app-id': { type: 'string' },
        'developer-name': { type: 'string' },
        'developer-url': { type: 'string' },
        'privacy-url': { type: 'string' },
        'terms-url': { type: 'string' },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const appId = options['app-id'];
  if (appId !== undefined && !GUID.test(appId)) {
    return `--app-id takes the bot's Microsoft app id, a GUID; "${appId}" is none.`;
  }
  const teamsAppId = options['teams-app-id'];
  if (teamsAppId !== undefined && !GUID.test(teamsAppId)) {
    return `--teams-app-id takes the app's id in the catalog, a GUID; "${teamsAppId}" is none.`;
  }
  for (const name of ['developer-url', 'privacy-url', 'terms-url'] as const) {
    const url = options[name];
    if (url !== undefined && !(URL.canParse(url) && new URL(url).protocol === 'https:')) {
      return `--${name} takes an https address; "${url}" is none.`;
    }
  }
  return options;
}

function developer(options: Options): Developer {
  const site = (options['developer-url'] ?? LOOK_URL).replace(/\/+$/, '');
  return {
    name: options['developer-name'] ?? 'Calling Desk',
    websiteUrl: site,
    privacyUrl: options['privacy-url'] ?? `${site}/privacy`,
    termsOfUseUrl: options['terms-url'] ?? `${site}/terms`,
  };
}

/** A package for a look must not pass for one to hand out. */
function notes(appId: string, options: Options): readonly string[] {
  return [
    ...(appId === LOOK_APP_ID
      ? [
          'Note: this is the app id of the sandbox, which Teams cannot reach. Give yours with --app-id GUID, or run this where the settings of the bot are.',
        ]
      : []),
    ...(options['developer-url'] === undefined
      ? [
          `Note: the pages about the developer are at ${LOOK_URL}. Give yours with --developer-url https://….`,
        ]
      : []),
  ];
}
