/** How a file of ours looks from outside: its name, its length, its first line, and what it must not say. */

import { type Flaw, type House, sources } from './house.ts';
import { withoutComments } from './import-scan.ts';

const LINES_MAX = 250;

const DRAWERS = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'service',
  'services',
  'type',
  'types',
  'common',
  'shared',
  'misc',
]);

/** Folders that the tools prescribe. */
const PRESCRIBED = new Set(['appPackage']);

export function namesAreKebabCase(house: House): readonly Flaw[] {
  return sources(house).flatMap(([path]) => {
    const odd = path
      .split('/')
      .find((part) => !PRESCRIBED.has(part) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(part));
    return odd === undefined ? [] : [{ path, says: `“${odd}” is not in kebab-case` }];
  });
}

/** A drawer for everything is a name for nothing. */
export function noDrawers(house: House): readonly Flaw[] {
  return sources(house).flatMap(([path]) => {
    const drawer = path.split('/').find((part) => DRAWERS.has(part.split('.')[0] ?? ''));
    return drawer === undefined
      ? []
      : [{ path, says: `“${drawer}” says nothing about what is inside` }];
  });
}

export function filesAreShort(house: House): readonly Flaw[] {
  return sources(house).flatMap(([path, text]) => {
    const lines = text.split('\n').length - 1;
    return lines <= LINES_MAX
      ? []
      : [{ path, says: `has ${lines} lines; which two things is it?` }];
  });
}

/** One sentence on what the file is for; a test says it in its titles. */
export function filesIntroduceThemselves(house: House): readonly Flaw[] {
  const untitled = sources(house).filter(([path]) => !path.endsWith('.test.ts'));
  return untitled.flatMap(([path, text]) => {
    const code = text.replace(/^#![^\n]*\n/, '');
    return /^(?:\/\*\*(?:\n \*)?|\/\/) \S+(?: (?!\*\/)\S+)+/.test(code)
      ? []
      : [{ path, says: 'does not begin with a sentence on what it is for' }];
  });
}

export function everyTestRuns(house: House): readonly Flaw[] {
  return sources(house)
    .filter(([path]) => path.startsWith('test/'))
    .flatMap(([path, text]) => {
      const found =
        /\b(?:describe|context|it|specify|suite|test)\s*\.\s*(?:only|skip)\b|\bx(?:it|describe|specify|context)\(|\bthis\s*\.\s*skip\(/.exec(
          withoutComments(text),
        );
      return found === null ? [] : [{ path, says: `leaves tests out with ${found[0]}` }];
    });
}

const UNFINISHED = new RegExp(
  `\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`,
);

export function nothingIsPutOff(house: House): readonly Flaw[] {
  return ours(house).flatMap(([path, text]) => {
    const found = UNFINISHED.exec(text);
    return found === null ? [] : [{ path, says: `says ${found[0]}` }];
  });
}

/** A path of one machine means nothing on another. */
const MACHINE = new RegExp(
  `(?<![\\w.:/~-])/(?:${['work', 'tmp', 'root', 'home', 'Users'].join('|')})/\\w`,
);

export function noPlaceOnOneMachine(house: House): readonly Flaw[] {
  return ours(house).flatMap(([path, text]) => {
    const at = text.split('\n').findIndex((line) => MACHINE.test(line));
    return at < 0 ? [] : [{ path, says: `line ${at + 1} names a folder of one machine` }];
  });
}

function ours(house: House): readonly (readonly [string, string])[] {
  return [...house.texts].filter(([path]) => path !== 'package-lock.json');
}
