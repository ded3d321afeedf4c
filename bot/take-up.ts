/** Goes on with what an earlier run left open; nobody waits for it. */

import type { Licenses } from './license-wiring.ts';
import type { Log } from './log.ts';
import type { Money } from './money-wiring.ts';
import type { Questions } from './question-wiring.ts';

export interface LeftOpen {
  readonly money: Pick<Money, 'settle'>;
  readonly licenses: Pick<Licenses, 'resume'>;
  readonly questions: Pick<Questions, 'tend'>;
  readonly log: Log;
}

export function takeUp({ money, licenses, questions, log }: LeftOpen): void {
  money
    .settle()
    .catch((cause: unknown) => log.error({ err: cause }, 'The first look around failed.'));
  licenses
    .resume()
    .catch((cause: unknown) => log.error({ err: cause }, 'Plans could not be taken up again.'));
  void questions.tend();
}
