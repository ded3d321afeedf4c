/** What a click changed that is not the clicker's own: nobody may have such an effect. */

import type { SafeDesk } from './safe-desk.ts';
import type { Visitor } from './visitor.ts';

type Standing = Awaited<ReturnType<SafeDesk['standing']>>;
interface Row {
  readonly id: string;
}

/** Counts without a name: anybody may add to them. */
const ANONYMOUS: ReadonlySet<string> = new Set(['unanswered', 'answer-feedback']);
const NAMED = /"(personId|conversationId)":"([^"]*)"/g;

/** @returns in words what was touched: money, licenses and what is kept in the name of somebody else or of another place */
export function othersTouched(was: Standing, now: Standing, visitor: Visitor): readonly string[] {
  const found: string[] = [];
  for (const effect of ['charges', 'writes', 'uploads'] as const)
    if (was[effect] !== now[effect]) found.push(`${effect}: ${was[effect]} → ${now[effect]}`);
  for (const name of Object.keys(now.kept)) {
    if (ANONYMOUS.has(name)) continue;
    const [before, after] = [was, now].map(({ kept }) => byId(kept[name] as readonly Row[]));
    for (const id of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
      const [one, other] = [before?.get(id), after?.get(id)];
      if (one === other) continue;
      for (const text of [one, other])
        for (const [, key, value] of text?.matchAll(NAMED) ?? [])
          if (value !== visitor[key as 'personId' | 'conversationId'])
            found.push(`${name}/${id} of ${key} ${value}`);
      const whole = [one, other, planOf(id, now)].join(' ');
      if (!whole.includes(`"personId":"${visitor.personId}"`))
        found.push(`${name}/${id} is nobody’s: ${other ?? one}`);
    }
  }
  return found;
}

/** The rows of a plan are kept beside it, under its id. */
function planOf(id: string, { kept }: Standing): string {
  const [plan = ''] = id.split(':');
  const rows = (kept['license-plans'] as readonly Row[]).map((row) => JSON.stringify(row));
  return rows.find((row) => row.includes(plan)) ?? '';
}

function byId(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.id, JSON.stringify(row)]));
}
