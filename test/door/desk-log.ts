/** What the desk's log says beside what a busy machine explains: each explained line is named here, with its reason. */

interface Thrown {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: Thrown;
}

interface Line {
  readonly msg?: unknown;
  readonly err?: Thrown;
  readonly outcome?: {
    readonly kind?: unknown;
    readonly reason?: unknown;
    readonly code?: unknown;
  };
}

interface Explained {
  /** Why it is no failure of the desk. */
  readonly reason: string;
  is(line: Line): boolean;
}

/** Of something that was thrown: its kind, its code, and the end of its sentence. */
function thrown(type: string, code: string, ending: string): Explained['is'] {
  return ({ err }) => {
    const inner = err?.type === 'DialogContextError' ? err.cause : err;
    return inner?.type === type && inner.code === code && String(inner.message).endsWith(ending);
  };
}

/** Nothing else is explained: whatever else a desk logs as a warning or an error is a failure of its own. */
const EXPLAINED: readonly Explained[] = [
  {
    reason: 'Graph, in the same busy process as the load, answered later than the desk waits.',
    is: thrown('DirectoryError', 'TIMEOUT', 'Microsoft Graph took too long.'),
  },
  {
    reason: 'Earlier calls to a slow Graph took all the time that a batch had.',
    is: thrown('DirectoryError', 'TIMEOUT', 'The call did not get its turn in time.'),
  },
  {
    reason: 'The bot service, in that process too, answered later than the desk waits.',
    is: thrown('ConnectorError', 'SEND_UNKNOWN', 'arrived: timeout.'),
  },
  {
    reason: 'A reply waited behind slow ones in its conversation until it was of no use.',
    is: thrown('ConnectorError', 'SEND_REFUSED', ': too-late.'),
  },
  {
    reason: 'The connector tells of the same two.',
    is: ({ msg, outcome }) =>
      msg === 'A send was not delivered.' &&
      ((outcome?.kind === 'unknown' && outcome.reason === 'timeout') ||
        (outcome?.kind === 'refused' && outcome.code === 'too-late')),
  },
  {
    reason: 'Whoever forges is refused: that is what the flood is there for.',
    is: ({ msg, err }) => msg === 'A request was refused at the door.' && err === undefined,
  },
];

/** What Node itself says of a package, at its own time, and what the process says that it is open. */
const NO_LOG = [/^open \d+$/, /^\(node:\d+\) \[DEP\d+\] /, /^\(Use `node --trace-deprecation /];

/** @returns the lines, as they were printed, of what nothing explains */
export function unexplained(printed: string): readonly string[] {
  return printed.split('\n').filter((text) => text !== '' && !isExplained(text));
}

function isExplained(text: string): boolean {
  if (NO_LOG.some((pattern) => pattern.test(text))) return true;
  const line = read(text);
  if (line === undefined) return false;
  return /^(?:trace|debug|info)$/.test(line.level) || EXPLAINED.some(({ is }) => is(line));
}

/** Undefined where it is no line of the log. */
function read(text: string): (Line & { readonly level: string }) | undefined {
  try {
    const line = JSON.parse(text);
    return typeof line?.level === 'string' ? line : undefined;
  } catch {
    return undefined;
  }
}
