/** What counts as this machine talking to itself. */

const NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True for the addresses of the loopback device, IPv4 in IPv6 clothes included. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/i.test(address ?? '');
}

/** True for an http address on this machine, such as a `serviceUrl`, with neither user nor fragment. */
export function isLoopbackUrl(text: string): boolean {
  if (text.length > 2048 || !URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === 'http:' &&
    NAMES.has(url.hostname) &&
    url.username === '' &&
    url.password === '' &&
    url.hash === ''
  );
}

/** True for a `Host` header that names this machine: another name means that a foreign page was pointed here. */
export function isLoopbackHost(host: string | undefined): boolean {
  return NAMES.has((host ?? '').toLowerCase().replace(/:\d{1,5}$/, ''));
}
