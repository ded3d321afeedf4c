/** Reads a package as Teams would and says what is wrong with it: Microsoft's schemas, then the store's stricter rules. */

import { AppManifestUtils } from '@microsoft/app-manifest';
import type { PackageFiles } from './app-package.ts';
import type { manifest } from './manifest.ts';
import { schemaUrl } from './schema.ts';

type Manifest = ReturnType<typeof manifest>;
type Strings = Record<string, string>;

/** The schema allows 12, 128 and 4,000; the documentation and older clients stop here. */
const COMMANDS_MAX = 10;
const TITLE_MAX = 32;
const DESCRIPTION_MAX = 128;

/** A sentence for each problem; none where the package can be uploaded. Works without a network. */
export async function validatePackage(files: PackageFiles): Promise<readonly string[]> {
  const found = read<Manifest>(files, 'manifest.json');
  if (typeof found === 'string') return [found];
  const schema = schemaUrl('MicrosoftTeams');
  if (found.$schema !== schema) return [`manifest.json names another schema than ${schema}`];
  const schemaProblems = (await AppManifestUtils.validateAgainstSchema(found as never)).map(
    (problem) => `manifest.json ${problem}`,
  );
  if (schemaProblems.length > 0) return schemaProblems;
  const languages = [
    ...new Set(found.localizationInfo.additionalLanguages.map(({ file }) => file)),
  ].sort();
  return [
    ...filesAre(files, ['manifest.json', found.icons.color, found.icons.outline, ...languages]),
    ...nameIsFree(found.name.short),
    ...versionIsSemantic(found.version),
    ...iconIs(files, found.icons.color, 192),
    ...iconIs(files, found.icons.outline, 32),
    ...menuIsUsable('manifest.json', englishMenu(found)),
    ...(await Promise.all(languages.map((file) => languageIsWhole(files, file, found)))).flat(),
  ];
}

function read<T>(files: PackageFiles, name: string): T | string {
  const content = files.get(name);
  if (content === undefined) return `${name} is missing`;
  try {
    return JSON.parse(content.toString('utf8')) as T;
  } catch {
    return `${name} is not JSON`;
  }
}

function filesAre(files: PackageFiles, expected: readonly string[]): readonly string[] {
  return [
    ...expected.filter((name) => !files.has(name)).map((name) => `${name} is missing`),
    ...[...files.keys()]
      .filter((name) => !expected.includes(name))
      .map((name) => `${name} does not belong in the package`),
  ];
}

function nameIsFree(name: string): readonly string[] {
  return /teams|microsoft/i.test(name) ? [`the name "${name}" uses a name of Microsoft's`] : [];
}

/** The schema takes any text; the upload does not. */
function versionIsSemantic(version: string): readonly string[] {
  return /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version)
    ? []
    : [`the version "${version}" is not three numbers, as in 1.2.3`];
}

/** A PNG names its size in the 24 bytes that it begins with. */
function iconIs(files: PackageFiles, name: string, side: number): readonly string[] {
  const png = files.get(name);
  if (png === undefined) return [];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (png.length < 24 || !png.subarray(0, 8).equals(signature)) return [`${name} is not a PNG`];
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return width === side && height === side
    ? []
    : [`${name} is ${width} × ${height} pixels instead of ${side} × ${side}`];
}

/** The commands of the manifest under the keys that a language file uses for them. */
function englishMenu(found: Manifest): Strings {
  return Object.fromEntries(
    found.bots.flatMap((bot, b) =>
      bot.commandLists.flatMap((list, l) =>
        list.commands.flatMap((command, c) => {
          const at = `bots[${b}].commandLists[${l}].commands[${c}]`;
          return [
            [`${at}.title`, command.title],
            [`${at}.description`, command.description],
          ];
        }),
      ),
    ),
  );
}

function menuIsUsable(file: string, menu: Strings): readonly string[] {
  const titles = Object.entries(menu).filter(([key]) => key.endsWith('.title'));
  const seen = new Set<string>();
  return [
    ...titles.flatMap(([key, title]) => {
      const list = key.slice(0, key.indexOf('.commands['));
      const known = `${list} ${title.toLowerCase()}`;
      const repeated = seen.has(known);
      seen.add(known);
      return [
        ...(repeated ? [`${file}: "${title}" stands in the menu twice`] : []),
        ...(title.startsWith('/') ? [`${file}: "${title}" begins with a slash`] : []),
        ...(title.length > TITLE_MAX ? [`${file}: "${title}" is longer than ${TITLE_MAX}`] : []),
      ];
    }),
    ...Object.entries(menu)
      .filter(([key, text]) => key.endsWith('.description') && text.length > DESCRIPTION_MAX)
      .map(([key]) => `${file}: ${key} is longer than ${DESCRIPTION_MAX}`),
    ...(Object.keys(menu).some((key) => key.includes(`.commands[${COMMANDS_MAX}]`))
      ? [`${file}: more than ${COMMANDS_MAX} commands in a list`]
      : []),
  ];
}

async function languageIsWhole(
  files: PackageFiles,
  file: string,
  found: Manifest,
): Promise<readonly string[]> {
  const strings = read<Strings>(files, file);
  if (typeof strings === 'string') return [strings];
  const address = schemaUrl('MicrosoftTeams.Localization');
  if (strings.$schema !== address) return [`${file} names another schema than ${address}`];
  const problems = await AppManifestUtils.validateAgainstSchema(
    strings as never,
    await localizationSchema(address),
  );
  if (problems.length > 0) return problems.map((problem) => `${file} ${problem}`);
  const expected = [
    '$schema',
    'name.short',
    'name.full',
    'description.short',
    'description.full',
    ...Object.keys(englishMenu(found)),
  ];
  return [
    ...expected
      .filter((key) => !(key in strings) || strings[key]?.trim() === '')
      .map((key) => `${file} says nothing for ${key}`),
    ...Object.keys(strings)
      .filter((key) => !expected.includes(key))
      .map((key) => `${file} has ${key}, which the manifest does not`),
    ...nameIsFree(strings['name.short'] ?? ''),
    ...menuIsUsable(
      file,
      Object.fromEntries(Object.entries(strings).filter(([key]) => key.startsWith('bots['))),
    ),
  ];
}

/** Microsoft's schema, its patterns cut down to those on bots: one of the others is no valid regular expression, and we use none. */
async function localizationSchema(address: string) {
  const schema = await AppManifestUtils.fetchSchema(address);
  const patterns: Record<string, unknown> = schema.patternProperties ?? {};
  return {
    ...schema,
    patternProperties: Object.fromEntries(
      Object.entries(patterns).filter(([pattern]) => pattern.startsWith('^bots')),
    ),
  } as typeof schema;
}
