/** Every reason and failure of a license change in words: what it means, and what to do. */

import type { LicenseFailure } from '../directory/license-failure.ts';
import type { Speech } from '../words/speech.ts';
import { escapeMarkdown, plainLine } from './escape-markdown.ts';
import type { LicenseReason } from './license-reason.ts';
import { joinUp, type Names, reasonWords, setApart } from './license-reason-words.ts';

export type { LicenseConnectivity, LicenseReason, LicenseReasonCode } from './license-reason.ts';
export type { Names } from './license-reason-words.ts';

/** Only what a sentence is made of. */
export type LicenseFailureFacts = Pick<LicenseFailure, 'code' | 'said' | 'ids'>;

/** As a card shows it, names from outside escaped; or as a cell of a sheet holds it, letter by letter. */
export type Spelling = 'card' | 'cell';

const SAID_LENGTH_MAX = 300;
const NAME_LENGTH_MAX = 100;
const NO_NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const SPELL = { card: escapeMarkdown, cell: plainLine } as const;

/**
 * What stands against the change, or what to know about it.
 * @param names names in the speech's language, as they are: they are escaped here
 */
export function reasonText(
  reason: LicenseReason,
  names: Names,
  speech: Speech,
  spelling: Spelling = 'card',
): string {
  const { what } = reasonWords(reason, spelled(names, spelling, speech), speech, SPELL[spelling]);
  return joinUp(what, speech);
}

/** What to do about it. */
export function reasonFix(
  reason: LicenseReason,
  names: Names,
  speech: Speech,
  spelling: Spelling = 'card',
): string {
  return reasonWords(reason, spelled(names, spelling, speech), speech, SPELL[spelling]).fix;
}

/** Why Microsoft did not make the change; a sentence that nobody expected is quoted as Microsoft's own. */
export function failureText(
  failure: LicenseFailureFacts,
  names: Names,
  speech: Speech,
  spelling: Spelling = 'card',
): string {
  const { codes, said } = speech.words.licenseFailures;
  const { code, ids } = failure;
  const [first] = ids;
  const name = spelled(names, spelling, speech);
  const named = (sentence: string) => joinUp(sentence, speech);
  switch (code) {
    case 'no-seats':
    case 'not-bought':
    case 'company-only':
      return named(
        codes[code].what(
          first === undefined ? speech.words.licenseReasons.thisLicense : name(first),
        ),
      );
    case 'needs-other-plan':
    case 'conflicts-with-plan': {
      // Service plans mostly have no name that a person knows.
      const others = (code === 'needs-other-plan' ? ids.slice(1) : ids).map(name);
      const isKnown = others.length > 0 && !others.some((text) => NO_NAME.test(text.trim()));
      return isKnown ? named(codes[code].named(speech.list(others))) : codes[code].what;
    }
    case 'bad-request':
    case 'other': {
      const sentence = SPELL[spelling](failure.said, SAID_LENGTH_MAX);
      return sentence === '' ? codes[code].what : `${codes[code].what}\n\n${said(sentence)}`;
    }
    default:
      return codes[code].what;
  }
}

export function failureFix(failure: LicenseFailureFacts, speech: Speech): string {
  return speech.words.licenseFailures.codes[failure.code].fix;
}

function spelled(names: Names, spelling: Spelling, speech: Speech): Names {
  return setApart((id) => SPELL[spelling](names(id), NAME_LENGTH_MAX), speech);
}
