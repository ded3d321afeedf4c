import assert from 'node:assert/strict';
import { jobCard } from '../../cards/license-job-card.ts';
import { durationText, jobProgress } from '../../cards/license-job-figures.ts';
import type { LicenseProgress } from '../../cards/license-plan.ts';
import { speechFor } from '../../words/speech.ts';
import { elementsOf, textsOf, verbsOf } from './card-texts.ts';
import { FAILED_GROUPS, MANY_PLAN, progressOf } from './license-job-samples.ts';
import { namesIn, PHONE } from './license-samples.ts';

const english = speechFor('en-US');
const card = (progress: LicenseProgress, failed = FAILED_GROUPS) =>
  jobCard({ progress, failed, names: namesIn(english) }, english);
const texts = (progress: LicenseProgress) => textsOf(card(progress, [])).join('\n');
const bar = (progress: LicenseProgress) =>
  textsOf(card(progress, [])).find((text) => /[█░]/u.test(text)) ?? '';
const cells = (progress: LicenseProgress) => bar(progress).match(/█/gu)?.length ?? 0;

describe('the progress of a job', () => {
  it('is never 100 percent, nor its bar full, before the last one is done', () => {
    const at = (verified: number) => progressOf('running', { verified });
    assert.equal(jobProgress(at(479), english), '479 of 480 people (99%)');
    assert.equal(jobProgress(at(480), english), '480 of 480 people (100%)');
    assert.equal(cells(at(479)), 19);
    assert.equal(cells(at(480)), 20);
  });

  it('shows the first one that is done, and half for half', () => {
    assert.equal(cells(progressOf('running')), 0);
    assert.equal(cells(progressOf('running', { verified: 1 })), 1);
    assert.equal(cells(progressOf('running', { verified: 230, failed: 10 })), 10);
    assert.equal(bar(progressOf('running')).length, 20);
  });

  it('does not count those who were never reached as done', () => {
    const stopped = progressOf('stopped', { verified: 231, skipped: 249 });
    assert.equal(jobProgress(stopped, english), '231 of 480 people (48%)');
  });

  it('says the speed and the time left only while it runs, and that they are not known yet', () => {
    const figures = { rate: 2.04, left_s: 118 };
    assert.match(texts(progressOf('running', {}, figures)), /122 people a minute/);
    assert.match(texts(progressOf('running', {}, figures)), /about 2 minutes/);
    assert.match(texts(progressOf('running')), /not known yet/);
    assert.doesNotMatch(texts(progressOf('paused', {}, figures)), /minute/);
  });
});

describe('a duration in words', () => {
  for (const [seconds, text] of [
    [0, 'less than a minute'],
    [59, 'less than a minute'],
    [60, 'about 1 minute'],
    [150, 'about 3 minutes'],
    [5_399, 'about 90 minutes'],
    [5_400, 'about 2 hours'],
    [36_000, 'about 10 hours'],
  ] as const) {
    it(`of ${seconds} seconds is “${text}”`, () => {
      assert.equal(durationText(seconds, english), text);
    });
  }
});

describe('the buttons of a job', () => {
  const VERBS: readonly (readonly [LicenseProgress, readonly string[]])[] = [
    [progressOf('running'), ['licenses.pause', 'licenses.stop', 'licenses.refresh']],
    [progressOf('pausing'), ['licenses.stop', 'licenses.refresh']],
    [progressOf('paused'), ['licenses.resume', 'licenses.stop', 'licenses.refresh']],
    [progressOf('stopping'), ['licenses.refresh']],
    [progressOf('done', { verified: 480 }), ['licenses.export', 'licenses.undo']],
    [progressOf('done', { failed: 480 }), ['licenses.export', 'licenses.retry']],
    [
      progressOf('done', { verified: 470, failed: 9, unknown: 1 }),
      ['licenses.export', 'licenses.retry', 'licenses.undo', 'licenses.refresh'],
    ],
    [
      progressOf('stopped', { verified: 1, skipped: 479 }),
      ['licenses.export', 'licenses.retry', 'licenses.undo'],
    ],
  ];
  for (const [progress, verbs] of VERBS) {
    const { status, counts } = progress.plan;
    it(`fit a plan that is ${status} with ${counts.failed} failed and ${counts.unknown} unknown`, () => {
      assert.deepEqual(verbsOf(card(progress)), verbs);
    });
  }

  it('carry nothing but the id of the plan', () => {
    for (const [progress] of VERBS) {
      for (const { data } of elementsOf(card(progress), 'Action.Execute')) {
        const { verb, ...rest } = data as Readonly<Record<string, unknown>>;
        assert.deepEqual(rest, { locale: 'en-US', plan: MANY_PLAN.id });
      }
    }
  });

  it('say how many are tried again', () => {
    const titles = elementsOf(
      card(progressOf('stopped', { verified: 1, failed: 2, skipped: 3 })),
      'Action.Execute',
    ).map(({ title }) => title);
    assert.ok(titles.includes('Retry 5 people'));
  });
});

describe('the end of a job', () => {
  it('is good only where everybody was changed and read back', () => {
    assert.match(texts(progressOf('done', { verified: 480 })), /✓ Everything is as planned/);
    assert.match(texts(progressOf('done', { verified: 479, failed: 1 })), /✕ Not everybody/);
    assert.match(texts(progressOf('done', { verified: 479, unknown: 1 })), /▼ Some outcomes/);
    assert.match(texts(progressOf('stopped', { verified: 1, skipped: 479 })), /▼ Stopped before/);
  });

  it('groups the failures with what to do, and gives support its request ID', () => {
    const said = textsOf(card(progressOf('done', { verified: 465, failed: 15 }))).join('\n');
    assert.match(said, /no seat of Teams Phone Standard was left/);
    assert.match(said, /Request ID: 613a2372/);
    assert.match(said, /Aiko Tanaka, Aiko Tanaka 1, Aiko Tanaka 2 and 6 others/);
  });

  it('tells of the 24 hours and of phone numbers only where licenses were assigned', () => {
    const undone = progressOf(
      'done',
      { verified: 480 },
      { plan: { wanted: { ...MANY_PLAN.wanted, add: [], remove: [PHONE] } } },
    );
    assert.match(texts(progressOf('done', { verified: 480 })), /24 hours/);
    assert.doesNotMatch(texts(undone), /24 hours/);
    assert.doesNotMatch(texts(progressOf('done', { failed: 480 })), /24 hours/);
  });

  it('that came early says by itself why it paused', () => {
    const halted = (code: 'may-no-longer' | 'cannot-check') =>
      texts(progressOf('paused', {}, { plan: { halt: { code } } }));
    assert.match(halted('may-no-longer'), /may assign licenses no longer/);
    assert.match(halted('cannot-check'), /could not be found out/);
    assert.match(texts(progressOf('paused')), /goes on when you resume/);
  });
});
