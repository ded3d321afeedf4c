/** Alerts where somebody asked for them: each arrives once, or its record says that it was interrupted. */

import { said, type Visitor } from '../safety/visitor.ts';
import { HOME } from '../safety/walk.ts';
import type { OnceDesk } from './once-desk.ts';
import { AGO, told } from './other-scenarios.ts';
import { type Scenario, tell } from './scenario.ts';

const BILLING: Visitor = {
  ...HOME,
  conversationId: '19:billing@thread.tacv2',
  scope: 'channel',
};
const ARRIVED = `sent to ${BILLING.conversationId}`;

async function asked(desk: OnceDesk): Promise<void> {
  await tell(desk, BILLING, said('send alerts here'));
  await desk.idle();
}

export const ALERT_SCENARIOS: readonly Scenario[] = [
  {
    name: 'an alert',
    async prepare(desk) {
      await asked(desk);
      return told('credits.usage.recorded', { amount: '900.00', effectiveAt: AGO });
    },
    expects: { usage: 1, 'notice balance-zero': 1, [ARRIVED]: 1 },
    owed: 'recorded',
    told: /seq/,
  },
];
