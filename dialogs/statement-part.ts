/** The entries behind one number of a statement, a page at a time. */

import {
  MOVEMENTS_PER_PAGE,
  movementsCard,
  movementsSummary,
  type Opened,
} from '../cards/movements-card.ts';
import type { Part } from '../cards/statement-part.ts';
import { type Instant, instant, startOfDay } from '../ledger/instant.ts';
import type { Movement } from '../ledger/movement.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { movementOf } from './movement-of.ts';
import { defaultPeriod } from './period.ts';
import { endOf, type StatementParts } from './statement.ts';
import { periodOfReference, referenceOf } from './statement-reference.ts';

export function statementPartAnswer({ account, access, clock }: StatementParts): GiveAnswer {
  return async (turn, { input }) => {
    const refused = await access(turn, 'see-balance');
    if (refused) return refused;
    const now = clock.now();
    const period = periodOfReference(input.of) ?? defaultPeriod(now);
    const { part, opened } = partOf(input.part);
    const found = account
      .movements(period.from, endOf(period, now))
      .filter((movement) => belongsTo(movement, opened))
      .reverse();
    const pages = Math.max(1, Math.ceil(found.length / MOVEMENTS_PER_PAGE));
    const page = Math.min(Math.max(1, Math.trunc(Number(input.page ?? 1)) || 1), pages);
    const first = (page - 1) * MOVEMENTS_PER_PAGE;
    const data = {
      ...period,
      reference: referenceOf(period),
      part,
      opened,
      currency: account.currency,
      movements: found
        .slice(first, first + MOVEMENTS_PER_PAGE)
        .map((movement) => movementOf(movement, account.find)),
      page,
      pages,
      total: found.length,
    };
    return { card: movementsCard(data, turn.speech), summary: movementsSummary(data, turn.speech) };
  };
}

/** From outside: what is none of ours opens everything. */
function partOf(text: unknown): { readonly part: Part; readonly opened: Opened } {
  const value = typeof text === 'string' ? text : 'all';
  if (value === 'funded' || value === 'used' || value === 'expired' || value === 'corrected') {
    return { part: value, opened: { by: value } };
  }
  const day = /^day:(\d{1,15})$/u.exec(value)?.[1];
  if (day !== undefined) {
    const at = startOfDay(instant(Number(day)));
    return { part: `day:${at}`, opened: { by: 'day', day: at } };
  }
  if (value.startsWith('destination:')) {
    const destination = value.slice('destination:'.length);
    return { part: `destination:${destination}`, opened: { by: 'destination', destination } };
  }
  return { part: 'all', opened: { by: 'all' } };
}

function belongsTo(movement: Movement, opened: Opened): boolean {
  switch (opened.by) {
    case 'all':
      return true;
    case 'funded':
      return movement.kind === 'fund';
    case 'used':
      return movement.kind === 'usage';
    case 'expired':
      return movement.lapsed !== 0;
    case 'corrected':
      return movement.kind === 'reverse' || movement.kind === 'adjust';
    case 'day':
      return isOn(movement.at, opened.day);
    case 'destination':
      return (
        movement.entry?.kind === 'usage' && movement.entry.call.destination === opened.destination
      );
  }
}

function isOn(at: Instant, day: Instant): boolean {
  return startOfDay(at) === day;
}
