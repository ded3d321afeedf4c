/** An effect in words and figures: as it will be, and as it has been. */

import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import type { RechargeSettings } from './advice.ts';
import type { Fact } from './balance-facts.ts';
import type { Effect } from './effect.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { shownCardName, shownCardText } from './shown-card.ts';

/** What exactly will happen, or what has happened, in a sentence. */
export function effectSentence(
  effect: Effect,
  tense: 'will' | 'did',
  currency: string,
  speech: Speech,
): string {
  const words = speech.words.effects[tense];
  const money = (amount: Micros) => speech.money(amount, currency);
  switch (effect.kind) {
    case 'charge':
      return words.charge(money(effect.amount), shownCardName(effect.card, speech));
    case 'purchase':
      return words.purchase(money(effect.amount), speech.date(effect.day));
    case 'rule': {
      const say = effect.funding === 'stripe' ? words.rule : words.ruleObserved;
      return say(money(effect.settings.amount), money(effect.settings.trigger));
    }
    case 'rule-off':
      return effect.funding === 'stripe' ? words.ruleOff : words.ruleOffObserved;
    case 'reading':
      return words.reading(money(effect.read), money(effect.computed));
    case 'mode':
      return words.mode[effect.to];
  }
}

/** The figures beside the sentence; what a person wrote is shown letter by letter. */
export function effectFacts(effect: Effect, currency: string, speech: Speech): readonly Fact[] {
  const { facts } = speech.words.effects;
  const { recharge, billing } = speech.words;
  const money = (amount: Micros) => speech.money(amount, currency);
  switch (effect.kind) {
    case 'charge':
      return [
        { name: facts.amount, value: money(effect.amount) },
        { name: facts.card, value: shownCardText(effect.card, speech) },
      ];
    case 'purchase':
      return [
        { name: facts.amount, value: money(effect.amount) },
        { name: facts.day, value: speech.date(effect.day) },
        ...written(facts.invoice, effect.reference),
        ...written(facts.note, effect.reason),
      ];
    case 'rule':
      return [
        ...settingsFacts(effect.settings, currency, speech),
        ...(effect.card === undefined
          ? []
          : [{ name: facts.card, value: shownCardText(effect.card, speech) }]),
        { name: facts.before, value: ruleBefore(effect.before, currency, speech) },
      ];
    case 'rule-off':
      return [
        { name: recharge.state, value: recharge.off },
        ...(effect.settings === null
          ? []
          : [
              {
                name: facts.before,
                value: ruleBefore({ ...effect.settings, enabled: true }, currency, speech),
              },
            ]),
      ];
    case 'reading':
      return [
        { name: speech.words.readings.shown, value: money(effect.read) },
        { name: speech.words.readings.computed, value: money(effect.computed) },
        {
          name: facts.difference,
          value: speech.change((effect.read - effect.computed) as Micros, currency),
        },
        ...written(facts.note, effect.reason),
      ];
    case 'mode':
      return [
        { name: facts.before, value: billing.modes[effect.from] },
        { name: billing.title, value: billing.modes[effect.to] },
      ];
  }
}

function settingsFacts(settings: RechargeSettings, currency: string, speech: Speech): Fact[] {
  const { recharge } = speech.words;
  const money = (amount: Micros) => speech.money(amount, currency);
  return [
    { name: recharge.amount, value: money(settings.amount) },
    { name: recharge.trigger, value: money(settings.trigger) },
    {
      name: recharge.cap,
      value: settings.monthlyCap === 0 ? recharge.noCap : money(settings.monthlyCap),
    },
  ];
}

function ruleBefore(
  before: (RechargeSettings & { readonly enabled: boolean }) | null,
  currency: string,
  speech: Speech,
): string {
  const words = speech.words.effects;
  if (before === null) return words.notSet;
  const say = before.enabled ? words.ruleBefore : words.ruleBeforeOff;
  return say(speech.money(before.amount, currency), speech.money(before.trigger, currency));
}

function written(name: string, text: string): Fact[] {
  const shown = escapeMarkdown(text, 200);
  return shown === '' ? [] : [{ name, value: shown }];
}
