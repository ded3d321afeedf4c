/** One measured start in a process of its own, so that its memory is its own: `tsx bench/start-run.ts FOLDER`. */

import { openAccount } from '../credits/journal-account.ts';
import { instant } from '../ledger/instant.ts';
import { openFileStore } from '../store/file-store.ts';
import { CURRENCY, END } from './ledger/journals.ts';

const [directory = ''] = process.argv.slice(2);
const started = performance.now();
const store = await openFileStore({ directory });
const account = openAccount(store.journal, { now: () => instant(END) }, CURRENCY);
const { balance } = account.view();
const open_ms = performance.now() - started;
const rss_bytes = process.memoryUsage.rss();
const peak_bytes = process.resourceUsage().maxRSS * 1024;
const entries = store.journal.head().seq;
console.log(JSON.stringify({ entries, balance, open_ms, rss_bytes, peak_bytes }));
await store.close();
