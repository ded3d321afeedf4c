/** A desk that answers questions about an organization with a few people and a few weeks of calls. */

import assert from 'node:assert/strict';
import type { Article } from '../../answers/article.ts';
import type { Account } from '../../credits/account.ts';
import { tenantAnswer } from '../../dialogs/tenant-answers.ts';
import type { Answer, Turn } from '../../dialogs/turn.ts';
import { forecast } from '../../ledger/forecast.ts';
import { addDays, instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { at, fund, money, rule, usage } from '../ledger/facts.ts';
import { accountAt } from '../ledger/sheet.ts';
import { readAnswer } from './desk-harness.ts';
import { openLicenseDesk } from './license-desk.ts';
import { ADA, ADAM, BOUGHT, GUEST, HOLDER, person, SKU, way } from './license-people.ts';

const FULL = person(30, 'Aiko Tanaka', {
  ways: [SKU.e3, SKU.phone, SKU.domestic, SKU.credits].map((sku) => way(sku)),
});
const TWINS = [
  person(31, 'Sam Same'),
  person(32, 'Sam Same', { userPrincipalName: 'sam2@contoso.com' }),
];
const people = [ADA, ADAM, GUEST, HOLDER, FULL, ...TWINS];

const CALLS = Array.from({ length: 28 }, (_, day) => ({
  ...usage(`u${day}`, '2026-03-01', 1),
  effectiveAt: instant(addDays(at('2026-03-01'), day) + 43_200_000),
}));
export const WELL = accountAt('2026-03-31', fund('f', '2026-03-01', 100), ...CALLS);
export const RECHARGED = accountAt(
  '2026-03-31',
  fund('f', '2026-03-01', 100),
  rule('r', '2026-03-02'),
  ...CALLS,
);
export const SPENT_OUT = accountAt('2026-03-31', fund('f', '2026-03-01', 28), ...CALLS);
export const NOTHING = accountAt('2026-03-31');

function articleOf(id: string): Article {
  const text = (language: string) => ({
    question: `Question of ${id}, ${language}?`,
    aliases: [],
    short: `Short of ${id}, ${language}.`,
    detail: [],
    next: 'Next.',
  });
  return {
    id,
    topic: 'rules',
    products: [],
    audience: ['help-desk'],
    source: `https://learn.microsoft.com/${id}`,
    checked: '2026-11-16',
    certainty: 'documented',
    related: [],
    tenant: undefined,
    text: { en: text('en'), ja: text('ja'), zh: text('zh') },
  };
}

interface Options {
  readonly locale?: string;
  readonly view?: typeof WELL;
  readonly funding?: 'stripe' | 'observed';
  readonly may?: readonly string[];
  readonly scope?: Turn['scope'];
  readonly article?: (id: string) => Article | undefined;
  readonly subscriptions?: typeof BOUGHT;
}

export function desk(options: Options = {}) {
  const { locale = 'en-US', view = WELL, funding = 'stripe', subscriptions = BOUGHT } = options;
  const may = options.may ?? ['see-licenses', 'see-balance', 'assign-licenses'];
  const licenses = openLicenseDesk({ people, locale, subscriptions });
  const turn = licenses.turnOf('p-1', { scope: options.scope ?? 'personal' });
  const refusal = (summary: string) =>
    ({ card: { body: [{ text: 'REFUSED' }] }, summary }) as unknown as Answer;
  const account = {
    currency: 'USD',
    view: () => view,
    forecast: () => forecast(view),
    lastMovements: () => [],
    find: () => undefined,
    statement: () => ({ totals: { used: micros(-money(12.5)) } }),
  } as unknown as Account;
  const answer = tenantAnswer({
    account,
    article: options.article ?? articleOf,
    funding,
    licenses: {
      ...licenses.parts,
      access: async (_turn, capability) =>
        may.includes(capability)
          ? undefined
          : refusal(
              turn.scope === 'personal'
                ? turn.speech.words.access.summary
                : turn.speech.words.access.inChatTitle,
            ),
    },
  });
  return {
    licenses,
    async ask(text: string) {
      const said = await answer(turn, text);
      assert.ok(said, `"${text}" is answered`);
      return { ...readAnswer(said), summary: said.summary, card: said.card };
    },
    silent: async (text: string) => assert.equal(await answer(turn, text), undefined),
  };
}
