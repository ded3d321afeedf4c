/** A log is in order only where each of its lines is explained: by name, never by how much it looks like another. */

import assert from 'node:assert/strict';
import { ConnectorError } from '../../bot/connector-error.ts';
import { createLog, type Log } from '../../bot/log.ts';
import { createRefusalLog } from '../../bot/refusal-log.ts';
import { type NotDelivered, refusedByUs } from '../../bot/send-outcome.ts';
import { DirectoryError } from '../../directory/directory-error.ts';
import { StoreError } from '../../store/store-errors.ts';
import { unexplained } from './desk-log.ts';

/** How many of the lines that are logged nothing explains. */
function flaws(write: (log: Log) => void): number {
  let printed = 'open 3978\n';
  const destination = {
    write(text: string) {
      printed += text;
    },
  };
  write(createLog({ level: 'warn', destination }));
  return unexplained(printed).length;
}

const failing = (err: unknown) => (log: Log) => log.error({ err }, 'A turn failed.');
/** As botbuilder's dialogs do with what is thrown in them. */
const inDialog = (error: Error) =>
  Object.assign(new Error(error.message), { name: 'DialogContextError', error });
const unknown = (reason: 'timeout' | 'connection-lost'): NotDelivered => ({
  kind: 'unknown',
  reason,
  status: null,
});
const undelivered = (outcome: NotDelivered) => (log: Log) =>
  log.warn({ operation: 'reply', outcome, tries: 1, took_ms: 1 }, 'A send was not delivered.');

describe('the log of a desk under load', () => {
  it('is in order where somebody outside took too long, or forged', () => {
    const slow = new DirectoryError('TIMEOUT', 'graph', 'Microsoft Graph took too long.');
    assert.equal(flaws(failing(slow)), 0);
    assert.equal(flaws(failing(new ConnectorError('reply', unknown('timeout')))), 0);
    assert.equal(flaws(failing(inDialog(new ConnectorError('reply', unknown('timeout'))))), 0);
    assert.equal(flaws(failing(new ConnectorError('reply', refusedByUs('too-late')))), 0);
    assert.equal(flaws(undelivered(unknown('timeout'))), 0);
    assert.equal(
      flaws((log) => createRefusalLog(log, () => 0)('no-token')),
      0,
    );
  });

  it('is not where anything else failed', () => {
    const failures: readonly ((log: Log) => void)[] = [
      failing(new StoreError('CLOSED', 'The store is closed.')),
      failing(new TypeError('undefined is not a function')),
      failing(new DirectoryError('UNAVAILABLE', 'graph', 'Microsoft Graph took too long.')),
      failing(new ConnectorError('reply', unknown('connection-lost'))),
      failing(inDialog(new ConnectorError('reply', unknown('connection-lost')))),
      failing(new ConnectorError('reply', refusedByUs('closed'))),
      failing(Object.assign(new Error('Something took too long.'), { code: 'TIMEOUT' })),
      undelivered(unknown('connection-lost')),
      undelivered(refusedByUs('closed')),
      (log) => log.warn({ event: 'odd' }, 'The recharge machine has something to say.'),
      (log) => log.fatal({}, 'The bot ends: nobody had foreseen this.'),
    ];
    for (const [at, failure] of failures.entries()) assert.equal(flaws(failure), 1, String(at));
  });

  it('is not where something is printed that is no line of it', () => {
    assert.deepEqual(unexplained('open 3978\nError: boom\n{"level":\n'), [
      'Error: boom',
      '{"level":',
    ]);
  });
});
