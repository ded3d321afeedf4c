/** The shape in which the bot's HTTP tells a failure. */

import assert from 'node:assert/strict';
import type { Answered } from './door-harness.ts';

/** A failure as the contract has it: one shape, and nothing that helps an attacker. */
export function assertFailure(answered: Answered, status: number, code: string): void {
  assert.equal(answered.status, status, answered.text);
  const body = JSON.parse(answered.text);
  assert.equal(body.error.code, code);
  assert.match(body.error.message, /^[A-Z].*\.$/);
  assert.doesNotMatch(answered.text, /\bat .*:\d+|node_modules|Error:|eyJ/);
  assert.equal(answered.headers.server, undefined);
  assert.match(String(answered.headers['content-type']), /^application\/json/);
}
