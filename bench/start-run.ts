/** One measured start in a process of its own, so that its memory is its own: `tsx bench/start-run.ts FOLDER`. */

import { openAccount } from '../credits/journal-account.ts';
import { balanceAnswer } from '../dialogs/balance.ts';
import type { Turn } from '../dialogs/turn.ts';
import { instant } from '../ledger/instant.ts';
import { openFileStore } from '../store/file-store.ts';
import { speechFor } from '../words/speech.ts';
import { CURRENCY, END } from './ledger/journals.ts';

const TURNS_WARM = 200;
const TURNS = 400;

const [directory = ''] = process.argv.slice(2);
const started = performance.now();
const store = await openFileStore({ directory });
const account = openAccount(store.journal, { now: () => instant(END) }, CURRENCY);
const { balance } = account.view();
const open_ms = performance.now() - started;
const rss_bytes = process.memoryUsage.rss();
const peak_bytes = process.resourceUsage().maxRSS * 1024;
const answer = balanceAnswer(account, async () => undefined);
const turn = { mri: '29:someone', speech: speechFor('en-US') } as Turn;
const turns_ms: number[] = [];
for (let index = 0; index < TURNS_WARM + TURNS; index += 1) {
  const begun = performance.now();
  await answer(turn, undefined as never);
  if (index >= TURNS_WARM) turns_ms.push(performance.now() - begun);
}
const turn_ms = turns_ms.sort((one, other) => one - other)[Math.floor(TURNS / 2)];
const entries = store.journal.head().seq;
console.log(JSON.stringify({ entries, balance, open_ms, rss_bytes, peak_bytes, turn_ms }));
await store.close();
