/** One effect in words: what was done, and what exactly. */

import type { Entry } from '../ledger/entry.ts';
import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';

export type AuditWhat = keyof Speech['words']['audit']['what'];

/** Usage and notices are no effects that somebody asked for. */
export type AuditEntry = Exclude<Entry, { kind: 'usage' | 'notice' }>;

export function whatOf(entry: AuditEntry): AuditWhat {
  switch (entry.kind) {
    case 'fund':
      return entry.source;
    case 'adjust':
      return entry.basis === 'reading' ? 'reading' : 'correction';
    case 'rule':
      return entry.enabled ? 'rule-on' : 'rule-off';
    case 'attempt':
      return `attempt-${entry.phase}`;
    case 'mode':
      return `mode-${entry.mode}`;
    case 'act':
      return entry.act;
    default:
      return entry.kind;
  }
}

/**
 * @param shown makes text from outside safe for where it is shown
 * @param names a product's name by its SKU id
 */
export function exactly(
  entry: AuditEntry,
  speech: Speech,
  shown: (text: string) => string,
  names: (skuId: string) => string,
): readonly string[] {
  const words = speech.words.audit;
  const money = (amount: Micros) => speech.money(amount, entry.currency);
  switch (entry.kind) {
    case 'fund':
      return [money(entry.amount), shown(entry.reference)].filter(isSaid);
    case 'reverse':
      return [money(entry.amount), words.undoes(shown(entry.of))];
    case 'adjust':
      return [money(entry.amount)];
    case 'attempt':
      return [money(entry.amount), shown(entry.decline)].filter(isSaid);
    case 'rule':
      return [
        words.rule(money(entry.amount), money(entry.trigger)),
        ...(entry.monthlyCap > 0 ? [words.cap(money(entry.monthlyCap))] : []),
      ];
    case 'mode':
      return [];
    case 'act':
      return actText(entry, speech, shown, names).filter(isSaid);
  }
}

function actText(
  { act, asked, detail, currency }: Extract<AuditEntry, { kind: 'act' }>,
  speech: Speech,
  shown: (text: string) => string,
  names: (skuId: string) => string,
): readonly string[] {
  const words = speech.words.audit;
  const said = (name: string) => shown(String(detail[name] ?? ''));
  const number = (name: string) => speech.number(Number(detail[name] ?? 0));
  const amount = (name: string) => speech.money(Number(detail[name] ?? 0) as Micros, currency);
  const skus = (name: string) =>
    String(detail[name] ?? '')
      .split(' ')
      .filter(isSaid);
  const listed = (name: string, say: (names: string) => string) =>
    skus(name).length === 0 ? [] : [say(speech.list(skus(name).map((id) => shown(names(id)))))];
  const products = [...listed('add', words.added), ...listed('remove', words.removed)];
  switch (act) {
    case 'alerts-registered':
    case 'alerts-stopped':
    case 'questions-registered':
    case 'questions-stopped':
      return [said('name'), said('conversation')];
    case 'usage-import-begun':
      return [said('file')];
    case 'usage-import-ended':
      return [
        said('file'),
        'refused' in detail
          ? words.refused
          : words.imported(number('rows'), number('added'), number('changed'), number('bad')),
      ];
    case 'plan-confirmed':
      return [
        words.forPeople(speech.count(Number(detail.people ?? 0))),
        said('sourceName'),
        ...('of' in detail ? [words.undoPlan(said('of'))] : []),
        ...products,
      ];
    case 'plan-paused':
    case 'plan-resumed':
    case 'plan-stopped':
    case 'question-handed-over':
    case 'question-withdrawn':
      return [words.operation(shown(asked?.operation ?? ''))];
    case 'question-taken':
    case 'question-released':
    case 'question-answered':
    case 'question-closed':
      return [words.askedBy(said('askerName') || said('asker'))];
    case 'license-change':
      return [said('personName'), said('address'), stateText(said('state'), speech), ...products];
    case 'approval-asked': {
      const limit = amount('limit');
      const bound = detail.most === '' ? words.unbounded(limit) : words.most(amount('most'), limit);
      return [...frozen(detail, words, amount), bound];
    }
    case 'approval-given':
    case 'approval-refused':
    case 'approval-withdrawn':
    case 'approval-expired':
      return [
        words.askedBy(said('askerName') || said('asker')),
        words.operation(said('operation')),
        ...(said('reason') === '' ? [] : [words.reason(said('reason'))]),
      ];
    case 'plan-ended':
      return [
        words.counts(number('verified'), number('failed'), number('unknown'), number('skipped')),
      ];
  }
}

/** What exactly waits: a deposit, a rule, or one after the other. */
function frozen(
  detail: Readonly<Record<string, unknown>>,
  words: Speech['words']['audit'],
  amount: (name: string) => string,
): readonly string[] {
  return [
    ...('deposit' in detail ? [amount('deposit')] : []),
    ...('amount' in detail ? [words.rule(amount('amount'), amount('trigger'))] : []),
    ...(Number(detail.cap ?? 0) > 0 ? [words.cap(amount('cap'))] : []),
  ];
}

function stateText(state: string, speech: Speech): string {
  const states: Readonly<Record<string, string>> = speech.words.licenseSheet.states;
  return Object.hasOwn(states, state) ? (states[state] ?? state) : state;
}

function isSaid(text: string): boolean {
  return text !== '';
}
