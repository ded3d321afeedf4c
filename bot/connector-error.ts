/** What botbuilder is told, as an exception, when something could not be sent or read. */

import type { NotDelivered } from './send-outcome.ts';

export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  /** `SEND_REFUSED`: it did not arrive. `SEND_UNKNOWN`: it may have. */
  readonly code: 'SEND_REFUSED' | 'SEND_UNKNOWN';
  readonly operation: string;
  readonly outcome: NotDelivered;

  constructor(operation: string, outcome: NotDelivered) {
    super(
      outcome.kind === 'refused'
        ? `The bot service did not take “${operation}”: ${outcome.code}.`
        : `It is not known whether “${operation}” arrived: ${outcome.reason}.`,
    );
    this.code = outcome.kind === 'refused' ? 'SEND_REFUSED' : 'SEND_UNKNOWN';
    this.operation = operation;
    this.outcome = outcome;
  }
}
