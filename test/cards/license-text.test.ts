import assert from 'node:assert/strict';
import type {
  LicenseConnectivity,
  LicenseKind,
  LicenseReason,
  LicenseReasonCode,
} from '../../cards/license-reason.ts';
import { failureFix, failureText, reasonFix, reasonText } from '../../cards/license-text.ts';
import type { LicenseFailure, LicenseFailureCode } from '../../directory/license-failure.ts';
import { licenseFailureOf } from '../../directory/license-failure-of.ts';
import type { ProductKind } from '../../licensing/product.ts';
import type { Connectivity, Reason, ReasonCode } from '../../licensing/reason.ts';
import { LANGUAGES } from '../../words/language.ts';
import { speechFor } from '../../words/speech.ts';
import { wordsIn } from '../../words/words.ts';
import { HOSTILE } from './from-outside.ts';
import { FAILURE_SAMPLES, NEEDED, NEEDING, SKU } from './license-failure-samples.ts';

const english = speechFor('en-US');
const speeches = LANGUAGES.map(speechFor);
const OTHER = 'd3b4fe1f-9992-4930-8acb-ca6ec609365e';
const GROUP = '99999999-2222-4333-8444-777777777777';
const NAMES: Readonly<Record<string, string>> = {
  [SKU]: 'Domestic Calling Plan',
  [OTHER]: 'International Calling Plan',
  [GROUP]: 'Sales',
};
const names = (id: string) => NAMES[id] ?? id;

/** These fail to compile where a reason of the rules has no place on a card, or a card knows one that is none. */
const asShown: (reason: Reason) => LicenseReason = (reason) => reason;
const codes: (code: LicenseReasonCode) => ReasonCode = (code) => code;
const kinds: (kind: LicenseKind) => ProductKind = (kind) => kind;
const ways: (way: LicenseConnectivity) => Connectivity = (way) => way;
assert.ok([asShown, codes, kinds, ways].every((fits) => typeof fits === 'function'));

const REASONS = Object.keys(wordsIn('en').licenseReasons.codes) as readonly LicenseReasonCode[];
const FAILURES = Object.keys(wordsIn('en').licenseFailures.codes) as readonly LicenseFailureCode[];

const full = (code: LicenseReasonCode): LicenseReason => ({
  code,
  weight: 'refusal',
  skuId: SKU,
  others: [OTHER],
  kinds: ['audio-conferencing', 'calling-plan'],
  connectivity: 'direct-routing',
  country: 'JP',
  count: 24,
  group: GROUP,
});
const reason = (code: LicenseReasonCode, changes: Partial<LicenseReason> = {}): LicenseReason => ({
  code,
  weight: 'refusal',
  ...changes,
});
const failure = (
  code: LicenseFailureCode,
  changes: Partial<LicenseFailure> = {},
): LicenseFailure => ({
  code,
  said: '',
  status: 400,
  ids: [],
  ...changes,
});
const distinct = (texts: readonly string[]) => assert.equal(new Set(texts).size, texts.length);

