/** A bar that shows how far a job is, in characters that every client draws; the words below it say the same. */

import type { Speech } from '../words/speech.ts';
import { jobDone, jobProgress } from './license-job-figures.ts';
import type { LicenseProgress } from './license-plan.ts';

const CELLS = 20;
const FULL = '█';
const EMPTY = '░';

/** Full only when all are done, and never quite empty once anybody is. */
export function jobBar(
  progress: LicenseProgress,
  speech: Speech,
): readonly Readonly<Record<string, unknown>>[] {
  const { change } = progress.plan.counts;
  const done = jobDone(progress);
  const full = done === 0 ? 0 : Math.max(1, Math.floor((CELLS * done) / change));
  return [
    {
      type: 'TextBlock',
      text: FULL.repeat(full) + EMPTY.repeat(CELLS - full),
      fontType: 'Monospace',
      wrap: true,
    },
    {
      type: 'TextBlock',
      text: jobProgress(progress, speech),
      spacing: 'None',
      wrap: true,
    },
  ];
}
