/** Names what a message began after the message itself: delivered again, it is the same thing. */

import { hash as digest, randomUUID } from 'node:crypto';
import type { Turn } from './turn.ts';

/** In the form of a UUID; another one each time where the message has no id. */
export function messageIdOf({ reference }: Pick<Turn, 'reference'>): string {
  const { activityId, conversation } = reference;
  if (!activityId) return randomUUID();
  const hex = digest('sha256', `${conversation?.id ?? ''}\n${activityId}`, 'hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20, 32)].join('-');
}
