/** What stands in the way of the database, said by the driver's and the server's codes; never in their own words, which may hold what is private. */

const NOBODY = 'nobody answers at its address';
const LOGIN = 'it does not take the user or the password of its address';
const CERTIFICATE = 'its certificate cannot be trusted';
const STOPPING = 'it is being stopped or started';

/** The server's: https://www.postgresql.org/docs/current/errcodes-appendix.html; the others: Node's and OpenSSL's. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: NOBODY,
  ENOTFOUND: NOBODY,
  EAI_AGAIN: NOBODY,
  EHOSTUNREACH: NOBODY,
  ENETUNREACH: NOBODY,
  ETIMEDOUT: NOBODY,
  ECONNRESET: 'the connection broke off',
  EPIPE: 'the connection broke off',
  '28P01': LOGIN,
  '28000': LOGIN,
  '3D000': 'it has no database of the name in its address',
  '42501': 'its user may not do this there',
  '42P01': 'a table is missing in it',
  '25006': 'it only lets itself be read: it may be a copy that follows another server',
  '53100': 'its disk is full',
  '53300': 'it takes no more connections',
  '57014': 'it took too long',
  '57P01': STOPPING,
  '57P02': STOPPING,
  '57P03': STOPPING,
  SELF_SIGNED_CERT_IN_CHAIN: CERTIFICATE,
  DEPTH_ZERO_SELF_SIGNED_CERT: CERTIFICATE,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: CERTIFICATE,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: CERTIFICATE,
  CERT_HAS_EXPIRED: CERTIFICATE,
  ERR_TLS_CERT_ALTNAME_INVALID: CERTIFICATE,
};

const SAFE_CODE = /^[A-Z0-9_]{1,60}$/;

/** The end of a sentence, with the code where there is one. */
export function reasonOfCode(code: unknown): string {
  if (typeof code !== 'string' || !SAFE_CODE.test(code)) return 'no answer';
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return reason === undefined ? code : `${reason}, ${code}`;
}
