/** Reads the imports off a source file. The formatter puts each statement at the start of a line, which makes this simple. */

import { posix } from 'node:path';

export interface Import {
  /** As written: `./lot.ts`, `node:fs`, `restify`. */
  readonly specifier: string;
  /** Leaves no trace when the code runs. */
  readonly typeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\b(?<clause>[^;'"]*?)\bfrom\s*(['"])(?<specifier>[^'"]+)\2/gm;
const BARE = /^import\s*(['"])(?<specifier>[^'"]+)\1/gm;
const CALL = /\b(?:import|require|import\.meta\.resolve)\(\s*(['"`])(?<specifier>[^'"`]+)\1/g;
const TYPE_CALL =
  /(?:typeof\s+|[:<|&=,]\s*)import\(\s*(['"])(?<specifier>[^'"]+)\1\s*\)\s*(?:\.|>|;|\[)/g;

export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  const typeCalls = new Set([...code.matchAll(TYPE_CALL)].map(specifierOf));
  return [
    ...[...code.matchAll(STATEMENT)].map((match) => ({
      specifier: specifierOf(match),
      typeOnly: isTypeOnly(match.groups?.clause ?? ''),
    })),
    ...[...code.matchAll(BARE)].map((match) => ({
      specifier: specifierOf(match),
      typeOnly: false,
    })),
    ...[...code.matchAll(CALL)].map((match) => ({
      specifier: specifierOf(match),
      typeOnly: typeCalls.has(specifierOf(match)),
    })),
  ];
}

/** The path in the repository that a relative import names; undefined for a package. */
export function target(path: string, { specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
}

/** `@scope/name` or `name`, without a path into it; undefined for a relative import and for Node's own modules. */
export function packageOf({ specifier }: Import): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The code with its comments blanked and its line numbers kept. Strings are left alone. */
export function withoutComments(text: string): string {
  return text.replace(
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found),
  );
}

function specifierOf(match: RegExpMatchArray): string {
  return match.groups?.specifier ?? '';
}

/** `import type …`, or braces in which every name says `type`. */
function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b/.test(clause)) return true;
  const braces = /^\s*\{(?<names>[^}]*)\}\s*$/.exec(clause)?.groups?.names;
  const names = (braces ?? '').split(',').map((name) => name.trim());
  const named = names.filter((name) => name !== '');
  return named.length > 0 && named.every((name) => name.startsWith('type '));
}
