/** A chat about licenses: presses what stands on its cards, and looks in the tenant at what came of it. */

import assert from 'node:assert/strict';
import type { RunningSandbox } from './running-sandbox.ts';
import {
  buttonsOf,
  type Chat,
  type ChatOptions,
  cardOf,
  filledIn,
  type SandboxPerson,
  type Shown,
  type TeamsClient,
  textsOf,
} from './teams-client.ts';

export interface LicenseChat {
  readonly chat: Chat;
  /** The card that answers the words. */
  ask(text: string): Promise<Shown>;
  /** The card that takes the place of this one, or follows it. */
  press(card: Shown, title: string, typed?: Readonly<Record<string, string>>): Promise<Shown>;
  /** Waits until the last card shows this, on a button too. */
  told(pattern: RegExp): Promise<Shown>;
}

export function licenseChat(
  teams: TeamsClient,
  person: SandboxPerson,
  options?: ChatOptions,
): LicenseChat {
  const chat = teams.chat(person, options);
  return {
    chat,
    ask: async (text) => cardOf(await chat.ask(text)),
    async press(card, title, typed) {
      const { verb, data } = filledIn(card, title, typed);
      const before = chat.shown().length;
      const answer = await chat.press(verb, data, chat.lastId());
      if (answer.type === 'application/vnd.microsoft.card.adaptive') return answer.value;
      assert.equal(answer.statusCode, 200, JSON.stringify(answer));
      assert.ok(chat.shown().length > before, `“${title}” is answered`);
      return cardOf(chat.shown().at(-1));
    },
    told: async (pattern) =>
      cardOf(await chat.waitFor((last) => pattern.test(readingOf(cardOf(last))))),
  };
}

/** Everything that can be read on a card, its buttons included. */
function readingOf(card: Shown): string {
  return [...textsOf(card), ...buttonsOf(card).keys()].join('\n');
}

export interface HeldNow {
  /** As Graph tells them: product ids in their order, with what is off in each. */
  readonly held: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
  readonly usageLocation: string | null;
}

/** Asks the tenant itself, not the desk. */
export async function heldNow(sandbox: RunningSandbox, personId: string): Promise<HeldNow> {
  const user = await graph(sandbox, `/users/${personId}?$select=assignedLicenses,usageLocation`);
  const held = [...user.assignedLicenses].sort((one: Shown, other: Shown) =>
    one.skuId.localeCompare(other.skuId),
  );
  return { held, usageLocation: user.usageLocation };
}

export async function graph(sandbox: RunningSandbox, path: string): Promise<Shown> {
  const response = await fetch(`${sandbox.controls}/v1.0${path}`, {
    headers: { authorization: 'Bearer anything' },
  });
  return response.json();
}

export const SKU = {
  phone: 'e43b5b99-8dfb-405f-9987-dc307f34bcbd',
  domestic: '0dab259f-bf13-4952-b7f8-7db8f131b28d',
  international: 'd3b4fe1f-9992-4930-8acb-ca6ec609365e',
  credits: '47794cd0-f0e5-45c5-9033-2eb6b5fc84e0',
  conferencing: '0c266dff-15dd-4b49-8397-2bb16070ed52',
  e3: '6fd2c87f-b296-42f0-b197-1e91e994b900',
} as const;

/** Somebody whose direct licenses are these alone, and who has a usage location or not. */
export async function personHolding(
  sandbox: RunningSandbox,
  people: readonly SandboxPerson[],
  skuIds: readonly string[],
  { located = true, skip = 0 } = {},
): Promise<SandboxPerson> {
  let left = skip;
  for (const person of people) {
    if (person.userType !== 'Member' || !person.accountEnabled) continue;
    const { held, usageLocation } = await heldNow(sandbox, person.id);
    const same =
      held.length === skuIds.length && skuIds.every((id) => held.some(({ skuId }) => skuId === id));
    if (same && (usageLocation !== null) === located && left-- === 0) return person;
  }
  throw new Error('the demo tenant has nobody like that');
}
