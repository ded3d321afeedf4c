/** How far a plan is, in words: people, speed, time left, and what it came to. */

import type { Speech } from '../words/speech.ts';
import type { Fact } from './balance-facts.ts';
import type { LicensePlan, LicenseProgress } from './license-plan.ts';
import type { Names } from './license-reason-words.ts';
import { failureFix, failureText } from './license-text.ts';
import type { Banner } from './sheet-card.ts';

const MINUTE_S = 60;
const HOUR_S = 3_600;
/** From here on hours say enough. */
const MINUTES_SAID_MAX_S = 90 * MINUTE_S;

/** People who were called and whose outcome is known: who was never reached is settled, but not done. */
export function jobDone({ plan: { counts }, settled }: LicenseProgress): number {
  return Math.min(Math.max(settled - counts.skipped, 0), counts.change);
}

/** `240 of 480 people (50%)`; never 100 percent before the last one. */
export function jobProgress(progress: LicenseProgress, speech: Speech): string {
  const words = speech.words.licenseJobs;
  const { change } = progress.plan.counts;
  const done = jobDone(progress);
  const share = change === 0 ? 1 : Math.floor((100 * done) / change) / 100;
  return words.percent(
    words.progress(speech.number(done), speech.count(change)),
    speech.percent(share),
  );
}

/** `about 3 minutes` */
export function durationText(seconds: number, speech: Speech): string {
  const words = speech.words.licenseJobs;
  if (seconds < MINUTE_S) return words.underMinute;
  return seconds < MINUTES_SAID_MAX_S
    ? words.aboutMinutes(speech.count(Math.round(seconds / MINUTE_S)))
    : words.aboutHours(speech.count(Math.round(seconds / HOUR_S)));
}

export function jobFigures(progress: LicenseProgress, speech: Speech): readonly Fact[] {
  return progress.plan.endedAt === undefined ? soFar(progress, speech) : inTheEnd(progress, speech);
}

function soFar({ plan, rate, left_s }: LicenseProgress, speech: Speech): readonly Fact[] {
  const words = speech.words.licenseJobs;
  const { figures } = words;
  const { failed, unknown } = plan.counts;
  const perMinute = Math.round(rate * MINUTE_S);
  return [
    ...(plan.status === 'running'
      ? [
          {
            name: figures.rate,
            value: perMinute > 0 ? words.perMinute(speech.count(perMinute)) : words.notYet,
          },
          {
            name: figures.left,
            value: left_s === undefined ? words.notYet : durationText(left_s, speech),
          },
        ]
      : []),
    { name: figures.verified, value: speech.number(plan.counts.verified) },
    { name: figures.failedSoFar, value: speech.number(failed) },
    ...(unknown > 0 ? [{ name: figures.unknown, value: speech.number(unknown) }] : []),
  ];
}

function inTheEnd({ plan }: LicenseProgress, speech: Speech): readonly Fact[] {
  const { figures } = speech.words.licenseJobs;
  const { counts, endedAt, startedAt } = plan;
  const unlessNone = (['failed', 'unknown', 'skipped'] as const).filter((name) => counts[name] > 0);
  return [
    { name: figures.verified, value: speech.number(counts.verified) },
    ...unlessNone.map((name) => ({ name: figures[name], value: speech.number(counts[name]) })),
    ...(startedAt === undefined || endedAt === undefined
      ? []
      : [{ name: figures.took, value: durationText((endedAt - startedAt) / 1_000, speech) }]),
  ];
}

/** What the status means for whoever reads it; nothing while it simply runs. */
export function jobBanner(plan: LicensePlan, names: Names, speech: Speech): Banner | undefined {
  const words = speech.words.licenseJobs;
  const { status } = plan;
  const word = words.titles[status];
  switch (status) {
    case 'pausing':
    case 'stopping':
      return { tone: 'accent', word, means: [words.means[status]] };
    case 'paused':
      return plan.halt === undefined
        ? { tone: 'accent', word, means: [words.means.paused] }
        : { tone: 'attention', word, means: haltText(plan.halt, names, speech) };
    case 'done':
    case 'stopped':
      return endBanner(plan, speech);
    default:
      return undefined;
  }
}

function haltText(
  halt: NonNullable<LicensePlan['halt']>,
  names: Names,
  speech: Speech,
): readonly string[] {
  const { halts } = speech.words.licenseJobs;
  if (halt.code !== 'directory') return [halts[halt.code]];
  const { failure } = halt;
  return [halts.directory, failureText(failure, names, speech), failureFix(failure, speech)];
}

function endBanner({ status, counts }: LicensePlan, speech: Speech): Banner {
  const words = speech.words.licenseJobs;
  const { failed, unknown, verified, change } = counts;
  const verdict =
    status === 'stopped' ? 'stopped' : failed > 0 ? 'partly' : unknown > 0 ? 'unknown' : 'good';
  return {
    tone: failed > 0 ? 'attention' : verdict === 'good' ? 'good' : 'warning',
    word: words.verdicts[verdict],
    means: [
      ...(verdict === 'good' ? [words.means.allDone(speech.count(verified))] : []),
      ...(verdict === 'stopped' ? [words.means.stopped] : []),
      ...(failed > 0 ? [words.means.someFailed(speech.count(failed), speech.count(change))] : []),
      ...(unknown > 0 ? [words.means.someUnknown(speech.count(unknown))] : []),
    ],
  };
}
