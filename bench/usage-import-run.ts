/** One measured import in a process of its own, so that its memory is its own: `tsx bench/usage-import-run.ts FILE FOLDER`. */

import { open } from 'node:fs/promises';
import { openAccount } from '../credits/journal-account.ts';
import { instantFromIso } from '../ledger/instant.ts';
import { openFileStore } from '../store/file-store.ts';
import { importReport } from '../usage/import-report.ts';
import { openReportFile } from '../usage/report-file.ts';
import { OPERATOR_LIMITS } from '../usage/report-limits.ts';

const [file = '', directory = ''] = process.argv.slice(2);
const now = instantFromIso('2026-11-16T09:00:00Z');
const store = await openFileStore({ directory });
const account = openAccount(store.journal, { now: () => now }, 'USD');
const handle = await open(file);
const before_bytes = process.memoryUsage.rss();
const started = performance.now();
const reading = await openReportFile(handle, OPERATOR_LIMITS);
if (!reading.ok) throw new Error(`The report was refused: ${reading.problem}.`);
const { added, bad } = await importReport(reading.report, account, { actor: 'bench' });
const time_ms = performance.now() - started;
const growth_bytes = process.resourceUsage().maxRSS * 1024 - before_bytes;
await handle.close();
await store.close();
console.log(JSON.stringify({ added, bad, time_ms, growth_bytes }));
