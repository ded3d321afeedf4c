/** The same balance turn over several journals in one process, one after the other: `tsx bench/start-turns.ts FOLDER …`. */

import { openAccount } from '../credits/journal-account.ts';
import { balanceAnswer } from '../dialogs/balance.ts';
import type { Turn } from '../dialogs/turn.ts';
import { instant } from '../ledger/instant.ts';
import { openFileStore } from '../store/file-store.ts';
import { speechFor } from '../words/speech.ts';
import { CURRENCY, END } from './ledger/journals.ts';

const TURNS_WARM = 300;
const TURNS = 1_000;

const turn = { mri: '29:someone', speech: speechFor('en-US') } as Turn;
const desks = await Promise.all(
  process.argv.slice(2).map(async (directory) => {
    const store = await openFileStore({ directory });
    const account = openAccount(store.journal, { now: () => instant(END) }, CURRENCY);
    return {
      store,
      answer: balanceAnswer(account, async () => undefined),
      turns_ms: [] as number[],
    };
  }),
);
for (let index = 0; index < TURNS_WARM + TURNS; index += 1) {
  // What the machine does beside hits all of them.
  for (const { answer, turns_ms } of desks) {
    const begun = performance.now();
    await answer(turn, undefined as never);
    if (index >= TURNS_WARM) turns_ms.push(performance.now() - begun);
  }
}
const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[TURNS / 2];
console.log(JSON.stringify(desks.map(({ turns_ms }) => middle(turns_ms))));
for (const { store } of desks) await store.close();
