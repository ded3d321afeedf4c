/** A certificate that signs itself, made on the spot: so that no private key lies in the repository. */

import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';

const SHA256_WITH_RSA = '2a864886f70d01010b';
const COMMON_NAME = '550403';

export interface SelfSigned {
  readonly keyPem: string;
  readonly certificatePem: string;
}

export function selfSigned(name: string): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = sequence(oid(SHA256_WITH_RSA), tagged(0x05));
  const subject = sequence(
    tagged(0x31, sequence(oid(COMMON_NAME), tagged(0x0c, Buffer.from(name)))),
  );
  const time = (text: string) => tagged(0x17, Buffer.from(text));
  const body = sequence(
    tagged(0x02, Buffer.from([1])),
    algorithm,
    subject,
    sequence(time('260101000000Z'), time('490101000000Z')),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]);
  const der = sequence(body, algorithm, tagged(0x03, signature));
  return {
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificatePem: new X509Certificate(der).toString(),
  };
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

/** DER: a tag, the length, the content. */
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}
