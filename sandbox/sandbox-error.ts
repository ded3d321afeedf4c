/** What the sandbox refuses: a whole sentence for the person at the terminal and a stable code. */

export type SandboxErrorCode =
  | 'BAD_SETTING'
  | 'BAD_ARGUMENT'
  | 'BAD_REQUEST'
  | 'PORT_BUSY'
  | 'ALREADY_RUNNING'
  | 'NOT_A_SANDBOX'
  | 'DAMAGED_STATE'
  | 'PLAYGROUND_FAILED';

export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly code: SandboxErrorCode;

  constructor(code: SandboxErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
