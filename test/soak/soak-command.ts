/** What was asked of the soak at the command line: which parts, how long, from which seed. */

import { parseArgs } from 'node:util';
import type { SoakPart } from './soak-part.ts';

export interface SoakAsked {
  readonly parts: readonly { readonly part: SoakPart; readonly length: number }[];
  readonly seed: number;
  /** The page that takes the rows; the one in `docs` where it is not said. */
  readonly into: string | undefined;
}

export const USAGE =
  'npm run soak -- [--only PART,…] [--scale 0.01 | --length N] [--seed N] [--into FILE]';

/** @returns a sentence where it cannot be understood */
export function readSoakCommand(
  args: readonly string[],
  parts: readonly SoakPart[],
  seedNow: number,
): SoakAsked | string {
  let values: ReturnType<typeof optionsIn>;
  try {
    values = optionsIn(args);
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  const names = values.only?.split(',') ?? parts.map(({ name }) => name);
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0)
    return `There is no part ${unknown.join(', ')}. There are: ${parts.map(({ name }) => name).join(', ')}.`;
  const scale = Number(values.scale ?? 1);
  const length = values.length === undefined ? undefined : Number(values.length);
  const seed = Number(values.seed ?? seedNow);
  if (!(scale > 0)) return '--scale is a number above 0.';
  if (length !== undefined && !(Number.isSafeInteger(length) && length > 0))
    return '--length is a whole number above 0.';
  if (length !== undefined && names.length !== 1) return '--length goes with one part in --only.';
  if (!Number.isSafeInteger(seed) || seed < 0) return '--seed is a whole number.';
  return {
    parts: parts
      .filter(({ name }) => names.includes(name))
      .map((part) => ({ part, length: length ?? Math.max(1, Math.round(part.length * scale)) })),
    seed,
    into: values.into,
  };
}

function optionsIn(args: readonly string[]) {
  const string = { type: 'string' } as const;
  return parseArgs({
    args: [...args],
    options: { only: string, scale: string, length: string, seed: string, into: string },
  }).values;
}
