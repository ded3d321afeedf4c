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
const cpu = process.cpuUsage();
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
turns_ms.sort((one, other) => one - other);
console.log(
  JSON.stringify({
    entries: store.journal.head().seq,
    balance,
    open_ms,
    cpu_ms: (cpu.user + cpu.system) / 1000,
    rss_bytes,
    peak_bytes,
    rss_after_turns_bytes: process.memoryUsage.rss(),
    turn_ms: turns_ms[Math.floor(TURNS / 2)],
    turn_least_ms: turns_ms[0],
  }),
);
await store.close();
