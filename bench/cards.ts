/** What it takes to lay a face into the template of the balance card, beside a function that somebody wrote by hand. */

import { deepStrictEqual } from 'node:assert';
import { Template } from 'adaptivecards-templating';
import template from '../cards/balance-card.json' with { type: 'json' };
import { bindCard } from '../cards/bind-card.ts';
import type { BenchResult } from './bench-result.ts';
import { type BalanceFace, handWrittenBalance } from './cards/hand-written-balance.ts';
import { measure } from './measure.ts';

const ROUNDS = 9;
const CARDS = 500;

/** @throws AssertionError where the three ways do not lay the same card */
export function benchCards(cards = CARDS): Promise<BenchResult[]> {
  const face = aFace();
  const bind = bindCard<BalanceFace>(template);
  const compiled = new Template(template);
  const byPackage = () => compiled.expand({ $root: face });
  deepStrictEqual(bind(face), byPackage());
  deepStrictEqual(bind(face), handWrittenBalance(face));
  const each = (lay: () => unknown) => {
    const { median, spread } = measure(ROUNDS, () => {
      for (let count = 0; count < cards; count += 1) lay();
    });
    return { value: (median / cards) * 1_000, spread };
  };
  const floor = each(() => handWrittenBalance(face)).value;
  const results = [
    { name: 'balance card, laid into its template', ...each(() => bind(face)) },
    { name: 'the same by the package alone, compiled once', ...each(byPackage) },
    { name: 'the same and as JSON text', ...each(() => JSON.stringify(bind(face))) },
  ];
  return Promise.resolve(
    results.map((result) => ({ ...result, unit: 'µs', floor, ratio: result.value / floor })),
  );
}

function aFace(): BalanceFace {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `line ${index}`,
      value: `$${index}00.00`,
    }));
  return {
    lang: 'en',
    summary: 'Balance $812.40, healthy, as of Nov 16, 2026',
    refreshAction: { type: 'Action.Execute', verb: 'balance.refresh', data: { locale: 'en-US' } },
    refreshFor: ['29:somebody'],
    title: 'Communications Credits',
    amount: '$812.40',
    asOf: 'As of Nov 16, 2026, 9:00 AM UTC',
    knownThrough: 'Usage known through Nov 15, 2026, 9:00 AM UTC',
    state: { style: 'good', word: '✓ Healthy', means: 'Above the trigger amount of $200.00' },
    facts: lines(9),
    hasHistory: true,
    history: {
      title: 'The last 90 days',
      range: 'Lowest $12.00 on Oct 1, highest $900.00 on Sep 1',
      figures: lines(4),
      points: Array.from({ length: 90 }, (_, index) => ({ x: `day ${index}`, y: index })),
    },
    movementsTitle: 'Last movements',
    isStill: false,
    noMovements: 'None yet',
    movements: Array.from({ length: 5 }, (_, index) => ({
      what: `Call to Japan ${index}`,
      when: 'Nov 16, 2026, 8:00 AM UTC',
      amount: '-$0.01',
      balance: 'Balance $812.40',
    })),
    actions: [1, 2, 3, 4, 5].map((id) => ({ type: 'Action.Execute', verb: `verb.${id}` })),
  };
}
