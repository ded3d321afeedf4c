/** What Graph was seen or documented to answer when it changes no license: one of each sentence. */

import type { LicenseFailureCode } from '../../directory/license-failure.ts';

export interface FailureSample {
  readonly name: string;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly inner?: string;
  readonly means: LicenseFailureCode;
}

export const SKU = '0dab259f-bf13-4952-b7f8-7db8f131b28d';
export const NEEDING = 'fe71d6c3-a2ea-4499-9778-da042bf08063';
export const NEEDED = '5dbe027f-2339-4123-9542-606e4d348a72';

const refused = (
  name: string,
  means: LicenseFailureCode,
  message: string,
  code = 'Request_BadRequest',
  status = 400,
): FailureSample => ({ name, status, code, message, means });

export const FAILURE_SAMPLES: readonly FailureSample[] = [
  refused(
    'no seats',
    'no-seats',
    `Subscription with SKU ${SKU} does not have any available licenses.`,
  ),
  refused(
    'usage location',
    'no-usage-location',
    'License assignment cannot be done for user with invalid usage location.',
  ),
  refused(
    'dependency',
    'needs-other-plan',
    `License assignment failed because service plan ${NEEDING} depends on the service plan(s) ${NEEDED}`,
  ),
  refused(
    'mutually exclusive',
    'conflicts-with-plan',
    `License assignment failed because service plans ${NEEDING}, ${NEEDED} are mutually exclusive.`,
  ),
  refused(
    'inherited',
    'inherited',
    'User license is inherited from a group membership and it cannot be removed directly from the user.',
  ),
  refused('not held', 'not-held', 'User does not have a corresponding license.'),
  refused(
    'unknown sku',
    'not-bought',
    `License ${SKU} does not correspond to a valid company License.`,
  ),
  refused(
    'no changes',
    'nothing-to-change',
    'No license changes provided. At least one license to add or remove must be specified.',
  ),
  refused(
    'missing array',
    'bad-request',
    "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: addLicenses.",
  ),
  refused(
    'bad guid',
    'bad-request',
    "Cannot convert a primitive value to the expected type 'Edm.Guid'. See the inner exception for more details.",
  ),
  refused('company only', 'company-only', `License ${SKU} cannot be assigned to a user.`),
  refused(
    'concurrency',
    'busy',
    'Error due to concurrent requests being made to the tenant. Please wait briefly and retry.',
    'Directory_ConcurrencyViolation',
    409,
  ),
  refused(
    'forbidden',
    'no-rights',
    'Insufficient privileges to complete the operation.',
    'Authorization_RequestDenied',
    403,
  ),
  refused(
    'not found',
    'no-such-person',
    "Resource 'u1' does not exist or one of its queried reference-property objects are not present.",
    'Request_ResourceNotFound',
    404,
  ),
  refused('throttled', 'throttled', 'Too many requests.', 'TooManyRequests', 429),
  refused(
    'address clash',
    'address-clash',
    'Another object with the same value for property proxyAddresses already exists.',
  ),
];
