/** What was done, counted: in the journal, at the gateway, in the directory, in the channel, and in what is remembered. */

import type { Documents } from '../../store/documents.ts';
import type { OnceDesk } from './once-desk.ts';

/** By name; what is not there is 0. */
export type Counts = Readonly<Record<string, number>>;

const ROWS_MAX = 10_000;
const STEERED: ReadonlySet<string> = new Set(['plan-paused', 'plan-resumed', 'plan-stopped']);

export async function countsOf({ account, documents, world }: OnceDesk): Promise<Counts> {
  const counts: Record<string, number> = {};
  const add = (name: string, times = 1) => {
    counts[name] = (counts[name] ?? 0) + times;
  };
  for (const entry of account.entries()) {
    // However a confirmation and a pause at once fall, one press of a button is written down or changes nothing.
    if (entry.kind === 'act' && STEERED.has(entry.act)) continue;
    if (entry.kind === 'act') add(`act ${entry.act}`);
    else if (entry.kind === 'attempt') add(`attempt ${entry.phase}`);
    else if (entry.kind === 'notice') add(`notice ${entry.alert}`);
    else add(entry.kind);
  }
  add('charges', world.card.charged.length);
  add('license changes', world.changes());
  add('uploads', world.uploads.length);
  for (const { how, conversationId } of world.posts)
    add(how === 'send' ? `sent to ${conversationId}` : `replies in ${conversationId}`);
  await remembered(documents, add);
  return counts;
}

async function remembered(
  documents: Documents,
  add: (name: string, times?: number) => void,
): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: what is kept is looked into field by field.
  const rows = async (name: Parameters<Documents['collection']>[0]): Promise<any[]> =>
    (await documents.collection(name).list(ROWS_MAX)).map(({ document }) => document.value);
  for (const { state } of await rows('alert-targets')) if (state.living) add('alert targets');
  for (const { state } of await rows('question-targets')) if (state.living) add('question targets');
  for (const { step } of await rows('operations'))
    if (step?.untold) add('outcomes still to be told');
  for (const { lane } of await rows('deliveries'))
    for (const { state, reason } of lane?.messages ?? []) {
      if (state !== 'delivered') add(state === 'unknown' ? `alerts ${reason}` : `alerts ${state}`);
    }
  for (const { count } of await rows('unanswered')) add('unanswered', count);
  for (const { yes, no } of await rows('answer-feedback')) {
    add('helpful', yes);
    add('not helpful', no);
  }
  for (const { taken, answer, closed, isToTell } of await rows('questions')) {
    add('questions');
    if (isToTell) add('answers still to be told');
    if (taken) add('questions taken');
    if (answer) add('questions answered');
    if (closed) add(`questions ${closed.why}`);
  }
}

/** What came on top; names without a difference are left out. */
export function difference(before: Counts, after: Counts): Counts {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = names.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const);
  return Object.fromEntries(changed.filter(([, times]) => times !== 0));
}
