/** What the answers from the organization's own figures share. */

import type { Funding } from '../cards/funding.ts';
import {
  type TenantAnswerCardData,
  tenantAnswerCard,
  tenantSummary,
} from '../cards/tenant-answer-card.ts';
import type { Account } from '../credits/account.ts';
import type { Speech } from '../words/speech.ts';
import type { LicenseParts } from './license-parts.ts';
import type { ArticleOf } from './tenant-answers-rule.ts';
import type { Answer } from './turn.ts';

export interface TenantAnswerParts {
  readonly account: Account;
  /** Its `access` decides for the balance too. */
  readonly licenses: LicenseParts;
  readonly article: ArticleOf;
  readonly funding: Funding;
}

export function tenantCardAnswer(data: TenantAnswerCardData, speech: Speech): Answer {
  return { card: tenantAnswerCard(data, speech), summary: tenantSummary(data) };
}
