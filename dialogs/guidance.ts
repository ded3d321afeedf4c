/** What is done in the admin center today, step by step. */

import { type GuidanceTopic, guidanceCard } from '../cards/guidance-card.ts';
import type { GiveAnswer } from './answer-dialog.ts';

export function guidanceAnswer(topic: GuidanceTopic): GiveAnswer {
  return async ({ speech }) => {
    const guide = speech.words.guidance[topic];
    return { card: guidanceCard(topic, speech), summary: `${guide.title}: ${guide.lead}` };
  };
}
