/** A number that a sentence counts with: its value chooses the form of the noun, its text is what people read. */

export interface Count {
  readonly value: number;
  /** The value as the person's locale writes it: `12,408`. */
  readonly text: string;
}

const rules = new Map<string, Intl.PluralRules>();

/** `1 row`, `12,408 rows`: the form that the language asks for, after the number. */
export function counted(
  language: string,
  count: Count,
  forms: { readonly one: string; readonly other: string },
): string {
  const known = rules.get(language);
  const rule = known ?? new Intl.PluralRules(language);
  if (known === undefined) rules.set(language, rule);
  return `${count.text} ${rule.select(count.value) === 'one' ? forms.one : forms.other}`;
}
