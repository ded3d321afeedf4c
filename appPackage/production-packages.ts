/** What is installed where the bot runs, as the lockfile has it: each package with its version and its license. */

export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  /** By where it is put, `node_modules/…`; the root stands under the empty name. */
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface ProductionPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX id or expression; empty where nobody states one. */
  readonly license: string;
}

/** Packages that state their license in words only; each was read there. By name and version: the next one is read again. */
export const READ_BY_HAND: Readonly<Record<string, { license: string; where: string }>> = {
  'cldrjs@0.5.5': { license: 'MIT', where: 'LICENSE-MIT' },
  'escape-regexp-component@1.0.2': { license: 'MIT', where: 'Readme.md, “License”' },
  'jspath@0.4.0': { license: 'MIT', where: 'LICENSE' },
};

/** By name, then version; each once, however often it is installed. */
export function productionPackages({ packages }: Lockfile): readonly ProductionPackage[] {
  const found = new Map<string, ProductionPackage>();
  for (const [path, { version = '', license, dev }] of Object.entries(packages)) {
    if (path === '' || dev === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const id = `${name}@${version}`;
    found.set(id, { name, version, license: license ?? READ_BY_HAND[id]?.license ?? '' });
  }
  return [...found.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
