/** "Seats": what the organization has bought of each product, what is left, and what runs out first. */

import { type SeatsRow, seatsCard } from '../cards/license-seats-card.ts';
import { catalogue } from '../licensing/catalogue.ts';
import { type SeatLine, seatLines } from '../licensing/seats.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { guarded } from './guarded.ts';
import type { LicenseParts } from './license-parts.ts';
import { readBeside } from './license-parts-reading.ts';
import { productNames } from './product-names.ts';
import type { Answer, Turn } from './turn.ts';

export function seatsAnswer(parts: LicenseParts): GiveAnswer {
  return guarded(parts.report, async (turn) => {
    const refused = await parts.access(turn, 'see-licenses');
    return refused ?? readBeside(parts, turn, 'seats', () => tableOf(parts, turn));
  });
}

async function tableOf({ access, clock, directory }: LicenseParts, turn: Turn): Promise<Answer> {
  const { speech } = turn;
  const [subscriptions, refused] = await Promise.all([
    directory.subscriptions(),
    access(turn, 'assign-licenses'),
  ]);
  const rows = seatLines(subscriptions, catalogue).map(rowOf);
  const data = {
    rows,
    names: productNames(speech, subscriptions),
    mayAssign: refused === undefined,
    asOf: clock.now(),
  };
  return {
    card: seatsCard(data, speech),
    summary: speech.words.seats.summary(speech.count(rows.length)),
  };
}

function rowOf(line: SeatLine): SeatsRow {
  return {
    skuId: line.skuId,
    bought: line.bought,
    used: line.used,
    left: line.left - line.overused,
    inGrace: line.inGrace,
    // Locked out or suspended: the one as little as the other can be assigned.
    suspended: line.suspended + line.lockedOut,
    isCompanyWide: !line.isForPeople,
    isCredits: !line.canRunOut,
  };
}
