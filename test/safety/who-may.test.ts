/** Every verb and every command by every kind of person: allowed exactly where the table of capabilities says, and without effect elsewhere. */

import assert from 'node:assert/strict';
import { createCommandParser } from '../../bot/commands.ts';
import { VERB_NAMES } from '../../bot/verbs.ts';
import { COMMANDS as PHRASES } from '../../words/commands.ts';
import { COMMANDS, MORE, VERBS } from './expectations.ts';
import { KINDS, PERSON } from './kinds-of-people.ts';
import { IN_PLACES } from './place-expectations.ts';
import { tryOut } from './try-out.ts';
import { pressed, said, submitted } from './visitor.ts';

describe('who may', function () {
  this.timeout(60_000);

  it('is written down for every verb, every command and no other', () => {
    assert.deepEqual(Object.keys(VERBS).sort(), [...VERB_NAMES].sort());
    assert.deepEqual(Object.keys(COMMANDS).sort(), Object.keys(PHRASES.en).sort());
    assert.ok(KINDS.length >= 12);
    assert.equal(new Set(KINDS.map(({ name }) => name)).size, KINDS.length);
    for (const { visitor } of KINDS) assert.ok((visitor.personId ?? PERSON) === PERSON);
  });

  const forms = (verb: string) => (data: object) => [pressed(verb, data), submitted(verb, data)];
  for (const [verb, expectation] of Object.entries(VERBS))
    tryOut({ name: verb, verb, expectation, forms: forms(verb) });
  for (const [name, expectation] of Object.entries(MORE))
    tryOut({ name, verb: expectation.verb, expectation, forms: forms(expectation.verb) });
  for (const [name, expectation] of Object.entries(IN_PLACES)) {
    const { verb, words } = expectation;
    tryOut({ name, verb, expectation, forms: words ? () => [said(words)] : forms(verb) });
  }

  const parse = createCommandParser();
  for (const [name, expectation] of Object.entries(COMMANDS)) {
    const { words } = expectation;
    it(`“${words}” is the command ${name}`, () => {
      assert.equal(parse(words)?.name, name);
    });
    tryOut({
      name: `“${words}”`,
      verb: name,
      expectation: { ...expectation, bare: true },
      forms: () => [said(words)],
    });
  }
});
