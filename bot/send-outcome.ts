/** What became of something that we sent: known to have arrived, known not to have, or not known. */

export type SendOutcome = Delivered | NotDelivered;

export interface Delivered {
  readonly kind: 'delivered';
  /** The activity's id, by which it can be edited; null where the service gave none. */
  readonly id: string | null;
}

export type NotDelivered = RefusedSend | UnknownSend;

/** It did not arrive, and the service or we know why. */
export interface RefusedSend {
  readonly kind: 'refused';
  /** The service's own code (`BotNotInConversationRoster` …) or one of {@link OwnRefusal}. */
  readonly code: string;
  /** The HTTP status; null where no answer came. */
  readonly status: number | null;
  /** True: this target is dead, sending there again is of no use until the bot is installed anew. */
  readonly terminal: boolean;
  /** When the service asked to try again, counted from now; null where it did not say. */
  readonly retryAfter_ms: number | null;
}

/** It may or may not have arrived: to send it again may show it twice. */
export interface UnknownSend {
  readonly kind: 'unknown';
  readonly reason: 'timeout' | 'connection-lost' | 'server-error' | 'unreadable-answer';
  /** The HTTP status; null where no answer came. */
  readonly status: number | null;
}

export type OwnRefusal =
  | 'service-url-not-allowed'
  | 'unreachable'
  | 'not-trusted'
  | 'no-token'
  | 'too-late'
  | 'queue-full'
  | 'closed';

/** The conversation is gone for us (Teams, "conversation messages": status code responses from the bot's API). */
const TERMINAL_CODES: ReadonlySet<string> = new Set([
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'BotDisabledByAdmin',
  'MessageWritesBlocked',
  'ForbiddenOperationException',
  'ConversationNotFound',
  'BotNotRegistered',
]);

export function refusedByUs(code: OwnRefusal): RefusedSend {
  return { kind: 'refused', code, status: null, terminal: false, retryAfter_ms: null };
}

/** Reads the service's refusal. Codes come as `error.code` and, for writes that a person blocked, as a `subCode`. */
export function refusedByService(
  status: number,
  body: unknown,
  retryAfter_ms: number | null,
): RefusedSend {
  const codes = codesOf(body);
  const fatal = codes.find((code) => TERMINAL_CODES.has(code));
  return {
    kind: 'refused',
    code: fatal ?? codes[0] ?? `HTTP ${status}`,
    status,
    terminal: fatal !== undefined,
    retryAfter_ms,
  };
}

const CODE_LENGTH_MAX = 80;

function codesOf(body: unknown): string[] {
  const outer = recordOf(body);
  const error = recordOf(outer.error);
  const inner = recordOf(error.innererror ?? error.innerError);
  return [error.code, error.subCode, outer.code, outer.subCode, inner.code, inner.subCode]
    .filter((code) => typeof code === 'string')
    .filter((code) => code !== '' && code.length <= CODE_LENGTH_MAX);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
