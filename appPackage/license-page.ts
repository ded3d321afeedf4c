/** The page that lists what is installed with the bot and under which license. */

import { type ProductionPackage, READ_BY_HAND } from './production-packages.ts';

/** Taken as they stand. Whoever adds one has read what it asks of us. */
export const ALLOWED_LICENSES: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Unlicense',
  // Of two that one may choose from, the one that is allowed; of two that hold together, both are.
  '(AFL-2.1 OR BSD-3-Clause)',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
]);

export function licensePage(packages: readonly ProductionPackage[]): string {
  const counts = new Map<string, number>();
  for (const { license } of packages) counts.set(license, (counts.get(license) ?? 0) + 1);
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return `${[
    '# Licenses of what is installed with the bot',
    '',
    'Written by `npm run licenses` from the lockfile; `npm test` finds it out of date, and a license that nobody allowed.',
    '',
    ...table(
      ['License', 'Packages'],
      byCount.map(([license, count]) => [license, String(count)]),
    ),
    '',
    'These state their license in words only, and were read:',
    '',
    ...Object.entries(READ_BY_HAND).map(
      ([id, { license, where }]) => `- ${id}: ${license} (${where})`,
    ),
    '',
    '## Packages',
    '',
    ...table(
      ['Package', 'Version', 'License'],
      packages.map(({ name, version, license }) => [name, version, license]),
    ),
  ].join('\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
