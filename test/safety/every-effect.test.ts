/** Everything that has an effect leaves behind who did it, why, by which operation, and the card and the conversation that asked. */

import assert from 'node:assert/strict';
import type { AuditEntry } from '../../cards/audit-text.ts';
import { auditSheet } from '../../dialogs/audit-sheet.ts';
import { auditTrail } from '../../dialogs/audit-trail.ts';
import { instant } from '../../ledger/instant.ts';
import { speechFor } from '../../words/speech.ts';
import { aCall, csvText } from '../usage/report-builder.ts';
import { COMMANDS, type Expectation, MORE, VERBS } from './expectations.ts';
import { PERSON } from './kinds-of-people.ts';
import { IN_PLACES } from './place-expectations.ts';
import type { SafeDesk } from './safe-desk.ts';
import { activityOf, dropped, pressed, said } from './visitor.ts';
import { HOME, homeOf, readyFor } from './walk.ts';

const EVER = { from: instant(0), to: instant(Number.MAX_SAFE_INTEGER) };
/** As `pressed` says it. */
const CARD = 'card-1';
const MESSAGE = 'message-7';

interface Effect {
  readonly name: string;
  readonly verb: string;
  readonly expectation: Expectation;
  /** The words that ask for it, where no button does. */
  readonly words?: string;
}

const EFFECTS: readonly Effect[] = [
  ...Object.entries(VERBS).map(([verb, expectation]) => ({ name: verb, verb, expectation })),
  ...Object.entries(MORE).map(([name, expectation]) => ({
    name,
    verb: expectation.verb,
    expectation,
  })),
  ...Object.entries(IN_PLACES).map(([name, expectation]) => ({
    name,
    ...expectation,
    expectation,
  })),
  ...Object.entries(COMMANDS).map(([verb, expectation]) => ({
    name: `“${expectation.words}”`,
    verb,
    expectation: { ...expectation, bare: true as const },
    words: expectation.words,
  })),
].filter(({ expectation }) => expectation.how === 'acts');

/** Begun by one press or one sentence, without an operation that was frozen before. */
const WITHOUT_OPERATION = /^(alerts|questions)\.|-here$/;

/** What was typed as a reason on the way comes out at the end. */
function reasonTyped({ way = [] }: Expectation): string {
  const typed = way.flatMap((step) => (typeof step === 'string' ? [] : [step[1] ?? {}]));
  return String(typed.map((one) => ('reason' in one ? one.reason : '')).find(Boolean) ?? '');
}

async function done(desk: SafeDesk, more: object, home = HOME): Promise<readonly AuditEntry[]> {
  const before = desk.account.entries().length;
  const got = await desk.deliver(activityOf(home, { id: MESSAGE, ...more }));
  assert.ok('answered' in got);
  await desk.idle();
  return auditTrail(desk.account, EVER).filter(({ seq }) => seq > before);
}

/** The columns of the export, by the English title of each. */
function rowOf(entry: AuditEntry): Readonly<Record<string, unknown>> {
  const { columns, rows } = auditSheet([entry], speechFor('en-US'));
  const textOf = (at: number) => {
    const cell = rows[0]?.[at];
    return cell?.kind === 'text' ? cell.text : undefined;
  };
  return Object.fromEntries(columns.map(({ title }, at) => [title, textOf(at)]));
}

describe('every effect', function () {
  this.timeout(60_000);

  for (const { name, verb, expectation, words } of EFFECTS)
    it(`of ${name} names its person, its operation and the ${words ? 'message' : 'card'} that asked`, async () => {
      const { desk, data } = await readyFor(verb, expectation);
      try {
        const home = homeOf(expectation);
        const ours = await done(desk, words ? said(words) : pressed(verb, data), home);
        assert.ok(ours.length > 0, 'nothing was written down');
        const { operation = '', plan = operation } = data as { operation?: string; plan?: string };
        for (const entry of ours) {
          const asked = {
            name: 'Ada',
            operation: plan,
            card: words ? MESSAGE : CARD,
            conversation: home.conversationId,
          };
          assert.equal(entry.actor, PERSON);
          assert.deepEqual(entry.asked, asked);
          assert.equal(entry.asked?.operation === '', WITHOUT_OPERATION.test(verb));
          const row = rowOf(entry);
          assert.equal(row['Person ID'], PERSON);
          assert.deepEqual(
            [row.Person, row.Operation, row['Card that asked'], row.Conversation],
            Object.values(asked),
          );
          assert.notEqual(row.What, '');
        }
        const isUndo = verb === 'operation.undo';
        const reason = isUndo ? '' : reasonTyped(expectation);
        assert.deepEqual([...new Set(ours.map((entry) => entry.reason))], [reason]);
      } finally {
        await desk.close();
      }
    });

  it('of a usage file names its person and the message that brought it', async () => {
    const { desk } = await readyFor(
      'file',
      { needs: 'import-usage', how: 'acts' },
      {
        file: csvText([aCall(1), aCall(2)]),
      },
    );
    try {
      const ours = await done(desk, dropped('calls.csv'));
      assert.deepEqual(
        ours.map((entry) => 'act' in entry && entry.act),
        ['usage-import-ended', 'usage-import-begun'],
      );
      for (const { actor, asked } of ours)
        assert.deepEqual([actor, asked?.name, asked?.card], [PERSON, 'Ada', MESSAGE]);
    } finally {
      await desk.close();
    }
  });

  it('is one of at least the kinds that are known', () => {
    const verbs = new Set(EFFECTS.map(({ verb }) => verb));
    for (const verb of ['operation.confirm', 'operation.undo', 'licenses.confirm', 'alerts.here'])
      assert.ok(verbs.has(verb), verb);
  });
});
