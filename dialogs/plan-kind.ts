/** Tells plans of many people from those of one: each kind has cards and sentences of its own. */

import type { Plan } from '../licensing/plan.ts';

/** The way back or a second try of a single person is one person's plan, whatever list it came from. */
export function isForMany({ source, counts }: Pick<Plan, 'source' | 'counts'>): boolean {
  if (source === 'retry' || source === 'undo') return counts.rows !== 1;
  return source !== 'person';
}
