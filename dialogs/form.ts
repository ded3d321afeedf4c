/** A form's one id: begun when it is shown, looked up when it comes back, so that an old form or somebody else's is told so. */

import { typed } from './form-input.ts';
import type { FundingParts } from './funding-parts.ts';
import type { FormName } from './operation-content.ts';
import { ownerOf } from './operations.ts';
import { spentAnswer } from './spent-answer.ts';
import type { Answer, Asked, Turn } from './turn.ts';

export type OpenForm =
  | { readonly ok: true; readonly operation: string }
  | { readonly ok: false; readonly answer: Answer };

export async function beginForm(
  { account, operations }: FundingParts,
  turn: Turn,
  form: FormName,
): Promise<OpenForm> {
  const owner = ownerOf(turn);
  if (owner === undefined)
    return { ok: false, answer: spentAnswer({ state: 'not-yours' }, account.currency, turn) };
  return { ok: true, operation: await operations.begin({ kind: 'form', form }, owner) };
}

/** The form that was sent; or, where it is over, what became of it. */
export async function formOf(
  { account, operations }: FundingParts,
  turn: Turn,
  asked: Asked,
  form: FormName,
): Promise<OpenForm> {
  const operation = typed(asked, 'operation');
  const owner = ownerOf(turn);
  const spent =
    owner === undefined
      ? ({ state: 'not-yours' } as const)
      : await operations.look(operation, owner);
  return spent
    ? { ok: false, answer: spentAnswer(spent, account.currency, turn, form) }
    : { ok: true, operation };
}
