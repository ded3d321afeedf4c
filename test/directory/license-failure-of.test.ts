/** Checks that each sentence with which Graph refuses a change of licenses is understood, and an unknown one kept as it is. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LicenseFailureCode } from '../../directory/license-failure.ts';
import { isConcurrencyAnswer, licenseFailureOf } from '../../directory/license-failure-of.ts';

const DOMESTIC = '0dab259f-bf13-4952-b7f8-7db8f131b28d';
const EXCHANGE = '4fa4026d-ce74-4962-a151-8e96d57ea8e4';
const TEAMS = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const SHAREPOINT = '5dbe027f-2339-4123-9542-606e4d348a72';
const OTHER = 'fe71d6c3-a2ea-4499-9778-da042bf08063';

const error = (message: string, code = 'Request_BadRequest', innerError = {}) => ({
  error: { code, message, innerError },
});

describe('a refusal of Graph', () => {
  const sentences: readonly (readonly [LicenseFailureCode, string, (readonly string[])?])[] = [
    [
      'no-seats',
      `Subscription with SKU ${DOMESTIC} does not have any available licenses.`,
      [DOMESTIC],
    ],
    [
      'no-usage-location',
      'License assignment cannot be done for user with invalid usage location.',
    ],
    [
      'no-usage-location',
      "Invalid value specified for property 'usageLocation' of resource 'User'.",
    ],
    [
      'prohibited-location',
      'License assignment failed because the service is not available in the usage location.',
    ],
    ['prohibited-location', 'ProhibitedInUsageLocationViolation'],
    [
      'needs-other-plan',
      `License assignment failed because service plan ${OTHER} depends on the service plan(s) ${SHAREPOINT}, ${TEAMS}`,
      [OTHER, SHAREPOINT, TEAMS],
    ],
    [
      'conflicts-with-plan',
      `License assignment failed because service plans ${EXCHANGE}, ${TEAMS} are mutually exclusive.`,
      [EXCHANGE, TEAMS],
    ],
    [
      'conflicts-with-plan',
      `License assignment failed because service plan ${EXCHANGE.toUpperCase()} conflicts with service plan ${TEAMS}`,
      [EXCHANGE, TEAMS],
    ],
    [
      'not-bought',
      `License ${DOMESTIC} does not correspond to a valid company License.`,
      [DOMESTIC],
    ],
    ['company-only', `License ${DOMESTIC} cannot be assigned to a user.`, [DOMESTIC]],
    ['not-held', 'User does not have a corresponding license.'],
    [
      'inherited',
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    ],
    [
      'nothing-to-change',
      'No license changes provided. At least one license to add or remove must be specified.',
    ],
    [
      'bad-request',
      "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: addLicenses.",
    ],
    [
      'bad-request',
      "Cannot convert a primitive value to the expected type 'Edm.Guid'. See the inner exception for more details.",
    ],
    [
      'address-clash',
      'Another object with the same value for property proxyAddresses already exists.',
    ],
    [
      'busy',
      'Error due to concurrent requests being made to the tenant. Please wait briefly and retry.',
    ],
  ];
  for (const [code, sentence, ids = []] of sentences) {
    it(`is ${code} where it says "${sentence.slice(0, 80)}", in any case`, () => {
      for (const message of [sentence, sentence.toUpperCase(), `  ${sentence}\r\n`]) {
        const failure = licenseFailureOf(400, error(message));
        assert.deepEqual([failure.code, failure.ids, failure.status], [code, ids, 400]);
        assert.equal(failure.said, message.trim());
      }
    });
  }

  const answers: readonly (readonly [string, LicenseFailureCode, number, unknown])[] = [
    [
      'a 409 with its code alone',
      'busy',
      409,
      error('Please retry.', 'Directory_ConcurrencyViolation'),
    ],
    ['a 429', 'throttled', 429, error('Too many requests.', 'TooManyRequests')],
    ['a 403', 'no-rights', 403, error('Insufficient privileges to complete the operation.')],
    ['a 401', 'no-rights', 401, error('Access token has expired.', 'InvalidAuthenticationToken')],
    [
      'somebody who is not there',
      'no-such-person',
      404,
      error(
        "Resource 'u1' does not exist or one of its queried reference-property objects are not present.",
        'Request_ResourceNotFound',
      ),
    ],
    ['a 404 of something on the way', 'other', 404, '<html>Not here</html>'],
    ['a 408', 'timeout', 408, undefined],
    ['a 500', 'unavailable', 500, error('User does not have a corresponding license.')],
    ['a 503', 'unavailable', 503, error('The service is temporarily unavailable.')],
    ['a redirect', 'unavailable', 302, ''],
    ['a 409 of another kind', 'other', 409, error('A conflict of names.', 'Conflict')],
    ['no body', 'other', 400, undefined],
    ['null', 'other', 400, null],
    [
      'seats in cloud licensing',
      'no-seats',
      400,
      error('There are no available licenses for the specified allotment', 'badRequest', {
        code: 'noAvailableLicenses',
      }),
    ],
    [
      'a location in cloud licensing',
      'no-usage-location',
      400,
      error(
        'Cannot process request because a referenced item has an invalid usage location.',
        'badRequest',
        { code: 'invalidUsageLocation' },
      ),
    ],
    [
      'only an inner code',
      'conflicts-with-plan',
      400,
      error('Bad.', 'badRequest', { code: 'mutuallyExclusiveServicePlans' }),
    ],
    [
      'rights in cloud licensing',
      'no-rights',
      403,
      error(
        'Cannot process request because the user does not have required permissions for referenced allotment.',
        'forbidden',
        { code: 'missingRequiredPermission' },
      ),
    ],
  ];
  for (const [what, code, status, body] of answers) {
    it(`is ${code} for ${what}`, () => {
      assert.equal(licenseFailureOf(status, body).code, code);
    });
  }

  it('of Partner Center names the product and not the account', () => {
    const failure = licenseFailureOf(400, {
      code: 60012,
      description: "We're sorry, it looks like you've run out of licenses.",
      data: [
        `LicenseQuotaExceededException : Subscription with Account ${OTHER} and SKU ${DOMESTIC} does not have any available licenses left.`,
      ],
    });
    assert.deepEqual([failure.code, failure.ids], ['no-seats', [DOMESTIC]]);
  });

  it('that is not known is kept as it is', () => {
    const failure = licenseFailureOf(400, error(`Something new about ${DOMESTIC}.`));
    assert.deepEqual(failure, {
      code: 'other',
      said: `Something new about ${DOMESTIC}.`,
      status: 400,
      ids: [DOMESTIC],
    });
    assert.equal(licenseFailureOf(418, error('', 'Teapot')).said, 'Teapot');
  });

  it('carries what support asks for, and nothing else in its place', () => {
    const of = (id: unknown) =>
      licenseFailureOf(400, error('No.', 'x', { 'request-id': id })).requestId;
    assert.equal(of(DOMESTIC), DOMESTIC);
    assert.equal(of('<b>'), undefined);
    assert.equal(of('a'.repeat(65)), undefined);
    assert.equal(of({}), undefined);
  });

  it('is one line of 500 characters at most without anything that cannot be seen', () => {
    const sneaky = licenseFailureOf(400, error('No\u0000 lic\u202eense\u200b\r\n\tleft\u2028!'));
    assert.equal(sneaky.said, 'No lic ense left !');
    const long = licenseFailureOf(400, error('😀'.repeat(10_000)));
    assert.equal([...long.said].length, 500);
  });

  it('is understood whatever comes as its body, and never as a success', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), fc.anything(), (status, body) => {
        const { said, ids, code } = licenseFailureOf(status, { error: body });
        assert.ok([...said].length <= 500 && ids.length <= 20 && code !== 'changed-since');
        assert.doesNotMatch(said, /[\p{Cc}\p{Cf}]/u);
        licenseFailureOf(status, body);
      }),
    );
  });

  it('tells by code or by sentence that it was too much at once', () => {
    assert.ok(isConcurrencyAnswer(error('x', 'Directory_ConcurrencyViolation')));
    assert.ok(isConcurrencyAnswer(error('Error due to concurrent requests being made.')));
    assert.ok(!isConcurrencyAnswer(error('No seats.')));
    assert.ok(!isConcurrencyAnswer(undefined));
  });
});
