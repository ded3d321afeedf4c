/** Checks which files are taken as the app's certificate, and that it is what the sign-in service is shown. */

import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readClientCertificate } from '../../directory/client-certificate.ts';
import { DirectoryError } from '../../directory/directory-error.ts';
import { selfSigned } from './self-signed.ts';

const own = selfSigned('desk');
const other = selfSigned('somebody else');

describe('the app’s certificate', () => {
  const fine: [title: string, pem: string][] = [
    ['key first', own.keyPem + own.certificatePem],
    ['certificate first', own.certificatePem + own.keyPem],
    ['a chain, its own certificate last', other.certificatePem + own.certificatePem + own.keyPem],
  ];
  for (const [title, pem] of fine) {
    it(`is read from a file with ${title}`, () => {
      const { thumbprintSha256, privateKey } = readClientCertificate(pem);
      const { fingerprint256 } = new X509Certificate(own.certificatePem);
      assert.equal(thumbprintSha256, fingerprint256.split(':').join(''));
      assert.equal(privateKey, own.keyPem);
    });
  }

  const bad: [title: string, pem: string][] = [
    ['without a key', own.certificatePem],
    ['without a certificate', own.keyPem],
    ['with somebody else’s key', own.certificatePem + other.keyPem],
    ['that is cut off', own.keyPem + own.certificatePem.slice(0, 200)],
    ['that is no PEM', 'hunter2'],
    ['that is empty', ''],
  ];
  for (const [title, pem] of bad) {
    it(`is not taken from a file ${title}, and nothing of the file is said`, () => {
      assert.throws(
        () => readClientCertificate(pem),
        (error) =>
          error instanceof DirectoryError &&
          error.code === 'BAD_CERTIFICATE' &&
          !/hunter2|BEGIN/.test(error.message),
      );
    });
  }
});
