/** "Send alerts here": this conversation is told from now on, or no longer; and the list of all that are. */

import type { Alerting } from '../alerts/alerting.ts';
import { type Target, targetIdOf } from '../alerts/target.ts';
import { alertTargetsCard } from '../cards/alert-targets-card.ts';
import { type AlertsHereCardData, alertsHereCard } from '../cards/alerts-here-card.ts';
import type { Account } from '../credits/account.ts';
import { type Access, inChat } from './access.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { typed } from './form-input.ts';
import { recordPlace } from './record-place.ts';
import { spentAnswer } from './spent-answer.ts';
import { conversationOf, targetHere } from './target-here.ts';
import type { Answer, Turn } from './turn.ts';

export interface AlertsParts {
  readonly account: Account;
  readonly accessNow: Access;
  readonly alerting: Pick<Alerting, 'register' | 'unregister' | 'targets'>;
}

export function alertsHereAnswer(parts: AlertsParts): GiveAnswer {
  return async (turn) => {
    const refused = await parts.accessNow(turn, 'manage-alerts');
    if (refused) return refused;
    const target = targetHere(turn, parts.account);
    if (target === undefined)
      return spentAnswer({ state: 'not-yours' }, parts.account.currency, turn);
    const present = (await parts.alerting.targets()).find(({ id }) => id === target.id);
    // Asked again, it is no change: what had been given up is tried again.
    if (!present?.state.living)
      await recordPlace(parts.account, turn, 'alerts-registered', present ?? target);
    const isNew = await parts.alerting.register(target);
    if (isNew) return told(parts, turn, 'added', target);
    return told(parts, turn, 'already', present ?? target);
  };
}

/** Here, or where the list's choice says; the list is seen in one's own chat alone, and chosen from there. */
export function stopAlertsAnswer(parts: AlertsParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = await parts.accessNow(turn, 'manage-alerts');
    if (refused) return refused;
    const chosen = typed(asked, 'target');
    const here = conversationOf(turn);
    const isChoice = 'target' in asked.input;
    const id = isChoice ? targetIdOf(chosen) : here;
    if (isChoice && id !== here && turn.scope !== 'personal') return inChat(turn, 'balance');
    const present = (await parts.alerting.targets()).find((target) => target.id === id);
    if (present) await recordPlace(parts.account, turn, 'alerts-stopped', present);
    const was = await parts.alerting.unregister(id);
    if (id !== here) return list(parts, turn);
    return told(parts, turn, was ? 'stopped' : 'none');
  };
}

export function alertTargetsAnswer(parts: AlertsParts): GiveAnswer {
  return async (turn) => {
    const refused = await parts.accessNow(turn, 'manage-alerts');
    if (refused) return refused;
    // The names of other conversations are not for everybody in this one.
    return turn.scope === 'personal' ? list(parts, turn) : inChat(turn, 'balance');
  };
}

async function list(parts: AlertsParts, turn: Turn): Promise<Answer> {
  const targets = await parts.alerting.targets();
  return {
    card: alertTargetsCard({ targets, here: conversationOf(turn) }, turn.speech),
    summary: turn.speech.words.targets.summary,
  };
}

async function told(
  { account, alerting }: AlertsParts,
  { speech, scope, name }: Turn,
  state: AlertsHereCardData['state'],
  target?: Target,
): Promise<Answer> {
  const targets = await alerting.targets();
  const data = {
    state,
    scope,
    by: target?.addedBy.name ?? name,
    at: target?.addedAt ?? account.now(),
    living: targets.filter(({ state: { living } }) => living).length,
  };
  return {
    card: alertsHereCard(data, speech),
    summary: speech.words.targets.hereTitles[state],
  };
}
