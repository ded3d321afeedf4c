/** What the service takes for an answer: statuses, and the bodies of invokes. */

import type { TurnAnswer } from '../../../bot/desk-adapter.ts';

const RESULTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  'application/vnd.microsoft.card.adaptive': (value) =>
    isObject(value) && value.type === 'AdaptiveCard' && Array.isArray(value.body),
  'application/vnd.microsoft.activity.message': (value) => typeof value === 'string',
  'application/vnd.microsoft.search.searchResponse': (value) =>
    isObject(value) && Array.isArray(value.results),
  'application/vnd.microsoft.error': (value) =>
    isObject(value) && typeof value.code === 'string' && typeof value.message === 'string',
};

export function flawsInAnswer(activity: unknown, { status, body }: TurnAnswer): readonly string[] {
  const { type, name } = activity as { type?: unknown; name?: unknown };
  const asText = JSON.stringify(body) ?? '';
  const flaws: string[] = [];
  if (/\n\s+at |node_modules|TypeError|RangeError/.test(asText)) flaws.push('a stack goes out');
  if (type !== 'invoke') {
    if (status !== 200) flaws.push(`a ${type} was answered with ${status}`);
    return flaws;
  }
  if (name === 'adaptiveCard/action' || (name === 'application/search' && status === 200)) {
    const { statusCode, type: kind, value } = (body ?? {}) as Record<string, unknown>;
    const isWell =
      status === 200 && typeof statusCode === 'number' && RESULTS[String(kind)]?.(value) === true;
    if (!isWell) flaws.push(`an answer out of form: ${status} ${asText.slice(0, 200)}`);
  } else if (![200, 400, 501].includes(status)) flaws.push(`${name} was answered with ${status}`);
  return flaws;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
