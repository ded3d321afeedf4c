/** The operator's tool, from its arguments to its exit code: `npm run desk -- <verb>`. */

import { StoreError } from '../store/store-errors.ts';
import { speechFor } from '../words/speech.ts';
import { createBlot } from './blot.ts';
import { secretsOfDatabase } from './database-url.ts';
import { backup } from './desk-verbs/backup.ts';
import { balance } from './desk-verbs/balance.ts';
import { exportEntries } from './desk-verbs/export.ts';
import { exportAudit } from './desk-verbs/export-audit.ts';
import { importUsage } from './desk-verbs/import-usage.ts';
import { migrateStore } from './desk-verbs/migrate-store.ts';
import { restore } from './desk-verbs/restore.ts';
import { statement } from './desk-verbs/statement.ts';
import { verify } from './desk-verbs/verify.ts';
import { type Operator, UsageError } from './operator.ts';
import { type Environment, readDeskSettings, SettingsError } from './settings.ts';

type Verb = (operator: Operator, args: readonly string[]) => Promise<void>;

const VERBS: Readonly<Record<string, { readonly run: Verb; readonly use: string }>> = {
  verify: {
    run: verify,
    use: 'verify                    prove the journal from its first byte to its last',
  },
  balance: { run: balance, use: 'balance                   the balance as of now' },
  statement: {
    run: statement,
    use: 'statement [PERIOD]        what moved it: "last month", 2026-10, "2026-10-01 to 2026-10-15"',
  },
  export: {
    run: exportEntries,
    use: 'export [PERIOD]           the entries as CSV on standard output; everything without a period',
  },
  'export-audit': {
    run: exportAudit,
    use: 'export-audit [PERIOD]     who did what, as CSV on standard output; with --json as JSON lines',
  },
  'import-usage': {
    run: importUsage,
    use: 'import-usage FILE         take in a PSTN usage report, CSV or zip; where the data is in files, the bot must be stopped',
  },
  backup: {
    run: backup,
    use: 'backup FILE               everything in one file, also while the bot runs',
  },
  'migrate-store': {
    run: migrateStore,
    use: 'migrate-store --to PLACE   move everything to postgres or files, all desks stopped; --check only looks, --undo goes back',
  },
  restore: {
    run: restore,
    use: 'restore FILE              put a backup back, into a DATA_DIR that is empty or not there',
  },
};

export interface Terminal {
  readonly args: readonly string[];
  readonly env: Environment;
  readonly now: () => number;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly progress: ((line: string) => void) | undefined;
}

/** 0 where it was done, 1 where it could not be, 2 where it was asked for wrongly. */
export async function deskCommand(terminal: Terminal): Promise<0 | 1 | 2> {
  const [name = '', ...args] = terminal.args;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    terminal.complain(usage(name));
    return 2;
  }
  let secrets: readonly string[] = [];
  try {
    const settings = readDeskSettings(terminal.env);
    secrets = secretsOfDatabase(settings.database?.url);
    const { print, progress, now } = terminal;
    const speech = speechFor(settings.defaultLocale);
    await verb.run({ ...settings, speech, now, print, progress }, args);
    return 0;
  } catch (cause) {
    terminal.complain(createBlot(secrets)(sentenceOf(cause)));
    return cause instanceof UsageError ? 2 : 1;
  }
}

function usage(name: string): string {
  const lines = Object.values(VERBS).map(({ use }) => `  npm run desk -- ${use}`);
  const what = name === '' ? 'Say what to do:' : `There is no verb “${name}”. There are:`;
  return [
    what,
    ...lines,
    'DATA_DIR says which data, ./data where it is not set; with DATABASE_URL it is MicrosoftAppTenantId’s in the database.',
  ].join('\n');
}

/** A sentence and, for programs, its code; never a stack. */
function sentenceOf(cause: unknown): string {
  if (cause instanceof UsageError || cause instanceof SettingsError) return cause.message;
  if (cause instanceof StoreError) return `${cause.message} (${cause.code})`;
  const { message, code } = cause as { message?: unknown; code?: unknown };
  return `It could not be done: ${String(message)}${typeof code === 'string' ? ` (${code})` : ''}`;
}
