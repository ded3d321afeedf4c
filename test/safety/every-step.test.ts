/** Steps that people take with what is under way, a plan or a question, leave behind who took them, by which card and where. */

import assert from 'node:assert/strict';
import type { AuditEntry } from '../../cards/audit-text.ts';
import { auditTrail } from '../../dialogs/audit-trail.ts';
import type { Directory } from '../../directory/directory.ts';
import type { ActName } from '../../ledger/entry.ts';
import { instant } from '../../ledger/instant.ts';
import { crowdName } from '../../sandbox/tenant/crowd-tenant.ts';
import { skuId } from '../../sandbox/tenant/skus.ts';
import { speechFor } from '../../words/speech.ts';
import { HELP_DESK, ROWS } from './forged-rows.ts';
import { MIGHTY, PERSON } from './kinds-of-people.ts';
import type { SafeDesk } from './safe-desk.ts';
import { activityOf, pressed, type Visitor } from './visitor.ts';
import { HOME, readyFor } from './walk.ts';

const EVER = { from: instant(0), to: instant(Number.MAX_SAFE_INTEGER) };
const CARD = 'the-card-that-was-pressed';
const WAIT_MS_MAX = 60_000;

async function press(desk: SafeDesk, visitor: Visitor, verb: string, data: object): Promise<void> {
  const asked = { ...pressed(verb, data), replyToId: CARD };
  const got = await desk.deliver(activityOf(visitor, asked));
  assert.ok('answered' in got);
}

/** Written down beside the answer: waited for. */
async function written(desk: SafeDesk, act: ActName): Promise<readonly AuditEntry[]> {
  for (const until = Date.now() + WAIT_MS_MAX; ; ) {
    const found = auditTrail(desk.account, EVER).filter(
      (entry) => entry.kind === 'act' && entry.act === act,
    );
    if (found.length > 0 || Date.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function assertWritten(
  desk: SafeDesk,
  act: ActName,
  { personId, name = 'Ada', conversationId }: Visitor,
  operation: string,
): Promise<void> {
  const found = await written(desk, act);
  assert.equal(found.length, 1, `${act} is written down once`);
  assert.equal(found[0]?.actor, personId);
  const asked = { name, operation, card: CARD, conversation: conversationId };
  assert.deepEqual(found[0]?.asked, asked);
}

describe('every step with a question', () => {
  const STEPS: readonly [verb: string, act: ActName][] = [
    ['question.withdraw', 'question-withdrawn'],
    ['handover.take', 'question-taken'],
    ['handover.answer', 'question-answered'],
    ['handover.release', 'question-released'],
    ['handover.close', 'question-closed'],
  ];
  for (const [verb, act] of STEPS)
    it(`names who took it, by ${verb}`, async () => {
      const row = ROWS.find((one) => one.verb === verb);
      assert.ok(row);
      const { desk, data, home } = await row.draw();
      try {
        await press(desk, home, verb, data);
        await desk.idle();
        // The same button once more: the same step.
        await press(desk, home, verb, data);
        await desk.idle();
        await assertWritten(desk, act, home, String(data.question));
      } finally {
        await desk.close();
      }
    });

  it('names who handed it over, and keeps its words out of what nobody can take back', async () => {
    const row = ROWS.find(({ verb }) => verb === 'handover.answer');
    assert.ok(row);
    const { desk, data } = await row.draw();
    try {
      await press(desk, HELP_DESK, 'handover.answer', data);
      await desk.idle();
      const [handedOver] = await written(desk, 'question-handed-over');
      assert.equal(handedOver?.actor, PERSON);
      assert.deepEqual(handedOver?.asked, {
        name: 'Ada',
        operation: String(data.question),
        card: 'card-1',
        conversation: HOME.conversationId,
      });
      assert.doesNotMatch(JSON.stringify(desk.account.entries()), /parrot|Feed it less/);
    } finally {
      await desk.close();
    }
  });
});

describe('every step with a plan', () => {
  const MANY = { people: [1, 2, 3].map(crowdName).join('\n'), add: skuId('MCOEV') };

  /** A plan that is confirmed, and waits to hear whether its owner still may. */
  async function underWay() {
    const { desk, data } = await readyFor('licenses.confirm', {
      needs: 'assign-licenses',
      how: 'acts',
      way: ['assign licenses in bulk', ['licenses.many.submit', MANY]],
    });
    const held = heldDirectory(1);
    desk.roster.directory = held.directory;
    const confirmed = press(desk, HOME, 'licenses.confirm', data);
    await held.reached;
    const release = async () => {
      held.release();
      await confirmed;
      await desk.idle();
    };
    return { desk, release, plan: { plan: (data as { plan: string }).plan } };
  }

  it('names who paused it, who went on with it, and by which card', async () => {
    const { desk, release, plan } = await underWay();
    try {
      await press(desk, HOME, 'licenses.pause', plan);
      await press(desk, HOME, 'licenses.pause', plan);
      await release();
      await assertWritten(desk, 'plan-paused', HOME, plan.plan);
      await press(desk, HOME, 'licenses.resume', plan);
      await press(desk, HOME, 'licenses.resume', plan);
      await assertWritten(desk, 'plan-resumed', HOME, plan.plan);
      await written(desk, 'plan-ended');
      const order = auditTrail(desk.account, EVER).flatMap((entry) =>
        entry.kind === 'act' && entry.act.startsWith('plan-') ? [entry.act] : [],
      );
      assert.deepEqual(order, ['plan-ended', 'plan-resumed', 'plan-paused', 'plan-confirmed']);
    } finally {
      await desk.close();
    }
  });

  it('names who stopped it', async () => {
    const { desk, release, plan } = await underWay();
    try {
      await press(desk, HOME, 'licenses.stop', plan);
      await press(desk, HOME, 'licenses.stop', plan);
      await release();
      await assertWritten(desk, 'plan-stopped', HOME, plan.plan);
    } finally {
      await desk.close();
    }
  });
});

describe('every step', () => {
  it('has words of its own in each language', () => {
    const titles = ['en-US', 'ja-JP', 'zh-CN'].map((locale) => {
      const { what } = speechFor(locale).words.audit;
      return new Set(Object.values(what)).size === Object.keys(what).length;
    });
    assert.deepEqual(titles, [true, true, true]);
  });
});

/** Answers `free` times, and then when it is released. */
function heldDirectory(free: number) {
  const [reached, reach] = signal();
  const [released, release] = signal();
  let asked = 0;
  const directory: Directory = {
    person: (id) => MIGHTY.person(id),
    async roles(id) {
      asked += 1;
      if (asked > free) {
        reach();
        await released;
      }
      return MIGHTY.roles(id);
    },
  };
  return { directory, reached, release };
}

function signal(): readonly [given: Promise<void>, give: () => void] {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [given, () => give()];
}
