/** What we write about the house is true of it: links lead somewhere, commands exist, versions are exact. */

import { posix } from 'node:path';
import type { Flaw, House } from './house.ts';

interface PackageJson {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export function linksLeadSomewhere(house: House): readonly Flaw[] {
  return pages(house).flatMap(([path, text]) =>
    [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|<img[^>]+src="([^"]+)"/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((link) => !/^[a-z][a-z+.-]*:/i.test(link))
      .flatMap((link) => {
        const [file = '', anchor] = link.split('#');
        const to = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file));
        const isFolder = [...house.paths].some((one) =>
          one.startsWith(`${to.replace(/\/$/, '')}/`),
        );
        if (!house.paths.has(to) && !isFolder)
          return [{ path, says: `links to ${link}, which is not there` }];
        const page = house.texts.get(to) ?? '';
        return anchor === undefined || anchorsOf(page).has(anchor)
          ? []
          : [{ path, says: `links to ${link}, but there is no such heading` }];
      }),
  );
}

export function commandsExist(house: House): readonly Flaw[] {
  const { scripts = {} } = packageJson(house);
  return pages(house).flatMap(([path, text]) =>
    [...text.matchAll(/\bnpm (?:run (?:--silent )?([a-z][\w:-]*)|(test|start)\b)/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((name) => !(name in scripts))
      .map((name) => ({
        path,
        says: `tells people to run ${name}, which package.json does not have`,
      })),
  );
}

/** Each script begins at a file of ours that is there; what the build makes is not asked for. */
export function scriptsStartAtAFile(house: House): readonly Flaw[] {
  return Object.entries(packageJson(house).scripts ?? {}).flatMap(([name, command]) =>
    [...command.matchAll(/(?<=^|\s)[\w-]+(?:\/[\w.-]+)+\.(?:ts|js|cjs|json)\b/g)]
      .map(([file]) => file)
      .filter((file) => !file.startsWith('dist/') && !house.paths.has(file))
      .map((file) => ({
        path: 'package.json',
        says: `“${name}” runs ${file}, which is not there`,
      })),
  );
}

/** A range would give two people two products. */
export function versionsAreExact(house: House): readonly Flaw[] {
  const { dependencies, devDependencies } = packageJson(house);
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({
      path: 'package.json',
      says: `takes ${name} in any version of ${version}`,
    }));
}

/** The sample names every setting, and none that nobody reads. */
export function theSampleIsTheList(names: readonly string[]) {
  return (house: House): readonly Flaw[] => {
    const path = '.env.sample';
    const sample = house.texts.get(path);
    if (sample === undefined) return [{ path, says: 'is not there' }];
    const found = [...sample.matchAll(/^#?\s?([A-Za-z][A-Za-z_]*)=/gm)].map(
      (match) => match[1] ?? '',
    );
    return [
      ...names
        .filter((name) => !found.includes(name))
        .map((name) => ({ path, says: `does not name ${name}` })),
      ...found
        .filter((name) => !names.includes(name))
        .map((name) => ({ path, says: `names ${name}, which nobody reads` })),
      ...found
        .filter((name, at) => found.indexOf(name) !== at)
        .map((name) => ({ path, says: `names ${name} twice` })),
    ];
  };
}

/** The README's table of settings is the list, too. */
export function theReadmeListsTheSettings(names: readonly string[]) {
  return (house: House): readonly Flaw[] => {
    const path = 'README.md';
    const text = house.texts.get(path) ?? '';
    return names
      .filter((name) => !text.includes(`\`${name}\``))
      .map((name) => ({ path, says: `does not name the setting ${name}` }));
  };
}

/** A face, the function that binds it, and what its test compares it with. A face that other cards wear is shown by theirs. */
export function cardsAreWhole(house: House): readonly Flaw[] {
  const files = [...house.texts].filter(([path]) => path.startsWith('cards/'));
  const usedBy = (name: string, path: string) =>
    files.filter(([other, text]) => other !== path && text.includes(`'./${name}'`));
  const snapshots = [...house.paths]
    .filter((path) => path.startsWith('test/cards/snapshots/'))
    .map((path) => posix.basename(path, '.json'));
  return files.flatMap(([path]) => {
    const name = posix.basename(path);
    if (name.endsWith('.json')) {
      const binder = path.replace(/\.json$/, '.ts');
      return usedBy(name, path).some(([other]) => other === binder)
        ? []
        : [{ path, says: `is not bound by ${binder}` }];
    }
    const card = /^(.+)-card\.ts$/.exec(name)?.[1];
    const isShown =
      card === undefined ||
      snapshots.some((one) => one === card || one.startsWith(`${card}-`)) ||
      usedBy(name, path).some(([other]) => other.endsWith('-card.ts'));
    return isShown ? [] : [{ path, says: 'has no snapshot in test/cards/snapshots/' }];
  });
}

function pages(house: House): readonly (readonly [string, string])[] {
  return [...house.texts].filter(([path]) => path.endsWith('.md'));
}

function packageJson(house: House): PackageJson {
  return JSON.parse(house.texts.get('package.json') ?? '{}') as PackageJson;
}

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
}

function anchorsOf(page: string): ReadonlySet<string> {
  return new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
