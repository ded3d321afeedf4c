/** A person of the directory as the cards about licenses show one. */

import { escapeMarkdown } from './escape-markdown.ts';

/** What is asked for: the forms of one person differ by it. */
export type LicenseMode = 'assign' | 'remove' | 'swap';

export interface LicensePerson {
  /** Object id. */
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  /** May be empty, as the next. */
  readonly jobTitle?: string | undefined;
  readonly department?: string | undefined;
}

type Shown = (text: string, most: number) => string;

const NAME_LENGTH_MAX = 80;
const ADDRESS_LENGTH_MAX = 113;

/** The address where there is no name. @param shown makes it safe for where it stands */
export function personName(person: LicensePerson, shown: Shown = escapeMarkdown): string {
  const name = shown(person.displayName, NAME_LENGTH_MAX);
  return name === '' ? personAddress(person, shown) : name;
}

export function personAddress(person: LicensePerson, shown: Shown = escapeMarkdown): string {
  return shown(person.userPrincipalName, ADDRESS_LENGTH_MAX);
}

/** What tells two people of one name apart: address, job title, department, as far as they are known. */
export function personDetail(person: LicensePerson, shown: Shown = escapeMarkdown): string {
  return [
    personAddress(person, shown),
    shown(person.jobTitle ?? '', NAME_LENGTH_MAX),
    shown(person.department ?? '', NAME_LENGTH_MAX),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** One line of a choice that stands open, and so knows markdown: `Aiko Tanaka — aiko@contoso.com · Engineer`. */
export function personChoice(
  person: LicensePerson,
  choice: (name: string, detail: string) => string,
): { readonly title: string; readonly value: string } {
  const name = escapeMarkdown(person.displayName, NAME_LENGTH_MAX);
  const detail = personDetail(person);
  return { title: name === '' ? detail : choice(name, detail), value: person.id };
}