describe('a reason in words', () => {
  for (const speech of speeches) {
    it(`is a sentence of its own for each code, with what to do, in ${speech.language}`, () => {
      const texts = REASONS.map((code) => reasonText(full(code), names, speech));
      distinct(texts);
      for (const [index, code] of REASONS.entries()) {
        assert.match(texts[index] ?? '', /[.。]$/u, code);
        assert.match(reasonFix(full(code), names, speech), /[.。]$/u, code);
      }
    });

    it(`still says something where nothing but the code is known, in ${speech.language}`, () => {
      for (const code of REASONS) {
        const text = reasonText(reason(code), names, speech);
        assert.doesNotMatch(text, /undefined|NaN/, code);
        assert.notEqual(text, '');
      }
    });
  }

  it('names the seats that are missing, the country, the group and what would do', () => {
    const text = (code: LicenseReasonCode, changes = {}) =>
      reasonText({ ...full(code), ...changes }, names, english);
    assert.match(text('no-seats'), /24 seats are missing/);
    assert.match(text('no-seats', { count: 1 }), /1 seat is missing/);
    assert.match(text('not-sold-there'), /Domestic Calling Plan .* Japan/);
    assert.match(text('inherited-from-group'), /the group “Sales”/);
    assert.match(text('needs-other'), /Audio Conferencing or a Calling Plan/);
    assert.match(text('two-calling-plans'), /International Calling Plan/);
  });

  it('does not show the id of a group that has no name', () => {
    const text = reasonText(
      full('inherited-from-group'),
      (id) => (id === SKU ? 'Plan' : id),
      english,
    );
    assert.match(text, /comes through a group and/);
  });

  it('speaks of a connection only where one was said', () => {
    const said = reasonText(full('no-calling-plan-with'), names, english);
    const notSaid = reasonText(
      { ...full('no-calling-plan-with'), connectivity: 'not-said' },
      names,
      english,
    );
    assert.match(said, /through Direct Routing/);
    assert.match(notSaid, /right only where calls go out through Microsoft/);
  });

  it('differs where the same is no refusal', () => {
    const told = (code: LicenseReasonCode, changes: Partial<LicenseReason>) =>
      reasonText({ ...full(code), ...changes }, names, english);
    const warning = { weight: 'warning' } as const;
    assert.match(told('inherited-from-group', {}), /cannot be removed here/);
    assert.match(told('inherited-from-group', warning), /so the person keeps it/);
    assert.match(told('no-calling-plan-with', {}), /must not be assigned/);
    assert.match(told('no-calling-plan-with', warning), /brings one/);
    assert.match(told('in-grace', { count: 12 }), /^12 seats are expired/);
    assert.match(told('in-grace', { count: 0 }), /^The subscription for/);
    assert.match(told('bad-usage-location', { country: undefined }), /^The usage location that/);
  });

  it('shows what was written in place of a country as it is, and harmless', () => {
    const bad = reason('bad-usage-location', { country: '[x](https://evil.example)' });
    assert.ok(reasonText(bad, names, english).includes('\\[x\\](https\\://evil.example)'));
    assert.ok(reasonText(bad, names, english, 'cell').includes('[x](https://evil.example)'));
  });

  it('sets Latin names apart where words are written without spaces, and nothing else', () => {
    const japanese = speechFor('ja-JP');
    const held = (name: string) => reasonText(full('already-held'), () => name, japanese);
    assert.equal(held('Teams Phone'), 'Teams Phone はすでに割り当てられています。');
    assert.equal(
      held('コミュニケーション クレジット'),
      'コミュニケーション クレジットはすでに割り当てられています。',
    );
  });
});

describe('a failure in words', () => {
  for (const speech of speeches) {
    it(`is a sentence of its own for each code, with what to do, in ${speech.language}`, () => {
      distinct(FAILURES.map((code) => failureText(failure(code), names, speech)));
      distinct(FAILURES.map((code) => failureFix(failure(code), speech)));
    });

    it(`is no sentence that a reason has too, in ${speech.language}`, () => {
      distinct([
        ...FAILURES.map((code) => failureText(failure(code, { ids: [SKU] }), names, speech)),
        ...REASONS.map((code) => reasonText(full(code), names, speech)),
      ]);
    });

    it(`is found for every answer of Graph that is known, in ${speech.language}`, () => {
      const texts = FAILURE_SAMPLES.map(({ name, status, code, message, means }) => {
        const found = licenseFailureOf(status, { error: { code, message } });
        assert.equal(found.code, means, name);
        const text = failureText(found, names, speech);
        assert.doesNotMatch(text, /[0-9a-f]{8}-/, name);
        return text;
      });
      distinct(texts);
    });
  }

  it('says the same in no two languages', () => {
    for (const code of FAILURES) {
      distinct(speeches.map((speech) => failureText(failure(code), names, speech)));
    }
  });

  it('quotes a sentence that nobody knows as Microsoft’s own, harmless and not without end', () => {
    const said = `${HOSTILE} ${'x'.repeat(1_000)}`;
    const text = failureText(failure('other', { said }), names, english);
    assert.match(text, /In Microsoft’s own words: “\$\{secret\} \\\[Pay now\\\]/);
    assert.ok(text.length < 500);
    assert.ok(!text.includes('](https://'));
    assert.doesNotMatch(failureText(failure('other'), names, english), /own words/);
  });

  it('names service plans only where they have a name', () => {
    const ids = [NEEDING, NEEDED];
    const unnamed = failureText(failure('needs-other-plan', { ids }), names, english);
    const named = failureText(failure('needs-other-plan', { ids }), () => 'Teams', english);
    assert.match(unnamed, /works only with another one/);
    assert.match(named, /works only with Teams, which/);
  });
});
