/** What payments throw where there is no outcome to tell: the gateway was asked something and there is no answer to use. */

export type PaymentsErrorCode =
  /** No answer, or one that says that the gateway itself is in trouble. Later it may work. */
  | 'GATEWAY_UNREACHABLE'
  /** It answered that it will not do this: the settings or a mistake of ours. */
  | 'GATEWAY_REFUSED';

/** `message` is a whole sentence for an operator's log and holds no secret; `code` is stable. */
export class PaymentsError extends Error {
  override readonly name = 'PaymentsError';
  readonly code: PaymentsErrorCode;

  constructor(code: PaymentsErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
