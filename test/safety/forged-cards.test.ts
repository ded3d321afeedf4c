/** Cards are not trusted: what somebody else was shown, what is old, what was edited and what was made up has no effect. */

import assert from 'node:assert/strict';
import { VERB_NAMES } from '../../bot/verbs.ts';
import { speechFor } from '../../words/speech.ts';
import { type Drawn, type ForgedRow, NAMES, OF_A_SECOND_PERSON, ROWS } from './forged-rows.ts';
import { EDITS, FORGERIES, type Forgery, PROTOTYPES } from './forgeries.ts';
import { MIGHTY } from './kinds-of-people.ts';
import { othersTouched } from './others-touched.ts';
import type { SafeDesk } from './safe-desk.ts';
import { outdate } from './stale-cards.ts';
import { FAILURES, verdictOn } from './try-out.ts';
import { type Heard, pressed, submitted, tell, type Visitor } from './visitor.ts';

const { effects, handOver, licenseJobs } = speechFor('en-US').words;
/** Beside refusals: what is said of that which is not there, or not there any more. */
const GONE: readonly string[] = [
  effects.stateTitles.expired,
  licenseJobs.states.gone.title,
  licenseJobs.states.expired.title,
  handOver.goneTitle,
];
/** What cards to others show: amounts, and people of the directory. */
const PRIVATE = /\$\d|person-\d/;

describe('a card that is not to be trusted', function () {
  this.timeout(60_000);

  it('is told apart for every verb', () => {
    const verbs = VERB_NAMES.filter((verb) => !OF_A_SECOND_PERSON.has(verb)).sort();
    assert.deepEqual(Object.keys(NAMES).sort(), verbs);
    assert.deepEqual([...new Set(ROWS.map(({ verb }) => verb))].sort(), verbs);
    for (const kind of ['id', 'person', 'conversation', 'organization', 'fields'])
      assert.ok(
        FORGERIES.some((forgery) => forgery.kind === kind),
        kind,
      );
  });

  for (const row of ROWS) {
    it(`${row.name} has no effect that was not its own, forged in ${FORGERIES.length} ways, and is good for one true click`, () =>
      onCard(row, async (drawn) => {
        if (row.kept)
          assert.equal(typeof drawn.data[row.kept], 'string', 'the card names something');
        for (const forgery of FORGERIES) await forge(row, forgery, drawn);
        await clickTruly(row, drawn);
      }));

    if (row.kept === undefined) continue;
    it(`${row.name} has no effect when it is out of date`, async () => {
      for (const stale of outdate(row))
        await onCard(row, async (drawn) => {
          const { desk, data, home } = drawn;
          await stale.before(drawn);
          const was = await stale.measure(desk);
          for (const form of forms(row.verb, data)) {
            const heard = await tell(desk, home, form);
            assert.deepEqual(await stale.measure(desk), was, stale.name);
            assert.ok(!FAILURES.some((text) => heard.texts.includes(text)), stale.name);
          }
        });
    });
  }
});

const forms = (verb: string, data: object) => [pressed(verb, data), submitted(verb, data)];

async function onCard(row: ForgedRow, work: (drawn: Drawn) => Promise<void>): Promise<void> {
  const drawn = await row.draw();
  const { desk } = drawn;
  try {
    desk.roster.directory = {
      ...MIGHTY,
      person: async (id) => ({ ...((await MIGHTY.person(id)) ?? assert.fail()), id }),
    };
    await work(drawn);
    assert.deepEqual(desk.incidents, []);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined, 'no prototype changed');
  } finally {
    await desk.close();
  }
}

/** Whoever sends the true id from the true place has the effect, whatever else they write: that is the true click. */
function isTrueClick({ kept, verb }: ForgedRow, { kind }: Forgery): boolean {
  return kept !== undefined && kind === 'fields' && !verb.endsWith('.submit');
}

/** It names what is somebody's, and must name it truly; whatever else names a question hands a new one over. */
function isNamed({ kept, verb }: ForgedRow, { kind }: Forgery): boolean {
  if (kept === undefined || kind === 'fields') return false;
  return kind !== 'id' || verb !== 'question.hand-over';
}

/** For each who may, where they are: that another does it is no forgery. */
function isForAll({ isShared, kept }: ForgedRow, forgery: Forgery, home: Visitor): boolean {
  if (!isShared || !['person', 'conversation'].includes(forgery.kind)) return false;
  const { conversationId, scope } = forgery.visitor?.(home) ?? home;
  // The list of them is in each one's own chat.
  if (kept === 'target') return scope === undefined || scope === 'personal';
  return conversationId === home.conversationId;
}

