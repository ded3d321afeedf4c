/** Every card in the states that matter: what the lint, the snapshots and the pictures go through. */

import { ALERT_STATES } from './alert-states.ts';
import { BALANCE_STATES } from './balance-states.ts';
import type { CardState } from './card-state.ts';
import { EFFECT_STATES } from './effect-states.ts';
import { FILE_STATES } from './file-states.ts';
import { FUNDING_STATES } from './funding-states.ts';
import { STATEMENT_STATES } from './statement-states.ts';
import { TALK_STATES } from './talk-states.ts';

export const CARD_STATES: readonly CardState[] = [
  ...BALANCE_STATES,
  ...STATEMENT_STATES,
  ...TALK_STATES,
  ...FILE_STATES,
  ...FUNDING_STATES,
  ...EFFECT_STATES,
  ...ALERT_STATES,
];
