/** Blots secrets out of a text that is about to be printed: those that we know, however they are spelled, and what looks like one. */

export type Blot = (text: string) => string;

const BLOT = '[redacted]';

/** Shorter ones would blot out half the language; no secret that Microsoft or Stripe makes is so short. */
const SECRET_LENGTH_MIN = 6;
/** A body that quotes a body that quotes a body, in a line of the log. */
const JSON_DEPTH = 4;

/** A quotation mark inside a line of JSON, or inside JSON inside it. */
const QUOTE = String.raw`\\*"`;
const KEYS = [
  '(?:proxy-)?authorization',
  '[\\w-]*password',
  '[\\w-]*secret',
  '[\\w-]*(?:access|refresh|id|bearer|auth)[-_]?token',
  'token',
  'passphrase',
  'private[-_]?key',
  'api[-_]?key',
  'account[-_]?key',
  'connection[-_]?string',
  'client[-_]?assertion',
  'set-cookie',
  'cookie',
].join('|');

/** What a secret looks like where nobody expected one: in an address, a header, another's error message. */
const SHAPES: readonly [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, BLOT],
  // A list of them, as headers may be; then a single one.
  [new RegExp(String.raw`(${QUOTE}(?:${KEYS})${QUOTE}\s*:\s*)\[[^\]]*\]`, 'gi'), `$1"${BLOT}"`],
  [
    new RegExp(String.raw`(${QUOTE}(?:${KEYS})${QUOTE}\s*:\s*)(\\*)"[\s\S]*?(?<!\\)\2"`, 'gi'),
    `$1$2"${BLOT}$2"`,
  ],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${BLOT}`],
  [/\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g, BLOT],
  [/\b(?:sk|rk)_(?:live|test)_\w+/g, BLOT],
  [/\bwhsec_[\w+/=-]+/g, BLOT],
  [/\b([a-z][a-z\d+.-]{1,20}:\/\/[^\s:/?#"\\]*):[^\s/"\\]+@/gi, `$1:${BLOT}@`],
  [
    /\b(client_secret|client_assertion|assertion|(?:access|refresh|id)_token|token|tempauth|sig|signature|password|pwd|AccountKey|SharedAccessKey)=[^&;\s"\\]+/gi,
    `$1=${BLOT}`,
  ],
];

/** @param secrets values that must never be printed, whatever they stand in */
export function createBlot(secrets: readonly string[] = []): Blot {
  const spelled = [...new Set(secrets.filter(isLongEnough).flatMap(spellings))].sort(
    (one, other) => other.length - one.length,
  );
  return (line) => {
    let text = line;
    for (const secret of spelled) text = text.replaceAll(secret, BLOT);
    for (const [pattern, replacement] of SHAPES) text = text.replace(pattern, replacement);
    return text;
  };
}

function isLongEnough({ length }: string): boolean {
  return length >= SECRET_LENGTH_MIN;
}

/** As it stands alone, in JSON, in JSON within JSON, in an address, in a form, and as base64. */
function spellings(secret: string): readonly string[] {
  const inJson = [secret];
  for (let depth = 0; depth < JSON_DEPTH; depth += 1)
    inJson.push(JSON.stringify(inJson.at(-1)).slice(1, -1));
  const bytes = Buffer.from(secret);
  return [
    ...inJson,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll('%20', '+'),
    new URLSearchParams({ a: secret }).toString().slice(2),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    // The packages that check signatures take it without.
    secret.replace(/^whsec_/, ''),
  ].filter(isLongEnough);
}