async function forge(row: ForgedRow, forgery: Forgery, { desk, data, home }: Drawn) {
  const { kept, verb } = row;
  if (isTrueClick(row, forgery) || isForAll(row, forgery, home)) return;
  if (kept === undefined && forgery.kind === 'id') return;
  const visitor = forgery.visitor?.(home) ?? home;
  const isStrict = forgery.kind === 'organization' || isNamed(row, forgery);
  const [form = {}] = inTurn(verb, forgery.data?.(data, kept) ?? data);
  const was = await desk.standing();
  const heard = await tell(desk, visitor, form);
  const now = await desk.standing();
  const at = `${row.name} ${forgery.name}`;
  if (isStrict) {
    assert.deepEqual(now, was, at);
    if (saysNo(row, forgery)) assert.ok(isTurnedAway(heard), `${at}: ${heard.texts}`);
  } else assert.deepEqual(othersTouched(was, now, visitor), [], at);
  if (isStrict || visitor.scope === 'channel' || visitor.scope === 'groupChat')
    assert.doesNotMatch(heard.texts, PRIVATE, at);
  assert.ok(!FAILURES.some((text) => heard.texts.includes(text)), at);
}

/** A question stands as it stands for all in its conversation, and whoever names no target sees the list of them. */
const saysNo = ({ kept }: ForgedRow, { kind }: Forgery) =>
  kind === 'organization' || kept === 'operation' || kept === 'plan';

let turns = 0;
/** By one client and by the other, which knows no Universal Actions: each form of each verb comes often. */
function inTurn(verb: string, data: object): readonly object[] {
  turns += 1;
  return turns % 2 === 0 ? forms(verb, data) : forms(verb, data).reverse();
}

function isTurnedAway(heard: Heard): boolean {
  return verdictOn(heard) === 'refused' || GONE.some((text) => heard.texts.includes(text));
}

/** After all that: the card still does what it showed, once, whatever stands in it beside its id. */
async function clickTruly(row: ForgedRow, { desk, data, home }: Drawn): Promise<void> {
  const { expectation, kept, verb } = row;
  const before = await desk.standing();
  const edited = kept && !verb.endsWith('.submit') ? { ...data, ...EDITS, ...PROTOTYPES } : data;
  const heard = await tell(desk, home, pressed(verb, edited));
  assert.ok(!isTurnedAway(heard), heard.texts);
  const acts = expectation.how === 'acts';
  const after = await desk.standing();
  const moves = kept && expectation.how === 'drafts' && (!expectation.bare || kept === 'question');
  if ((acts && kept) || moves) assert.notDeepEqual(after, before);
  if (!acts) assert.deepEqual(desk.effects(), effectsIn(before));
  if (acts && kept) {
    const plain = await row.draw();
    await tell(plain.desk, plain.home, pressed(verb, plain.data));
    assert.deepEqual(
      whatWasDone(desk),
      whatWasDone(plain.desk),
      'what was written into it is not done',
    );
    await plain.desk.close();
  }
  if (kept) await replay(row, { desk, data, home });
}

/** Again, from elsewhere, and by a process that remembers nothing. */
async function replay(row: ForgedRow, drawn: Drawn): Promise<void> {
  const { desk, data, home } = drawn;
  const done = desk.effects();
  for (const restart of [false, true]) {
    if (restart) await desk.restart();
    for (const form of [...forms(row.verb, data), ...forms(row.verb, { ...data, ...EDITS })])
      await tell(desk, home, form);
    assert.deepEqual(desk.effects(), done, 'it is done once');
    for (const forgery of FORGERIES.filter(
      ({ kind }) => kind === 'person' || kind === 'conversation',
    ))
      await forge(row, forgery, drawn);
  }
}

const effectsIn = ({ kept: _, ...rest }: Awaited<ReturnType<SafeDesk['standing']>>) => rest;

/** Amounts and addresses, without the ids and times that differ between two desks. */
function whatWasDone(desk: SafeDesk): readonly unknown[] {
  const entries = desk.account
    .entries()
    .flatMap((entry) =>
      entry.kind === 'notice' ? [] : [[entry.kind, 'amount' in entry ? entry.amount : 0]],
    );
  return [entries, [...desk.writes], desk.card.charged.map(({ amount }) => amount)];
}
