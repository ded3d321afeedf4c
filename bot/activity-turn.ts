/** From an activity to a turn: who writes, where, and in which language they are answered. */

import { type Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Scope, Turn } from '../dialogs/turn.ts';
import { type Language, languageOf } from '../words/language.ts';
import { speechFor } from '../words/speech.ts';

/** The locale that a language is written in where only the language is known. */
const HOME: Readonly<Record<Language, string>> = { en: 'en-US', ja: 'ja-JP', zh: 'zh-CN' };

/**
 * @param locale what the activity's own words or card say of the language; undefined where the client's locale decides
 * @param defaultLocale for a client that names none
 */
export function activityTurn(
  activity: Activity,
  locale: string | undefined,
  defaultLocale: string,
): Turn {
  return {
    speech: speechFor(locale ?? (activity.locale || defaultLocale)),
    scope: scopeOf(activity),
    personId: activity.from?.aadObjectId?.toLowerCase(),
    name: activity.from?.name ?? '',
    mri: activity.from?.id ?? '',
    botMri: activity.recipient?.id ?? '',
    place: placeOf(activity),
    cardId: activity.type === 'invoke' ? activity.replyToId : undefined,
    reference: TurnContext.getConversationReference(activity),
  };
}

const channelShape = z.looseObject({
  team: z.looseObject({ id: z.string().max(1024).optional() }).optional(),
  channel: z.looseObject({ name: z.string().max(400).nullish() }).optional(),
});

/** As far as the service says it: not every message of a channel carries names. */
function placeOf({ channelData, conversation }: Activity): Turn['place'] {
  const read = channelShape.safeParse(channelData);
  const { team, channel } = read.success ? read.data : {};
  const name = channel?.name ?? conversation?.name ?? '';
  return name === '' && team?.id === undefined ? undefined : { name, teamId: team?.id };
}

function scopeOf(activity: Activity): Scope {
  const type = activity.conversation?.conversationType;
  if (type === 'channel' || type === 'groupChat') return type;
  // A conversation that calls itself a group is never taken for a private one, whatever else it says.
  return activity.conversation?.isGroup ? 'groupChat' : 'personal';
}

/**
 * A command in Japanese or Chinese is answered in its language, whatever the client is set to; one in English says
 * nothing of its writer, for the menu offers it to everybody.
 */
export function localeOfCommand(
  command: Language,
  clientLocale: string | undefined,
): string | undefined {
  if (command === 'en' || languageOf(clientLocale ?? '') === command) return undefined;
  return HOME[command];
}

/** What a person wrote, without the bot's own mention; other mentions stay as the names they show. */
export function textOf({ entities, recipient, text }: Activity): string {
  // Null where a client says nothing, whatever botbuilder's type claims.
  let said = (text as string | null | undefined) ?? '';
  for (const { type, mentioned, text: shown } of entities ?? []) {
    if (type === 'mention' && mentioned?.id === recipient?.id && shown)
      said = said.replaceAll(shown, ' ');
  }
  return said
    .replaceAll(/<at[^>]*>(.*?)<\/at>/gu, (_, name: string) =>
      name === recipient?.name ? ' ' : name,
    )
    .replaceAll(/&nbsp;/gu, ' ')
    .trim();
}
