/** Turns the bytes of a list into text, whatever program wrote it: by its mark, by where its zeros stand, by how it reads. */

/** As the Encoding Standard names them. */
export type ListEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'shift_jis'
  | 'gb18030'
  | 'windows-1252';

export interface ListText {
  readonly text: string;
  readonly encoding: ListEncoding;
}

/** How much is looked at to tell what it is. */
const SAMPLE_BYTES = 64 * 1024;

/** Undefined where it is no text: a workbook, a picture, a program. */
export function readListText(bytes: Uint8Array): ListText | undefined {
  if (isKnownBinary(bytes)) return undefined;
  const encoding = marked(bytes) ?? byZeros(bytes) ?? byReading(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return isMostlyText(text) ? { text, encoding } : undefined;
}

/** The first bytes of zip (Excel's workbooks are that), PDF, old Office files, PNG, JPEG, GIF, gzip, programs. */
const BINARIES = [
  '504b0304',
  '25504446',
  'd0cf11e0',
  '89504e47',
  'ffd8ff',
  '47494638',
  '1f8b',
  '7f454c46',
];

function isKnownBinary(bytes: Uint8Array): boolean {
  const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0'));
  return BINARIES.some((mark) => start.join('').startsWith(mark));
}

function marked(bytes: Uint8Array): ListEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Addresses are ASCII: in UTF-16 every second byte of them is zero. */
function byZeros(bytes: Uint8Array): ListEncoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 5;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : undefined;
}

function byReading(bytes: Uint8Array): ListEncoding {
  const whole = wholeCharacters(bytes);
  if (decoded('utf-8', whole) !== undefined) return 'utf-8';
  // Letters of western Europe stand alone among ASCII; Japanese and Chinese ones come in pairs and runs.
  if (isSprinkled(bytes.subarray(0, SAMPLE_BYTES))) return 'windows-1252';
  const readings = (['shift_jis', 'gb18030'] as const).flatMap((encoding) => {
    const text = decoded(encoding, bytes);
    return text === undefined ? [] : [{ encoding, likeness: likeness(text) }];
  });
  const [best, other] = readings;
  if (best === undefined) return 'windows-1252';
  return other !== undefined && other.likeness > best.likeness ? other.encoding : best.encoding;
}

/** A sample may end inside a character; that says nothing about the rest. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  const lastStart = bytes.subarray(-4).findLastIndex((byte) => byte >= 0xc0);
  if (lastStart < 0) return bytes;
  const at = Math.max(0, bytes.length - 4) + lastStart;
  const length = (bytes[at] ?? 0) >= 0xf0 ? 4 : (bytes[at] ?? 0) >= 0xe0 ? 3 : 2;
  return at + length > bytes.length ? bytes.subarray(0, at) : bytes;
}

function decoded(encoding: ListEncoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isSprinkled(sample: Uint8Array): boolean {
  let alone = 0;
  let high = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte < 0x80) continue;
    high += 1;
    if ((sample[at - 1] ?? 0) < 0x80 && (sample[at + 1] ?? 0) < 0x80) alone += 1;
  }
  return alone > high / 2;
}

/** Kana speak for Japanese; half-width ones and rare characters are what a wrong reading is full of. */
function likeness(text: string): number {
  const count = (pattern: RegExp) => text.slice(0, SAMPLE_BYTES).match(pattern)?.length ?? 0;
  const kana = count(/[\u3041-\u30fc]/g);
  const common = count(/[\u4e00-\u9fa5]/g);
  const halfWidth = count(/[\uff61-\uff9f]/g);
  const odd = count(/[\u0080-\u00a0\ue000-\uf8ff\ufffd\u0400-\u04ff]/g);
  return 2 * kana + common - 3 * halfWidth - 3 * odd;
}

/** A few stray control characters make bad lines; a lot of them make it something else than text. */
function isMostlyText(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls <= Math.max(4, sample.length / 10);
}
