/** “Licenses of a shared phone” names nobody: tells such questions from words about a person. */

import type { Answers } from '../answers/answers.ts';
import { findPerson } from '../dialogs/find-person.ts';
import type { LicenseParts } from '../dialogs/license-parts.ts';
import type { Turn } from '../dialogs/turn.ts';
import type { Command } from './commands.ts';

type Parts = Pick<LicenseParts, 'access' | 'directory'>;

/** The directory is asked only where an article might answer; a name that somebody has is never taken for a question. */
export function questionInDisguise(
  { access, directory }: Parts,
  answers: Answers,
): (turn: Turn, command: Command, said: string) => Promise<boolean> {
  return async (turn, { name, given: { who }, language }, said) => {
    if (name !== 'licenses-of' || who === undefined || who.includes('@')) return false;
    if (answers.ask(said, language).kind === 'unknown') return false;
    try {
      if (await access(turn, 'see-licenses')) return true;
      const { kind } = await findPerson(directory, who);
      return kind === 'not-found' || kind === 'not-a-name';
    } catch {
      // The command itself says that the directory is silent.
      return false;
    }
  };
}
