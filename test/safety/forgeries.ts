/** The ways in which what a card sends can be forged: by whom, from where, with what in it, and how late. */

import type { Visitor } from './visitor.ts';

export type Data = Readonly<Record<string, unknown>>;

export const OTHER = 'cccccccc-0000-4000-8000-000000000003';
const FOREIGN_TENANT = 'cccccccc-0000-4000-8000-0000000000cc';

/** What a card may name that we keep; of all else it carries only what somebody typed or chose. */
export type Kept = 'operation' | 'plan' | 'question' | 'target';

export type ForgeryKind = 'id' | 'person' | 'conversation' | 'organization' | 'fields';

export interface Forgery {
  readonly name: string;
  readonly kind: ForgeryKind;
  /** Whoever sends it, in place of the one whose card it is. */
  readonly visitor?: (home: Visitor) => Visitor;
  readonly data?: (data: Data, kept: Kept | undefined) => Data;
}

const LONG = 'x'.repeat(10_000);

/** What stands beside the id of a card that names something: none of it is read. */
export const EDITS: Data = {
  amount: '999999',
  trigger: '999999',
  cap: '1',
  reading: '999999',
  deposit: '999999',
  effects: [{ kind: 'charge', amount: 999_999_000_000 }],
  content: { kind: 'effects', effects: [] },
  owner: { personId: OTHER },
  personId: OTHER,
  tenantId: FOREIGN_TENANT,
  conversationId: 'a:bea',
  from: { aadObjectId: OTHER },
  card: 'pm_evil',
  add: 'ffffffff-0000-4000-8000-000000000000',
  skuId: 'ffffffff-0000-4000-8000-000000000000',
  people: 'everybody@contoso.com',
  rows: [],
  revision: 999,
  basis: { revision: 999 },
  state: 'settled',
  again: true,
  lapsed: false,
};

/** Own keys, as a JSON reader makes them of a body. */
export const PROTOTYPES = JSON.parse(
  '{"__proto__":{"polluted":"yes","operation":"x"},"constructor":{"prototype":{"polluted":"yes"}},"prototype":1,"toString":1,"then":1}',
) as Data;

const from = (name: string, kind: ForgeryKind, more: Partial<Visitor>): Forgery => ({
  name,
  kind,
  visitor: (home) => ({ ...home, ...more }),
});

/** In place of the id that the card carries. */
function id(name: string, forged: (was: string) => unknown): Forgery {
  const data: Forgery['data'] = (was, kept) =>
    kept === undefined ? was : { ...was, [kept]: forged(String(was[kept])) };
  return { name, kind: 'id', data };
}

const fields = (name: string, more: Data): Forgery => ({
  name,
  kind: 'fields',
  data: (data) => ({ ...data, ...more }),
});

/** Each field that is no id becomes something else. */
function each(name: string, value: unknown): Forgery {
  const data: Forgery['data'] = (was, kept) =>
    Object.fromEntries(
      Object.entries(was).map(([key, old]) => [key, key === kept || key === 'verb' ? old : value]),
    );
  return { name, kind: 'fields', data };
}

export const FORGERIES: readonly Forgery[] = [
  from('pressed by another administrator in the same conversation', 'person', {
    personId: OTHER,
  }),
  from('pressed by another administrator in their own chat', 'person', {
    personId: OTHER,
    conversationId: 'a:bea',
    scope: 'personal',
  }),
  from('carried to another chat of the same person', 'conversation', {
    conversationId: 'a:other',
    scope: 'personal',
  }),
  from('carried to a group', 'conversation', {
    conversationId: '19:group@thread.v2',
    scope: 'groupChat',
  }),
  from('carried to a channel', 'conversation', {
    conversationId: '19:channel@thread.tacv2',
    scope: 'channel',
  }),
  from('sent in the name of another organization', 'organization', { tenantId: FOREIGN_TENANT }),
  from('sent by another organization’s administrator', 'organization', {
    tenantId: FOREIGN_TENANT,
    personId: OTHER,
    conversationId: 'a:bea',
  }),
  id('with an id that was made up', () => '0mi2x4abc-00000000-0000-4000-8000-000000000000'),
  id('with an id of the right form', () => '7d1d4f3e-0000-4000-8000-00000000dead'),
  id('with an id that is longer by a letter', (was) => `${was}0`),
  id('with an id that is shorter by a letter', (was) => was.slice(0, -1)),
  id('with an id in capitals', (was) => `${was.toUpperCase()}X`),
  id('with a list for an id', (was) => [was]),
  id('with an object for an id', (was) => ({ id: was, toString: was })),
  id('with a number for an id', () => 1e308),
  id('with nothing for an id', () => null),
  id('with an empty id', () => ''),
  id('without an id', () => undefined),
  id('with a pattern for an id', () => '*'),
  id('with a path for an id', (was) => `../operations/${was}`),
  id('with the name of a prototype for an id', () => '__proto__'),
  id('with a very long id', () => LONG),
  fields('with ids on a card that has none', {
    operation: 'x',
    plan: ['x'],
    question: null,
    person: '__proto__',
    sku: '../x',
    page: 1e308,
    of: '9999-99-99_x',
  }),
  fields('with fields of another card beside its own', EDITS),
  fields('with keys of every object', PROTOTYPES),
  fields('in a language that is none', { locale: '../../x' }),
  fields('in a language that would be evaluated', { locale: '\u0024{$root}' }),
  fields('in a language of 10,000 letters', { locale: LONG }),
  each('with lists for all that was typed', ['x']),
  each('with objects for all that was typed', { value: 'x' }),
  each('with nothing for all that was typed', null),
  each('with 10,000 letters for all that was typed', LONG),
  each('with half a letter for all that was typed', '\ud83d'),
];
