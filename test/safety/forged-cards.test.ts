/** Cards are not trusted: what somebody else was shown, what is old, what was edited and what was made up has no effect. */

import assert from 'node:assert/strict';
import { MORE, VERBS } from './expectations.ts';
import { MIGHTY } from './kinds-of-people.ts';
import type { SafeDesk } from './safe-desk.ts';
import { FAILURES } from './try-out.ts';
import { pressed, submitted, tell, type Visitor } from './visitor.ts';
import { HOME, readyFor } from './walk.ts';

const OTHER = 'cccccccc-0000-4000-8000-000000000003';

/** The buttons whose data names something that we keep. */
const NAMING = [
  ...Object.entries(VERBS).map(([verb, row]) => ({ ...row, name: verb, verb })),
  ...Object.entries(MORE).map(([name, row]) => ({ ...row, name })),
].filter(({ way, bare, how, needs, approvalLimit }) => {
  // What waits for a second person waits for a day: it is forged in a test of its own.
  if (approvalLimit !== undefined) return false;
  const isMoney = needs === 'change-funding' || needs === 'owner' || needs === 'assign-licenses';
  return way !== undefined && !bare && isMoney && (how === 'acts' || needs === 'owner');
});

type Data = Readonly<Record<string, unknown>>;

interface Forgery {
  readonly name: string;
  readonly visitor?: Partial<Visitor>;
  readonly data?: (data: Data) => unknown;
  readonly before?: (desk: SafeDesk) => void;
}

/** In place of the id that the card carries. */
function naming(name: string, id: (was: string) => unknown): Forgery {
  const data = ({ operation, plan, ...rest }: Data) => ({
    ...rest,
    ...(operation !== undefined && { operation: id(String(operation)) }),
    ...(plan !== undefined && { plan: id(String(plan)) }),
  });
  return { name, data };
}

const FORGERIES: readonly Forgery[] = [
  {
    name: 'pressed by another administrator in the same conversation',
    visitor: { personId: OTHER },
  },
  {
    name: 'pressed by another administrator in their own chat',
    visitor: { personId: OTHER, conversationId: 'a:bea' },
  },
  {
    name: 'carried by the same person to another conversation',
    visitor: { conversationId: 'a:other' },
  },
  { name: 'sent in the name of another organization', visitor: { tenantId: OTHER } },
  {
    name: 'more than fifteen minutes old',
    before: (desk) => {
      desk.time.now += 16 * 60_000;
    },
  },
  naming('made up', () => '0mi2x4abc-00000000-0000-4000-8000-000000000000'),
  naming('with an id that is longer by a letter', (was) => `${was}0`),
  naming('with an id that is shorter by a letter', (was) => was.slice(0, -1)),
  naming('with an id in capitals', (was) => was.toUpperCase()),
  naming('with a list for an id', (was) => [was]),
  naming('with an object for an id', (was) => ({ id: was })),
  naming('with a pattern for an id', () => '*'),
  naming('with a path for an id', (was) => `../operations/${was}`),
  naming('with the name of a prototype for an id', () => '__proto__'),
  naming('without an id', () => undefined),
];

/** What a card says of amounts and people beside its id is not read. */
const EDITS = {
  amount: '999999',
  effects: [{ kind: 'charge', amount: 999_999_000_000 }],
  content: { kind: 'effects', effects: [] },
  owner: { personId: OTHER },
  personId: OTHER,
  card: 'pm_evil',
  add: 'ffffffff-0000-4000-8000-000000000000',
  people: 'everybody@contoso.com',
};

async function withDesk(
  of: (typeof NAMING)[number],
  work: (desk: SafeDesk, data: Data) => Promise<void>,
): Promise<void> {
  const { desk, data } = await readyFor(of.verb, of);
  try {
    desk.roster.directory = {
      ...MIGHTY,
      person: async (id) => ({ ...((await MIGHTY.person(id)) ?? assert.fail()), id }),
    };
    await work(desk, data as Data);
  } finally {
    await desk.close();
  }
}

describe('a card that is not to be trusted', function () {
  this.timeout(60_000);

  for (const of of NAMING) {
    it(`${of.name} has no effect where it was forged`, () =>
      withDesk(of, async (desk, data) => {
        // The oldest comes last: the clock does not go back.
        const inOrder = [...FORGERIES].sort((a, b) => Number(!!a.before) - Number(!!b.before));
        for (const { name, visitor = {}, data: edit = (same: Data) => same, before } of inOrder) {
          // What was done is taken back, and what was planned is called off, however late.
          if (before !== undefined && /undo|licenses\.cancel/.test(of.verb)) continue;
          before?.(desk);
          const was = await desk.standing();
          const forms = [pressed, submitted].map((form) => form(of.verb, edit(data) as object));
          for (const form of forms) {
            const heard = await tell(desk, { ...HOME, ...visitor }, form);
            assert.deepEqual(await desk.standing(), was, name);
            assert.ok(!FAILURES.some((text) => heard.texts.includes(text)), name);
          }
        }
      }));

    if (of.how !== 'acts') continue;
    it(`${of.name} does what was shown, whatever is written into it, and once`, async () => {
      const plain = await readyFor(of.verb, of);
      await tell(plain.desk, HOME, pressed(of.verb, plain.data));
      const [entries, writes, charges] = whatWasDone(plain.desk);
      await plain.desk.close();
      await withDesk(of, async (desk, data) => {
        await tell(desk, HOME, pressed(of.verb, { ...data, ...EDITS }));
        assert.deepEqual(whatWasDone(desk), [entries, writes, charges]);
        for (let again = 0; again < 3; again += 1)
          await tell(desk, HOME, (again % 2 ? pressed : submitted)(of.verb, data));
        assert.deepEqual(whatWasDone(desk), [entries, writes, charges]);
      });
    });
  }

  it('is tried for each thing that has an effect on money and licenses', () => {
    assert.ok(NAMING.length >= 12, NAMING.map(({ name }) => name).join(', '));
  });
});

/** Amounts and addresses, without the ids and times that differ between two desks. */
function whatWasDone(desk: SafeDesk): readonly unknown[] {
  const entries = desk.account
    .entries()
    .flatMap((entry) =>
      entry.kind === 'notice' ? [] : [[entry.kind, 'amount' in entry ? entry.amount : 0]],
    );
  return [entries, [...desk.writes], desk.card.charged.map(({ amount }) => amount)];
}
