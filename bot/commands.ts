/** Words to dialog: which command a message is, in whichever of the three languages it was written. */

import { COMMANDS, type CommandName } from '../words/commands.ts';
import { LANGUAGES, type Language } from '../words/language.ts';
import { normalizePhrase } from '../words/normalize-phrase.ts';
import { POLITE_AFTER, POLITE_BEFORE } from '../words/polite-words.ts';

export interface Command {
  readonly name: CommandName;
  /** The language that it was said in. */
  readonly language: Language;
  /** What the words carried along, as typed: `period`, `amount`, `trigger`, `who`. */
  readonly given: Readonly<Record<string, string>>;
}

export type ParseCommand = (text: string) => Command | undefined;

/** Longer messages are no commands. */
export const COMMAND_LENGTH_MAX = 300;

interface Pattern {
  readonly name: CommandName;
  readonly language: Language;
  readonly matches: RegExp;
}

let known: ParseCommand | undefined;

/** Reads the phrases once in a process; each message is then one look-up and, where that finds nothing, a walk over the patterns. */
export function createCommandParser(): ParseCommand {
  known ??= readPhrases();
  return known;
}

function readPhrases(): ParseCommand {
  const phrases = new Map<string, Command>();
  const patterns: Pattern[] = [];
  for (const language of LANGUAGES) {
    for (const [key, spoken] of Object.entries(COMMANDS[language])) {
      const name = key as CommandName;
      const { title, also, with: carrying } = spoken;
      for (const phrase of [title, ...also]) {
        phrases.set(normalizePhrase(phrase), { name, language, given: {} });
      }
      for (const pattern of carrying)
        patterns.push({ name, language, matches: patternOf(pattern) });
    }
  }
  // The more of a pattern is fixed words, the surer it is.
  patterns.sort((one, other) => other.matches.source.length - one.matches.source.length);

  return (text) => {
    if (text.length > COMMAND_LENGTH_MAX) return undefined;
    const plain = text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
    const bare = plain.replace(POLITE_BEFORE, '').replace(POLITE_AFTER, '');
    return (
      phrases.get(normalizePhrase(plain)) ??
      phrases.get(normalizePhrase(bare)) ??
      patternIn(bare, patterns)
    );
  };
}

function patternIn(text: string, patterns: readonly Pattern[]): Command | undefined {
  const sentence = text.replaceAll(/[‐‑‒–—―]/gu, '-').replace(/[?!.。！？]+$/u, '');
  for (const { name, language, matches } of patterns) {
    const found = matches.exec(sentence);
    if (found) return { name, language, given: { ...found.groups } };
  }
  return undefined;
}

/** `licenses of {who}` becomes a pattern whose group `who` is what stands there. */
function patternOf(phrase: string): RegExp {
  const parts = phrase
    .normalize('NFKC')
    .split(/(\{\w+\})/u)
    .map((part) => {
      const slot = /^\{(\w+)\}$/u.exec(part)?.[1];
      if (slot) return `(?<${slot}>\\S.*?)`;
      return part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s*');
    });
  return new RegExp(`^${parts.join('')}$`, 'iu');
}
