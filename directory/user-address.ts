/** Makes the address of a user of what somebody typed, or says that it can be none: nothing typed leads to another resource. */

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The longest user principal name that Entra takes. */
const NAME_MAX = 113;

/** Controls, invisible characters and halves of characters, and what an address reads as more than a name. */
const FORBIDDEN = /[\s/?%\\\p{Cc}\p{Cf}\p{Cs}\p{Zs}]/u;

export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/**
 * `/users/…` below the base address, for an object id or a user principal name; undefined where it cannot be one. Words
 * such as `delta` and `$count`, which name functions there, are no names: those have an `@` in them.
 */
export function userAddress(idOrName: string): string | undefined {
  if (isGuid(idOrName)) return `/users/${idOrName.toLowerCase()}`;
  if (idOrName.length > NAME_MAX || FORBIDDEN.test(idOrName)) return undefined;
  // A guest's name has the mark that Entra gives them; no other sharp is taken.
  const marked = idOrName.replace(/#EXT#@/i, '@');
  if (marked.includes('#') || !/^[^@]+@[^@]+$/.test(marked)) return undefined;
  return `/users/${encodeURIComponent(idOrName)}`;
}
