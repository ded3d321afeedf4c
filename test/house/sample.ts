/** What a rule must see, and what it must leave alone. */

export type Files = Readonly<Record<string, string>>;

export interface Sample {
  readonly broken: readonly Files[];
  readonly whole: Files;
}

export function packageJson(content: object): Files {
  return { 'package.json': JSON.stringify(content) };
}

/** Written this way so that the rules do not find their own samples. */
export const COMMENT = '// ';
