/**
 * Any string as printable ASCII, in the same order: what a database compares byte by byte comes in the order in which
 * JavaScript sorts. Real ids are ASCII and stay as they are, but for `~`.
 */

/** Every code unit from here on as four digits; it sorts after all that stays as it is. */
const ESCAPE = '~';
/** A control character as two digits; it sorts before all that stays as it is. */
const CONTROL_ESCAPE = ' ';
const FIRST_PLAIN = 0x21;

export function orderedText(text: string): string {
  return text.replace(/[^\x21-\x7d]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return code < FIRST_PLAIN
      ? `${CONTROL_ESCAPE}${code.toString(16).padStart(2, '0')}`
      : `${ESCAPE}${code.toString(16).padStart(4, '0')}`;
  });
}

export function fromOrderedText(ordered: string): string {
  return ordered.replace(/ ([0-9a-f]{2})|~([0-9a-f]{4})/g, (_, control, unit) =>
    String.fromCharCode(Number.parseInt(control ?? unit, 16)),
  );
}
