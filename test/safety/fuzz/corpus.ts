/** Valid activities of every kind, with cards that are good for whoever they were drawn for. */

import { COMMANDS as PHRASES } from '../../../words/commands.ts';
import { LANGUAGES } from '../../../words/language.ts';
import { type Expectation, MORE, VERBS } from '../expectations.ts';
import type { SafeDesk } from '../safe-desk.ts';
import {
  consented,
  dataOf,
  dropped,
  pressed,
  said,
  searched,
  submitted,
  tell,
  type Visitor,
} from '../visitor.ts';
import { walk } from '../walk.ts';

/** Ways that have their effect before the button under test: the fuzzer is to find none on its desk. */
function isHarmless({ way = [], funding }: Expectation): boolean {
  return funding === undefined && !way.some((step) => /\.(confirm|undo)$/.test(step[0] ?? ''));
}

/** Drawn for `owner`, who may do everything; sent by whoever. */
export async function corpusFor(desk: SafeDesk, owner: Visitor): Promise<readonly object[]> {
  const activities: object[] = [
    dropped('calls.csv'),
    dropped('people.csv'),
    searched('Person'),
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [{ id: '28:calling-desk' }] },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'invoke', name: 'task/fetch', value: { data: {} } },
    { type: 'event', name: 'ContinueConversation' },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} },
  ];
  for (const language of LANGUAGES)
    for (const { title, with: patterns } of Object.values(PHRASES[language])) {
      activities.push(said(title));
      for (const pattern of patterns.slice(0, 1)) activities.push(said(pattern));
    }
  const ways = [
    ...Object.entries(VERBS).map(([verb, row]) => ({ ...row, verb })),
    ...Object.values(MORE),
  ].filter(isHarmless);
  for (const { verb, way = [], typed = {}, bare } of ways) {
    const last = await walk(desk, way, owner);
    const data = last === undefined || bare ? typed : dataOf(last, verb, typed);
    activities.push(pressed(verb, data), submitted(verb, data));
  }
  const offered = await walk(desk, ['statement'], owner);
  if (offered !== undefined) {
    const { deskOffer } = await offer(desk, owner, dataOf(offered, 'statement.export'));
    activities.push(consented(deskOffer));
  }
  return activities;
}

async function offer(desk: SafeDesk, owner: Visitor, data: object) {
  const { raw } = await tell(desk, owner, pressed('statement.export', data));
  return { deskOffer: /"offer":"([^"]+)"/.exec(raw)?.[1] ?? '' };
}
