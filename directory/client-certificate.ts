/** A certificate that proves who the app is, read from the PEM file that holds it and its private key. */

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { DirectoryError } from './directory-error.ts';

/** As MSAL takes it. */
export interface ClientCertificate {
  /** SHA-256 of the certificate, in hexadecimal without separators. */
  readonly thumbprintSha256: string;
  /** PEM, PKCS #8. */
  readonly privateKey: string;
}

/**
 * @param pem certificate and unencrypted private key, in any order; of several certificates, the one of the key
 * @throws DirectoryError `BAD_CERTIFICATE`, with a sentence that holds nothing of the file
 */
export function readClientCertificate(pem: string): ClientCertificate {
  try {
    const key = createPrivateKey(pem);
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
    const own = blocks
      .map((block) => new X509Certificate(block))
      .find((one) => one.checkPrivateKey(key));
    if (own !== undefined) {
      return {
        thumbprintSha256: own.fingerprint256.replaceAll(':', ''),
        privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    }
  } catch (cause) {
    throw badCertificate(cause);
  }
  throw badCertificate();
}

function badCertificate(cause?: unknown): DirectoryError {
  const message =
    'The file in GRAPH_CLIENT_CERTIFICATE does not hold a certificate and its own unencrypted private key in PEM form.';
  return new DirectoryError('BAD_CERTIFICATE', 'desk', message, { cause });
}
