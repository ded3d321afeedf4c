/** One knock at the door: a token and an activity, as a good sender would have them until a row changes them. */

import { type Changeable, teamsMessage } from '../bot/teams-activity.ts';
import { type Claims, goodClaims, type SigningKey, sign } from '../bot/token-issuer.ts';

export interface Keys {
  /** Published, endorsed for Teams. */
  readonly good: SigningKey;
  /** A stranger's, under the good one's id. */
  readonly stranger: SigningKey;
  /** Published, endorsed for other channels. */
  readonly unendorsed: SigningKey;
}

export interface Knock {
  claims: Claims;
  activity: Changeable;
  header: Record<string, unknown>;
  signedBy: keyof Keys;
  /** The `Authorization` header, from the token. */
  wrap: (token: string) => string | undefined;
  /** In place of signing. */
  forge: ((knock: Knock, keys: Keys) => Promise<string> | string) | undefined;
}

export function goodKnock(): Knock {
  return {
    claims: goodClaims(),
    activity: teamsMessage(),
    header: {},
    signedBy: 'good',
    wrap: (token) => `Bearer ${token}`,
    forge: undefined,
  };
}

export interface Knocked {
  readonly authorization: string | undefined;
  readonly body: Changeable;
}

export async function knocked(change: (knock: Knock) => void, keys: Keys): Promise<Knocked> {
  const knock = goodKnock();
  change(knock);
  const token =
    (await knock.forge?.(knock, keys)) ??
    (await sign(keys[knock.signedBy], knock.claims, { kid: keys.good.id, ...knock.header }));
  return { authorization: knock.wrap(token), body: knock.activity };
}

export type BadKnock = readonly [
  title: string,
  code: string,
  change: (knock: Knock) => void,
  /** What botbuilder's own authentication does with it, where that was found to be the wrong thing. */
  stock?: 'lets it in',
];
