/** What people did with a handed-over question, kept with its next state and then written into the journal: each deed once, whatever stops in between. */

import type { Account } from '../credits/account.ts';
import { actFact } from '../credits/act.ts';
import type { Act } from '../ledger/entry.ts';
import { askedBy } from './asked-by.ts';
import type { HandOverBook } from './hand-over-book.ts';
import type { HandOverDeed, HandOverRecord, Step } from './hand-over-record.ts';
import type { Turn } from './turn.ts';

export type HandOverTrail = Pick<Account, 'now' | 'currency' | 'append' | 'find'>;

export type DeedName = HandOverDeed['act'];

/** More have never been done before the first of them is written down. */
const UNWRITTEN_MAX = 50;

/** The same step, with who took it and by which card. */
export function noted(step: Step, act: DeedName, turn: Turn, at: HandOverDeed['at']): Step {
  return step.kind === 'next' ? { ...step, record: withDeed(step.record, act, turn, at) } : step;
}

export function withDeed(
  record: HandOverRecord,
  act: DeedName,
  turn: Turn,
  at: HandOverDeed['at'],
): HandOverRecord {
  const number = (record.deeds ?? 0) + 1;
  const deed = { number, act, by: turn.personId ?? '', at, asked: askedBy(turn, record.id) };
  const unwritten = [...(record.unwritten ?? []), deed].slice(-UNWRITTEN_MAX);
  return { ...record, deeds: number, unwritten };
}

/** Before anybody is told. Asked again, nothing is added. @throws StoreError */
export async function writeTrail(
  account: HandOverTrail,
  book: HandOverBook,
  id: string,
): Promise<void> {
  const record = await book.get(id);
  const { unwritten = [] } = record ?? {};
  const last = unwritten.at(-1)?.number;
  if (record === undefined || last === undefined) return;
  const missing = unwritten
    .map((deed) => factOf(account, record, deed))
    .filter(({ key }) => account.find(key) === undefined);
  if (missing.length > 0) await account.append(missing);
  await book.change(id, (now) => ({
    kind: 'next',
    record: { ...now, unwritten: now.unwritten?.filter(({ number }) => number > last) },
  }));
}

/** The same whenever it is made. What was asked and answered is the people's own, and stays out of what nobody can take back. */
function factOf(
  account: HandOverTrail,
  { id, asker, article }: HandOverRecord,
  { number, act, by, at, asked }: HandOverDeed,
): Act {
  const key = `question:${id}:${number}`;
  const detail = { question: id, article, asker: asker.personId, askerName: asker.name };
  return { ...actFact(account, { act, key, by, asked, detail }), effectiveAt: at };
}
