/** Text from outside (names, destinations, reasons) as text that a card shows letter by letter. */

const LENGTH_MAX = 200;
/** Control characters, and the marks that turn the direction of writing around to disguise a name. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
/** One half of a character that is written in two: a reader of JSON may refuse the whole message for it. */
const HALF = /\p{Cs}/gu;
/** What has no width only disguises, but for the joiners of scripts and pictures that need them. */
const WIDTHLESS = /[\u00ad\u180e\u200b\u2060-\u2064]|(?<![^\0-\x7f])[\u200c\u200d]/gu;
/**
 * Where emphasis, links, code, tags, entities and the card language's own `{{DATE(…)}}` begin. Only what has a meaning
 * is escaped, for a client that knows no escapes shows each of them: an underscore inside a file name has none.
 */
const MEANINGFUL =
  /[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|&(?=#|\w+;)|\{(?=\{)|(?<=\{)\{|:(?=\/\/)|(?<=\bwww)\./giu;
/** Where a list, a quotation, a heading or a rule begins. */
const LINE_START = /^(?:[-+](?=[-\s]|$)|>|#+(?=\s|$)|\d+(?=[.)](?:\s|$)))/u;

/**
 * One line of plain text: what markdown would read is escaped, what would end a line or hide is taken out, and what is
 * longer than `most` characters is cut with an ellipsis.
 */
export function escapeMarkdown(text: string, most = LENGTH_MAX): string {
  return plainLine(text, most).replaceAll(MEANINGFUL, '\\$&').replace(LINE_START, escapeStart);
}

/** The same for places that know no markdown, such as what a screen reader says of a line. */
export function plainLine(text: string, most = LENGTH_MAX): string {
  const seen = wholeCharacters(text).replaceAll(WIDTHLESS, '').replaceAll(UNSEEN, ' ');
  return shorten(seen.replaceAll(/\s+/gu, ' ').trim(), most);
}

/** Text that goes back into the field it was typed into. */
export function wholeCharacters(text: string): string {
  return text.replaceAll(HALF, '\ufffd');
}

function escapeStart(start: string): string {
  return /\d/u.test(start) ? `${start}\\` : `\\${start}`;
}

function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
