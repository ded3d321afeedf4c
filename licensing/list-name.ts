/** Finds the user principal names and object ids in what somebody wrote: alone, in quotes, in angle brackets, beside a display name. */

const OBJECT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What Entra allows in a user principal name, and `+` of mail addresses; `#` stands in the names of guests. */
const ADDRESS =
  /^[A-Za-z0-9_][A-Za-z0-9._'!#^~+&$-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z0-9-]*[A-Za-z0-9]$/;

/** Most cells of an export hold neither; an at sign may be one of full width. */
const MAY_HOLD_NAME = /[@＠﹫]|[0-9a-f]{8}-/i;

/** Entra's limit. */
const NAME_CHARS_MAX = 113;

/** Long enough to recognize a line by, short enough for a card. */
const GIVEN_CHARS_MAX = 120;

const OPENING = new Set('"\'“”‘’«»「」『』<>()[]{}');
const CLOSING = new Set([...OPENING, ',', ';', '.']);

/** Characters without a shape that copying brings along, and those that turn the direction of writing. */
const SHAPELESS = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A part of somebody's name. */
const WORD = /^[\p{L}\p{M}.'’()·-]+$/u;

/** Whether it can be looked up at all: everything else is a reason to ask nobody. */
export function isPersonName(text: string): boolean {
  if (text.length > NAME_CHARS_MAX) return false;
  if (OBJECT_ID.test(text)) return true;
  return ADDRESS.test(text) && !text.includes('..') && !text.includes('.@');
}

/** In their order, as they were written; empty where there is none, or where what stands beside it is not a person's name. */
export function namesIn(cell: string): readonly string[] {
  if (!MAY_HOLD_NAME.test(cell)) return [];
  const text = cell.normalize('NFKC').replace(SHAPELESS, '').trim();
  const alone = unwrapped(text);
  if (isPersonName(alone)) return [alone];
  const bracketed = [...text.matchAll(/<([^<>]{3,200})>/g)].map(([, inside = '']) =>
    unwrapped(inside),
  );
  if (bracketed.some(isPersonName)) return bracketed.filter(isPersonName);
  const words = text.split(/[\s,;|]+/).map(unwrapped);
  const names = words.filter(isPersonName);
  const others = words.filter((word) => word !== '' && !isPersonName(word));
  return others.every((word) => WORD.test(word)) ? names : [];
}

/** For showing: without what would change how the text around it reads. */
export function asGiven(text: string): string {
  const clean = text.slice(0, 4 * GIVEN_CHARS_MAX).replace(SHAPELESS, '');
  const visible = clean.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd');
  const characters = [...visible.trim()];
  return characters.length > GIVEN_CHARS_MAX
    ? `${characters.slice(0, GIVEN_CHARS_MAX - 1).join('')}…`
    : characters.join('');
}

/** Without a pattern: on a long row of brackets a pattern would look at each of them again and again. */
function unwrapped(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && OPENING.has(text.charAt(start))) start += 1;
  while (end > start && CLOSING.has(text.charAt(end - 1))) end -= 1;
  return text
    .slice(start, end)
    .replace(/^(?:mailto|smtp|sip|upn):/i, '')
    .trim();
}
