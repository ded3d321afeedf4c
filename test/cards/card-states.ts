/** Every card in the states that matter: what the lint, the snapshots and the pictures go through. */

import { ALERT_STATES } from './alert-states.ts';
import { APPROVAL_STATES } from './approval-states.ts';
import { AUDIT_STATES } from './audit-states.ts';
import { BALANCE_STATES } from './balance-states.ts';
import type { CardState } from './card-state.ts';
import { EFFECT_STATES } from './effect-states.ts';
import { FILE_STATES } from './file-states.ts';
import { FUNDING_STATES } from './funding-states.ts';
import { LICENSE_CHANGE_STATES } from './license-change-states.ts';
import { LICENSE_JOB_STATES } from './license-job-states.ts';
import { LICENSE_MANY_STATES } from './license-many-states.ts';
import { LICENSE_ONE_STATES } from './license-one-states.ts';
import { LICENSE_SEEN_STATES } from './license-seen-states.ts';
import { QUESTION_STATES } from './question-states.ts';
import { STATEMENT_STATES } from './statement-states.ts';
import { TALK_STATES } from './talk-states.ts';
import { TENANT_ANSWER_STATES } from './tenant-answer-states.ts';

export const CARD_STATES: readonly CardState[] = [
  ...BALANCE_STATES,
  ...STATEMENT_STATES,
  ...TALK_STATES,
  ...FILE_STATES,
  ...FUNDING_STATES,
  ...EFFECT_STATES,
  ...APPROVAL_STATES,
  ...ALERT_STATES,
  ...AUDIT_STATES,
  ...LICENSE_ONE_STATES,
  ...LICENSE_CHANGE_STATES,
  ...LICENSE_SEEN_STATES,
  ...LICENSE_MANY_STATES,
  ...LICENSE_JOB_STATES,
  ...TENANT_ANSWER_STATES,
  ...QUESTION_STATES,
];
