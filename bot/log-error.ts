/** What the log says of an error: its kind, its codes and where it came from, with whoever it speaks of blotted out. */

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: string | number;
  readonly status?: number;
  /** Of Microsoft Graph: what its support asks for. */
  readonly graphCode?: string;
  readonly requestId?: string;
  readonly syscall?: string;
  readonly cause?: LoggedError;
  /** Where several failed together. */
  readonly errors?: readonly LoggedError[];
}

const CAUSES_MAX = 5;
const ERRORS_MAX = 3;
const TEXT_MAX = 2_000;
/** However long a message is: looking for names in it takes its time. */
const READ_MAX = 4 * TEXT_MAX;
const STACK_LINES_MAX = 20;
const PERSON = '[person]';
const SERVICE_WROTE = 'What the service wrote is left out.';

/** Names of mailboxes and sign-ins, and ids of objects in the directory. */
const PEOPLE: readonly [RegExp, string][] = [
  [/[^\s"'<>()[\]/:;,@]+(?:@|%40)[^\s"'<>()[\]/:;,?]+/g, PERSON],
  [/\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi, '[id]'],
];

/** Between quotation marks stands what somebody else wrote: a piece of a body, a name that was looked for. */
const QUOTED: readonly [RegExp, string][] = [
  [/"[^"\n]*"/g, '"…"'],
  [/'[^'\n]*'/g, "'…'"],
  [/[“][^”\n]*[”]/g, '“…”'],
];

/** Of the language and of the system: these quote names in our code, and of our files. */
const PLAIN_TYPES: ReadonlySet<string> = new Set(['TypeError', 'ReferenceError', 'RangeError']);

/** @param blotSecrets goes first: what is blotted out piece by piece is recognized no more */
export function loggedError(
  error: unknown,
  blotSecrets: (text: string) => string,
  depth = 1,
): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'What was thrown is no error.' };
  const { code, status, statusCode, graphCode, requestId, syscall } = error as Partial<
    Record<'code' | 'status' | 'statusCode' | 'graphCode' | 'requestId' | 'syscall', unknown>
  >;
  const cause = error.cause ?? wrappedBy(error);
  const blotPeople = blotterFor(error.name, syscall);
  const blot = (text: string) => blotPeople(blotSecrets(text)).slice(0, TEXT_MAX);
  return {
    type: error.name,
    // A package's error with the status of an answer has the service's own sentence, which may be about anybody.
    message: typeof statusCode === 'number' ? SERVICE_WROTE : blot(error.message),
    ...(error.stack !== undefined && { stack: blot(framesOf(error.stack)) }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof status === 'number' && { status }),
    ...(typeof statusCode === 'number' && { status: statusCode }),
    ...(typeof graphCode === 'string' && { graphCode }),
    ...(typeof requestId === 'string' && { requestId }),
    ...(typeof syscall === 'string' && { syscall }),
    ...(error instanceof AggregateError &&
      depth < CAUSES_MAX && {
        errors: error.errors
          .slice(0, ERRORS_MAX)
          .map((one: unknown) => loggedError(one, blotSecrets, depth + 1)),
      }),
    ...(cause !== undefined &&
      depth < CAUSES_MAX && { cause: loggedError(cause, blotSecrets, depth + 1) }),
  };
}

/** botbuilder's dialogs put an error of their own, without a code, around whatever was thrown in them. */
function wrappedBy(outer: Error): Error | undefined {
  const { error } = outer as { readonly error?: unknown };
  return error instanceof Error ? error : undefined;
}

/** Where it happened, without the sentence, which is there already. */
function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, STACK_LINES_MAX).join('\n');
}

function blotterFor(name: string, syscall: unknown): (text: string) => string {
  const isPlain = PLAIN_TYPES.has(name) || typeof syscall === 'string';
  const rules = isPlain ? PEOPLE : [...PEOPLE, ...QUOTED];
  return (text) =>
    rules.reduce(
      (rest, [pattern, instead]) => rest.replace(pattern, instead),
      text.slice(0, READ_MAX),
    );
}
