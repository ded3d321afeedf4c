/** In a group or a channel: the answer is for one person, so the desk offers to go on where only they read it. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { openUrlAction } from './card-action.ts';
import { noteCard } from './note-card.ts';

export interface ContinueInChatCardData {
  /** The bot's name in Teams, `28:` and its app id. */
  readonly botMri: string;
  readonly because: 'balance' | 'file';
}

export function continueInChatCard(data: ContinueInChatCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.access;
  return noteCard(
    {
      title: words.inChatTitle,
      paragraphs: [data.because === 'file' ? words.inChatFile : words.inChat],
      actions: [openUrlAction(speech.words.buttons.openChat, chatLink(data.botMri))],
    },
    speech,
  );
}

/** Teams' documented deep link to a chat with somebody, here with the bot. */
function chatLink(botMri: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(botMri)}`;
}
