/** The promise of the front door: nothing acts on an activity that a guard has not admitted. */

import type { Activity } from 'botbuilder';

export interface GuardRequest {
  /** The parsed JSON body, not looked at yet. */
  readonly body: unknown;
  /** The `Authorization` header as it came. */
  readonly authorization: string | undefined;
  /** The peer's address, where the socket still knows it. */
  readonly remoteAddress: string | undefined;
}

/** What the guard found out about the sender, for those who come after it. */
export interface AdmittedClaims {
  /** The bot's application id that the sender addressed; empty where nothing was signed. */
  readonly audience: string;
  readonly serviceUrl: string;
}

export interface Admitted {
  readonly ok: true;
  readonly activity: Activity;
  readonly claims: AdmittedClaims;
}

/** `code` is for our log alone: whoever knocks learns the status and nothing of the cause. */
export interface Refused {
  readonly ok: false;
  readonly status: 400 | 401 | 403 | 503;
  readonly code: string;
}

export type Admission = Admitted | Refused;

export interface Guard {
  /** Never throws: what cannot be decided is refused. */
  admit(request: GuardRequest): Promise<Admission>;
}
