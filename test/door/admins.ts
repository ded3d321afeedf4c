/** Those who may spend, how they press a button, and the operation that a card names. */

import type { Outside } from './outside.ts';
import type { Acknowledged, Sender } from './teams-channel.ts';

const SPENDERS: ReadonlySet<string> = new Set(['Billing Administrator', 'Global Administrator']);

export type Press = (
  person: Sender,
  verb: string,
  data: Readonly<Record<string, string>>,
) => Promise<Acknowledged>;

/** Two who may spend. */
export function adminsOf({ tenant }: Outside): readonly [Sender, Sender] {
  const [one, other] = tenant
    .people()
    .filter(
      (person) =>
        person.accountEnabled &&
        person.userType === 'Member' &&
        tenant.rolesOf(person).some(({ displayName }) => SPENDERS.has(displayName)),
    );
  if (one === undefined || other === undefined) throw new Error('too few may spend');
  return [one, other];
}

export function operationIn(text: string): string | undefined {
  return /"operation":"([^"]+)"/.exec(text)?.[1];
}
