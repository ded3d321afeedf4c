/** What is stopped where it is asked for, in a place of several people: part of the table of everything that can be asked for. */

import type { Expectation } from './expectations.ts';

const alerts = {
  needs: 'manage-alerts',
  how: 'acts',
  way: ['send alerts here'],
  bare: true,
} as const;

/** By the name of each way, with what is said or pressed there. */
export const IN_PLACES: Readonly<Record<string, Placed>> = Object.fromEntries(
  (['groupChat', 'channel'] as const).flatMap((place) => [
    [
      `alerts.stop of the ${place} where it is pressed`,
      { ...alerts, place, verb: 'alerts.stop', typed: { target: `19:${place}` } },
    ],
    [
      `alerts.stop in a ${place}, which names no other`,
      { ...alerts, place, verb: 'alerts.stop', ownEffect: true },
    ],
    [
      `“stop alerts here” in a ${place}`,
      { ...alerts, place, verb: 'stop-alerts-here', words: 'stop alerts here', ownEffect: true },
    ],
  ]),
);

export type Placed = Expectation & { readonly verb: string; readonly words?: string };
