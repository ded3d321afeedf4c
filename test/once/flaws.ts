/** What came about otherwise than it should have: each name is counted exactly, but for what a kill explains. */

import type { Counts } from './counts.ts';
import type { Scenario } from './scenario.ts';
import type { Tellings } from './telling.ts';

export interface Kills {
  readonly count: number;
  readonly tellings: Pick<Tellings, 'slack'>;
}

/** Records of alerts that say that they may not have arrived. */
const INTERRUPTED = 'alerts interrupted';
const MESSAGE = /^(?:sent to|replies in) /;

/**
 * @param deliveries as many as could be answered
 * @param isGivenUp it was told that nothing was done, and so nothing may have been
 */
export function flawsIn(
  scenario: Scenario,
  found: Counts,
  kills: Kills,
  deliveries: number,
  isGivenUp = false,
): readonly string[] {
  const { expects } = scenario;
  const isNothing = Object.keys(expects).every((name) => found[name] === undefined);
  const wanted = isGivenUp && isNothing ? {} : expects;
  const names = new Set([...Object.keys(expects), ...Object.keys(found)]);
  const flaws = [...names].flatMap((name) => {
    // What is sent into a chat beside the counted is the answer to a delivery, at once or late.
    if (isBeside(scenario, name)) return [];
    const [want = 0, got = 0] = [wanted[name], found[name]];
    const { less, more } = slackOf(scenario, name, want, found, kills);
    const isRight = got >= want - less && got <= want + more;
    return isRight ? [] : [`${name}: ${got} times, not ${want}`];
  });
  const beside = [...names].filter((name) => isBeside(scenario, name));
  const answers = beside.reduce((sum, name) => sum + (found[name] ?? 0), 0);
  if (answers > deliveries) flaws.push(`${answers} answers to ${deliveries} deliveries`);
  return flaws;
}

function isBeside({ expects }: Scenario, name: string): boolean {
  return MESSAGE.test(name) && !(name in expects);
}

interface Slack {
  readonly less: number;
  readonly more: number;
}

const NONE: Slack = { less: 0, more: 0 };
const ANY: Slack = { less: Infinity, more: Infinity };

function slackOf(
  { isUncounted, orLess, owed }: Scenario,
  name: string,
  want: number,
  found: Counts,
  { count, tellings }: Kills,
): Slack {
  if (count > 0 && isUncounted?.test(name)) return ANY;
  if (name === INTERRUPTED) return { less: 0, more: owed === 'recorded' ? count : 0 };
  if (MESSAGE.test(name) && want > 0 && owed !== undefined) {
    const { less, more } = tellings.slack(owed, name.replace(MESSAGE, ''));
    return owed === 'recorded' ? { less: found[INTERRUPTED] ?? 0, more: 0 } : { less, more };
  }
  const isLess = orLess === 'always' || (orLess === 'where killed' && count > 0);
  return isLess ? { less: want, more: 0 } : NONE;
}
