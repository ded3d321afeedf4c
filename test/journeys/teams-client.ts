/** Teams as the bot sees it: sends activities to a running sandbox and keeps what comes back, a conversation each. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type ConnectorStub, startConnectorStub } from '../bot/connector-stub.ts';
import type { RunningSandbox } from './running-sandbox.ts';

export interface SandboxPerson {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly userType: string;
  readonly accountEnabled: boolean;
  readonly roles: readonly string[];
}

export interface SandboxState {
  readonly clock: string;
  readonly tenantId: string;
  readonly balance: string;
  readonly card: string;
  readonly people: readonly SandboxPerson[];
}

// biome-ignore lint/suspicious/noExplicitAny: what the bot sent is read freely here.
export type Shown = any;

export interface Chat {
  /** Sends a message and answers with the card that came in return. */
  ask(text: string): Promise<Shown>;
  /** Sends any activity: what is given stands over a usual message's own. */
  send(activity: Readonly<Record<string, unknown>>): Promise<Response>;
  /** Presses a Universal Action, of this message, and answers with the response's body. */
  press(verb: string, data?: Readonly<Record<string, unknown>>, cardId?: string): Promise<Shown>;
  /** The id of the last message that is shown. */
  lastId(): string | undefined;
  /** What people see in this conversation now, oldest first. */
  shown(): readonly Shown[];
  /** Waits until the last thing shown satisfies `until`. */
  waitFor(until: (last: Shown) => boolean): Promise<Shown>;
}

export interface TeamsClient {
  readonly connector: ConnectorStub;
  state(): Promise<SandboxState>;
  control(path: string, body: unknown): Promise<Shown>;
  /** Somebody who holds this role and no other. */
  personWith(roleTemplateId: string): Promise<SandboxPerson>;
  chat(person: Pick<SandboxPerson, 'id' | 'displayName'>, options?: ChatOptions): Chat;
  close(): Promise<void>;
}

export interface ChatOptions {
  readonly locale?: string;
  readonly type?: 'personal' | 'groupChat' | 'channel';
}

export const ROLE = {
  global: '62e90394-69f5-4237-9190-012177145e10',
  billing: 'b0f54661-2d74-4c50-afa3-1ec803f12efe',
  user: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  helpdesk: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
} as const;

const WAIT_MS_MAX = 15_000;

export async function startTeamsClient(sandbox: RunningSandbox): Promise<TeamsClient> {
  const connector = await startConnectorStub();
  const state = async () =>
    (await (await fetch(`${sandbox.controls}/sandbox/state`)).json()) as SandboxState;
  const { tenantId } = await state();

  function chat(
    person: Pick<SandboxPerson, 'id' | 'displayName'>,
    options: ChatOptions = {},
  ): Chat {
    const { locale = 'en-US', type = 'personal' } = options;
    const conversation = {
      id: `a:${randomUUID()}`,
      conversationType: type,
      tenantId,
      ...(type === 'personal' ? {} : { isGroup: true }),
    };
    const isHere = ({ conversation: where }: Shown) => where?.id === conversation.id;
    const shown = () =>
      [...connector.shown.values()].filter((activity) => isHere(activity as Shown));

    const send = (activity: Readonly<Record<string, unknown>>) =>
      fetch(`${sandbox.bot}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          type: 'message',
          id: randomUUID(),
          timestamp: new Date().toISOString(),
          channelId: 'msteams',
          serviceUrl: connector.serviceUrl,
          from: { id: `29:${person.id}`, name: person.displayName, aadObjectId: person.id },
          recipient: { id: '28:desk', name: 'Calling Desk' },
          conversation,
          locale,
          channelData: { tenant: { id: tenantId } },
          ...activity,
        }),
      });

    return {
      send,
      shown,
      async ask(text) {
        const before = shown().length;
        const response = await send({ text });
        assert.equal(response.status, 200, await response.text());
        assert.equal(shown().length, before + 1, `“${text}” is answered with one message`);
        return shown().at(-1);
      },
      lastId: () => [...connector.shown].findLast(([, activity]) => isHere(activity as Shown))?.[0],
      async press(verb, data = {}, cardId) {
        const response = await send({
          type: 'invoke',
          name: 'adaptiveCard/action',
          ...(cardId === undefined ? {} : { replyToId: cardId }),
          value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } } },
        });
        assert.equal(response.status, 200);
        return response.json();
      },
      async waitFor(until) {
        const deadline = Date.now() + WAIT_MS_MAX;
        for (;;) {
          const last = shown().at(-1);
          if (last !== undefined && until(last)) return last;
          assert.ok(
            Date.now() < deadline,
            `it never came; the last was ${JSON.stringify(last)?.slice(0, 2000)}`,
          );
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
    };
  }

  return {
    connector,
    state,
    chat,
    async control(path, body) {
      const response = await fetch(`${sandbox.controls}/sandbox/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      assert.equal(response.status, 200, text);
      return text === '' ? undefined : JSON.parse(text);
    },
    async personWith(role) {
      const { people } = await state();
      const found = people.find(
        ({ roles, accountEnabled, userType }) =>
          roles.length === 1 && roles[0] === role && accountEnabled && userType === 'Member',
      );
      assert.ok(found, `the demo tenant has somebody with ${role} alone`);
      return found;
    },
    close: connector.close,
  };
}

/** The Adaptive Card of a message. */
export function cardOf(activity: Shown): Shown {
  return activity.attachments?.[0]?.content;
}

/** Every object of a card, in the order of reading; without what stands in for others. */
export function* nodesOf(node: Shown): Generator<Shown> {
  if (Array.isArray(node)) for (const child of node) yield* nodesOf(child);
  if (Array.isArray(node) || node === null || typeof node !== 'object') return;
  yield node;
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'fallback' && key !== 'refresh') yield* nodesOf(value);
  }
}

/** Every text on a card. */
export function textsOf(card: Shown): string[] {
  return [...nodesOf(card)].filter(({ type }) => type === 'TextBlock').map(({ text }) => text);
}

const SIZES = ['Small', 'Default', 'Medium', 'Large', 'ExtraLarge'];

/** The text that is set largest: the figure that the card is about. */
export function largestText(card: Shown): string {
  const size = (block: Shown) => SIZES.indexOf(block.size ?? 'Default');
  const blocks = [...nodesOf(card)].filter(({ type }) => type === 'TextBlock');
  return blocks.reduce((largest, block) => (size(block) > size(largest) ? block : largest)).text;
}

/** A card's buttons, by their titles. */
export function buttonsOf(card: Shown): ReadonlyMap<string, Shown> {
  const actions = [...nodesOf(card)].filter(
    ({ type, title }) => title && String(type).startsWith('Action.'),
  );
  return new Map(actions.map((action) => [action.title, action]));
}

/** What a client would send with a button: the card's inputs as they stand, and what a person has typed over them. */
export function filledIn(
  card: Shown,
  title: string,
  typed: Readonly<Record<string, string>> = {},
): { verb: string; data: Record<string, unknown> } {
  const button = buttonsOf(card).get(title);
  assert.ok(button, `“${title}” is on the card, beside ${[...buttonsOf(card).keys()].join(', ')}`);
  const inputs = [...nodesOf(card)].filter(
    ({ type, id }) => String(type).startsWith('Input.') && id,
  );
  const asTheyStand = Object.fromEntries(inputs.map(({ id, value }) => [id, value ?? '']));
  return { verb: button.verb, data: { ...button.data, ...asTheyStand, ...typed } };
}
