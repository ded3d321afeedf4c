/** The house as its files stand on the disk: the rules read it and never the disk itself, so that a test can show them a broken one. */

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface House {
  /** Every file that belongs to the repository, from its root, with `/` between folders. */
  readonly paths: ReadonlySet<string>;
  /** The text of those that are text. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One thing that is wrong: where, and what. */
export interface Flaw {
  readonly path: string;
  readonly says: string;
}

export type Rule = (house: House) => readonly Flaw[];

const FOREIGN = new Set([
  '.git',
  'node_modules',
  'dist',
  'data',
  'coverage',
  'devTools',
  'appPackage/build',
  'test/output',
  'bench/results',
]);

const TEXT = new Set(['.ts', '.cjs', '.json', '.md', '.sample', '.svg', '.yml', '.sh', '']);

export function readHouse(root: string): House {
  const paths = new Set<string>();
  const texts = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (FOREIGN.has(path) || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) {
        paths.add(path);
        if (TEXT.has(extname(path))) texts.set(path, readFileSync(join(root, path), 'utf8'));
      }
    }
  };
  walk('');
  return { paths, texts };
}

/** A house of a few files, for showing a rule something broken. */
export function houseOf(files: Readonly<Record<string, string>>): House {
  return { paths: new Set(Object.keys(files)), texts: new Map(Object.entries(files)) };
}

/** The rooms whose files make the product. */
export const ROOMS = [
  'bot',
  'dialogs',
  'cards',
  'alerts',
  'credits',
  'licensing',
  'answers',
  'directory',
  'usage',
  'payments',
  'store',
  'ledger',
  'words',
] as const;

export type Room = (typeof ROOMS)[number];

/** What stands around the product. */
export const YARD = ['sandbox', 'appPackage', 'bench', 'test'] as const;

export function roomOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}

export function isRoom(name: string): name is Room {
  return (ROOMS as readonly string[]).includes(name);
}

/** They show the rules what is broken, and would be found guilty of it. */
const BROKEN_ON_PURPOSE = /^test\/house\/samples-of-/;

/** TypeScript and JavaScript of the product and its yard. */
export function sources(house: House): readonly (readonly [path: string, text: string])[] {
  const known: ReadonlySet<string> = new Set([...ROOMS, ...YARD]);
  return [...house.texts].filter(
    ([path]) =>
      /\.(ts|cjs)$/.test(path) && known.has(roomOf(path)) && !BROKEN_ON_PURPOSE.test(path),
  );
}
