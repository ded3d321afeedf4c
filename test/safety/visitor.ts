/** Somebody with Teams in their hand: says things, presses buttons, drops files, and reads what comes back. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { readAnswer, type Said, type Shown } from '../dialogs/desk-harness.ts';
import { BOT, type SafeDesk, SERVICE, TENANT } from './safe-desk.ts';

export interface Visitor {
  readonly personId: string | undefined;
  readonly conversationId: string;
  readonly scope?: 'personal' | 'groupChat' | 'channel';
  readonly tenantId?: string;
  readonly name?: string;
}

export interface Heard {
  /** The door's own status where nobody was let in. */
  readonly refused?: number;
  /** Everything that the visitor gets to see, as one text. */
  readonly texts: string;
  readonly cards: readonly Said[];
  /** What an invoke was answered with. */
  readonly invoke?: { readonly status: number; readonly body?: Shown };
  /** Everything that went out, as JSON. */
  readonly raw: string;
}

const CARD = 'application/vnd.microsoft.card.adaptive';

export function activityOf(visitor: Visitor, more: object): Shown {
  const { personId, conversationId, scope = 'personal', tenantId = TENANT, name = 'Ada' } = visitor;
  return {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: SERVICE,
    timestamp: '2026-11-16T09:00:00.000Z',
    from: { id: `29:${conversationId}`, name, ...(personId && { aadObjectId: personId }) },
    conversation: {
      id: conversationId,
      conversationType: scope,
      tenantId,
      ...(scope !== 'personal' && { isGroup: true }),
    },
    recipient: { id: BOT, name: 'Calling Desk' },
    locale: 'en-US',
    channelData: { tenant: { id: tenantId } },
    ...more,
  };
}

export const said = (text: string) => ({ type: 'message', text });

export const pressed = (verb: string, data: object) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: 'card-1',
  value: { action: { type: 'Action.Execute', verb, data: { ...data, verb } }, trigger: 'manual' },
});

/** The same from a client that knows no Universal Actions. */
export const submitted = (verb: string, data: object) => ({
  type: 'message',
  value: { ...data, verb },
});

export const dropped = (name: string) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: 'https://contoso.sharepoint.com/file',
      name,
      content: {
        downloadUrl: 'https://contoso.sharepoint.com/download',
        uniqueId: 'u-1',
        fileType: name.split('.').at(-1),
      },
    },
  ],
});

export const consented = (offer: string) => ({
  type: 'invoke',
  name: 'fileConsent/invoke',
  replyToId: 'card-1',
  value: {
    type: 'fileUpload',
    action: 'accept',
    context: { offer },
    uploadInfo: {
      uploadUrl: 'https://contoso.sharepoint.com/upload',
      contentUrl: 'https://contoso.sharepoint.com/content',
      name: 'file',
      uniqueId: 'u-2',
      fileType: 'xlsx',
    },
  },
});

export const searched = (queryText: string) => ({
  type: 'invoke',
  name: 'application/search',
  value: { kind: 'search', dataset: 'people', queryText, queryOptions: { top: 10, skip: 0 } },
});

export async function tell(desk: SafeDesk, visitor: Visitor, more: object): Promise<Heard> {
  const before = desk.sent.length;
  const got = await desk.deliver(activityOf(visitor, more));
  await desk.idle();
  return heardOf(desk, before, got);
}

export function heardOf(
  desk: SafeDesk,
  before: number,
  got: Awaited<ReturnType<SafeDesk['deliver']>>,
): Heard {
  if ('refused' in got) return { refused: got.refused, texts: '', cards: [], raw: '' };
  return readOut(
    desk.sent.slice(before).map(({ activity }) => activity),
    got.answered,
  );
}

/** What went out and what an invoke was answered with, as the visitor sees it. */
export function readOut(
  out: readonly Partial<Activity>[],
  answered: { readonly status: number; readonly body?: unknown },
): Heard {
  const { status, body } = answered as { status: number; body?: Shown };
  const shown: Shown[] = out.flatMap(({ attachments = [] }) =>
    attachments.flatMap(({ contentType, content }) => (contentType === CARD ? [content] : [])),
  );
  if (body?.type === CARD) shown.unshift(body.value);
  const words = out.map(({ text = '', summary = '' }) => `${text}\n${summary}`);
  let cards: readonly Said[] | undefined;
  // Read when somebody looks at it.
  return {
    get cards() {
      cards ??= shown.map((card) => readAnswer({ card, summary: '' }));
      return cards;
    },
    get texts() {
      return [...this.cards.map(({ texts }) => texts), ...words].join('\n');
    },
    get raw() {
      return JSON.stringify([out, body]);
    },
    invoke: { status, body },
  };
}

/** What the button of this verb sends, with what is typed beside it. */
export function dataOf(heard: Heard, verb: string, typed: object = {}): Shown {
  for (const { verbs, inputs } of heard.cards) {
    const button = verbs.get(verb);
    if (button === undefined) continue;
    const filled = button.associatedInputs === 'auto' ? inputs : {};
    return { ...filled, ...button.data, ...typed };
  }
  return assert.fail(`there is a button ${verb}: ${heard.texts.slice(0, 400)}`);
}
