/** One form for all ways to type the same phrase: width, case, spaces and marks at the ends make no difference. */

/** Marks that people put around a phrase and that never belong to one. A lone question mark stays: it asks for help. */
const AROUND =
  /^[\s.,;:!?。、！？…"'“”‘’«»「」『』()（）·・~〜-]+|[\s.,;:!?。、！？…"'“”‘’«»「」『』()（）·・~〜-]+$/gu;

/** `  What’s my Balance？ ` becomes `what's my balance`. */
export function normalizePhrase(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/[‐‑‒–—―]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const bare = plain.replaceAll(AROUND, '');
  return bare === '' ? plain : bare;
}
