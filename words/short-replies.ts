/** Messages that close a talk and ask for nothing: thanks, "ok", a thumb. */

import { shortReplies as english } from './en/answer-commands.ts';
import { shortReplies as japanese } from './ja/answer-commands.ts';
import { normalizePhrase } from './normalize-phrase.ts';
import { shortReplies as chinese } from './zh/answer-commands.ts';

const SAID = new Set([...english, ...japanese, ...chinese].map(normalizePhrase));
const PICTURES =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f/gu;
const LENGTH_MAX = 60;

/** True for a thanks, an "ok" or nothing but emoji, with whatever marks around them. */
export function isShortReply(text: string): boolean {
  if (text.length > LENGTH_MAX) return false;
  const bare = text.replaceAll(PICTURES, ' ');
  const hadPictures = bare !== text;
  const said = normalizePhrase(bare);
  if (!/[\p{L}\p{N}]/u.test(said)) return hadPictures;
  return SAID.has(said);
}
