/** Names a question after the message that asked it: delivered again, it is the same question. */

import { hash as digest, randomUUID } from 'node:crypto';
import type { Turn } from './turn.ts';

/** In the form of a UUID; another one each time where the message has no id. */
export function questionIdOf({ reference }: Turn): string {
  const { activityId, conversation } = reference;
  if (!activityId) return randomUUID();
  const hex = digest('sha256', `question\n${conversation?.id ?? ''}\n${activityId}`, 'hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20, 32)].join('-');
}
