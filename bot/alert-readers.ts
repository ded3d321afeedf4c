/** Asks the directory whether somebody who has alerts in person may still have them. */

import type { StandingOf } from '../alerts/reader.ts';
import { may } from '../directory/capabilities.ts';
import type { Directory } from '../directory/directory.ts';

/** The same right by which alerts are asked for. @param report hears why the directory could not say */
export function alertReaders(
  directory: Directory,
  report: (incident: string, cause: unknown) => void,
): StandingOf {
  return async (personId) => {
    try {
      const [person, roles] = await Promise.all([
        directory.person(personId),
        directory.roles(personId),
      ]);
      return may(person, roles, 'manage-alerts').allowed ? 'may' : 'may-not';
    } catch (cause) {
      report('alert-reader-unknown', cause);
      return 'unknown';
    }
  };
}
