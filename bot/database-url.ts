/** The address of the database: what it may be, and what in it must not be printed. */

import { z } from 'zod';

/** With these the driver proves who answers, or says openly that nobody is asked to. */
const SSL_MODES = ['verify-full', 'verify-ca', 'require', 'disable'];
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whoever leaves out how the way there is protected would send everything in the clear without having said so. */
export const databaseUrl = z
  .string()
  .refine(
    (value) => protocolOf(value) !== undefined,
    'must be an address that begins with postgres:// or postgresql://.',
  )
  .refine(
    (value) => protocolOf(value) === undefined || isProtected(new URL(value)),
    'must say how the way to the server is protected: add ?sslmode=verify-full, or ?sslmode=disable where that way is yours alone.',
  );

/** Each way in which the address, or the password in it, may show up elsewhere. */
export function secretsOfDatabase(url: string | undefined): readonly string[] {
  if (url === undefined) return [];
  const { password, searchParams } = new URL(url);
  const given = [password, decoded(password), searchParams.get('password') ?? ''];
  return [url, ...given.filter((one) => one !== '')];
}

function protocolOf(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const { protocol } = new URL(value);
  return ['postgres:', 'postgresql:'].includes(protocol) ? protocol : undefined;
}

function isProtected({ hostname, searchParams }: URL): boolean {
  // It would make `require` mean less than it says.
  if (searchParams.has('uselibpqcompat')) return false;
  const mode = searchParams.get('sslmode');
  if (mode !== null) return SSL_MODES.includes(mode);
  return isOnThisMachine(searchParams.get('host') ?? decoded(hostname));
}

/** Loopback, or a socket in the file system. */
function isOnThisMachine(host: string): boolean {
  return host === '' || host.startsWith('/') || LOOPBACK.test(host.toLowerCase());
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
