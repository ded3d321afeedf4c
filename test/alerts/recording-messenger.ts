/** A messenger that keeps what arrives and fails on demand, and a face that shows the numbers of what it tells. */

import type { Face, Telling } from '../../alerts/face.ts';
import type { AlertMessage, Messenger, MessengerOutcome } from '../../alerts/messenger.ts';
import type { Target } from '../../alerts/target.ts';

export interface Sent {
  readonly kind: 'post' | 'edit';
  readonly target: string;
  readonly serviceUrl: string;
  /** Of the edited message, or the message that a post answers. */
  readonly on: string | undefined;
  /** Of the new message. */
  readonly id: string | null;
  readonly message: AlertMessage;
  readonly told: Told;
}

export interface Told {
  readonly kind: Telling['kind'];
  readonly occasion: string;
  readonly alerts: readonly string[];
  readonly seqs: readonly number[];
  readonly news: readonly number[];
  readonly died: string;
}

export type Reaction = MessengerOutcome | 'accept-then-unknown';

export interface RecordingMessenger extends Messenger {
  /** What people could see, in order. */
  readonly sent: readonly Sent[];
  /** Every call, refused ones too. */
  readonly calls: number;
  /** Asked at each call; undefined: it is delivered. */
  react: (
    kind: Sent['kind'],
    target: Target,
    told: Told,
  ) => Reaction | undefined | Promise<Reaction | undefined>;
}

export const UNKNOWN: MessengerOutcome = { kind: 'unknown', reason: 'timeout' };

export function refused(
  status: number | null,
  over: Partial<Extract<MessengerOutcome, { kind: 'refused' }>> = {},
): MessengerOutcome {
  return {
    kind: 'refused',
    terminal: false,
    code: `HTTP ${status}`,
    status,
    retryAfter_ms: null,
    ...over,
  };
}

export function removed(code = 'BotNotInConversationRoster'): MessengerOutcome {
  return refused(403, { terminal: true, code });
}

export function createRecordingMessenger(): RecordingMessenger {
  const sent: Sent[] = [];
  let calls = 0;
  async function take(
    kind: Sent['kind'],
    target: Target,
    message: AlertMessage,
    on: string | undefined,
  ): Promise<MessengerOutcome> {
    calls += 1;
    const told = toldBy(message);
    const reaction = await messenger.react(kind, target, told);
    const id = kind === 'post' ? `activity-${calls}` : (on ?? null);
    if (reaction === undefined || reaction === 'accept-then-unknown')
      sent.push({ kind, target: target.id, serviceUrl: target.serviceUrl, on, id, message, told });
    if (reaction === 'accept-then-unknown') return UNKNOWN;
    return reaction ?? { kind: 'delivered', id };
  }
  const messenger: RecordingMessenger = {
    sent,
    get calls() {
      return calls;
    },
    react: () => undefined,
    post: (target, message, under) => take('post', target, message, under),
    edit: (target, id, message) => take('edit', target, message, id),
  };
  return messenger;
}

/** The card says in its data what it would show. */
export const plainFace: Face = (telling, locale) => {
  const told: Told = {
    kind: telling.kind,
    occasion: telling.kind === 'story' ? telling.occasion : '',
    alerts: telling.kind === 'target-died' ? [] : telling.notices.map(({ alert }) => alert),
    seqs: telling.kind === 'target-died' ? [] : telling.notices.map(({ seq }) => seq),
    news: telling.kind === 'story' ? telling.news.map(({ seq }) => seq) : [],
    died: telling.kind === 'target-died' ? telling.target.id : '',
  };
  return {
    card: { type: 'AdaptiveCard', version: '1.5', told },
    summary: `${JSON.stringify(told)} ${locale}`,
  };
};

export function toldBy({ card, summary }: AlertMessage): Told {
  return (card?.told ?? JSON.parse(summary.replace(/ [^ ]*$/, ''))) as Told;
}
