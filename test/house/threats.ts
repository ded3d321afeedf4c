/** The threat model promises nothing that is not there: each threat has a file that stands against it, and a test that tries. */

import type { Flaw, House } from './house.ts';
import { isRoom, roomOf } from './house.ts';

const PAGE = 'SECURITY.md';
const HEADING = '## Threats';

export function everyThreatIsMet(house: House): readonly Flaw[] {
  const rows = threats(house.texts.get(PAGE) ?? '');
  if (rows.length === 0) return [{ path: PAGE, says: `has no rows under “${HEADING}”` }];
  return rows.flatMap(([threat = '', defence = '', trial = '', left = '']) => {
    const says = (what: string): Flaw => ({ path: PAGE, says: `“${threat}” ${what}` });
    const isDefence = (path: string) => isRoom(roomOf(path)) || path.startsWith('appPackage/');
    return [
      ...(linksIn(defence).some(isDefence) ? [] : [says('names nothing that stands against it')]),
      ...(linksIn(trial).some(isTest) ? [] : [says('names no test')]),
      ...linksIn(trial)
        .filter((path) => !isTest(path))
        .map((path) => says(`is tried by ${path}, which is no test`)),
      ...[...linksIn(defence), ...linksIn(trial)]
        .filter((path) => !house.paths.has(path))
        .map((path) => says(`names ${path}, which is not there`)),
      ...(left.trim() === '' ? [says('does not say what is left')] : []),
    ];
  });
}

function isTest(path: string): boolean {
  return /^test\/.+\.test\.ts$/.test(path);
}

function linksIn(cell: string): readonly string[] {
  return [...cell.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
}

/** The cells of each row of the table, without its head. */
function threats(page: string): readonly (readonly string[])[] {
  const [, after = ''] = page.split(`${HEADING}\n`);
  const [section = ''] = after.split('\n## ');
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').slice(1, -1));
}
