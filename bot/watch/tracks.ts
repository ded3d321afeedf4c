/** Follows work from the turn or the job that began it to all that it calls: an id for the log, spans for the trace. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';

/** What a line of the log says of where it comes from. */
export interface Marks {
  /** Twelve hexadecimal digits, the same for all that one activity set off. */
  readonly turn?: string;
  /** The regular job that is under way. */
  readonly job?: string;
  /** By which the trace is found, where traces are kept. */
  readonly trace?: string;
}

/** One piece of work on a track: `run` may be called several times between its beginning and its end. */
export interface Step {
  run<T>(work: () => T): T;
  /** @param failure what it came to an end by; left out: it went well */
  end(attributes?: Attributes, failure?: unknown): void;
}

export interface Tracks {
  /** Begins a track of its own for one activity. */
  turn<T>(type: string, work: () => Promise<T>): Promise<T>;
  /** Begins one for work that nobody asked for. */
  job<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** A step of the track that is under way; where none is, it is carried out and nothing is noted. */
  step<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T>;
  open(name: string, attributes: Attributes): Step;
  /** The turn under way has failed, and its person was told so. */
  fail(): void;
  marks(): Marks;
}

interface Scope {
  readonly marks: Marks;
  readonly context: Context;
  readonly root: Span | undefined;
}

const TURN_ID_LENGTH = 12;

/** @param tracer left out: no traces are kept, and steps cost nothing */
export function createTracks(tracer?: Tracer): Tracks {
  const scopes = new AsyncLocalStorage<Scope>();

  async function begin<T>(
    name: string,
    attributes: Attributes,
    marks: Marks,
    work: () => Promise<T>,
  ): Promise<T> {
    const root = tracer?.startSpan(name, { kind: SpanKind.SERVER, attributes }, ROOT_CONTEXT);
    const context = root === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, root);
    const traced = root === undefined ? marks : { ...marks, trace: root.spanContext().traceId };
    try {
      return await scopes.run({ marks: traced, context, root }, work);
    } catch (failure) {
      if (root !== undefined) noteFailure(root, failure);
      throw failure;
    } finally {
      root?.end();
    }
  }

  function open(name: string, attributes: Attributes): Step {
    const scope = scopes.getStore();
    if (tracer === undefined || scope === undefined) return UNNOTED;
    const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, scope.context);
    const inside = { ...scope, context: trace.setSpan(scope.context, span) };
    return {
      run: (work) => scopes.run(inside, work),
      end(more = {}, failure) {
        span.setAttributes(more);
        if (failure !== undefined) noteFailure(span, failure);
        span.end();
      },
    };
  }

  return {
    turn(type, work) {
      // Random up to there, and made ahead by the runtime: cheaper than bytes that are asked for one by one.
      const turn = randomUUID().replace('-', '').slice(0, TURN_ID_LENGTH);
      return begin('turn', { 'desk.turn': turn, 'desk.activity': type }, { turn }, work);
    },
    job: (name, work) => begin(`job ${name}`, { 'desk.job': name }, { job: name }, work),
    async step(name, attributes, work) {
      const step = open(name, attributes);
      let failure: unknown;
      try {
        return await step.run(work);
      } catch (cause) {
        failure = cause ?? new Error('nothing was thrown');
        throw cause;
      } finally {
        step.end({}, failure);
      }
    },
    open,
    fail: () => scopes.getStore()?.root?.setStatus({ code: SpanStatusCode.ERROR }),
    marks: () => scopes.getStore()?.marks ?? NO_MARKS,
  };
}

const NO_MARKS: Marks = {};
const UNNOTED: Step = { run: (work) => work(), end: () => undefined };

/** The stable code and nothing else: a message may hold what somebody typed. */
function noteFailure(span: Span, failure: unknown): void {
  span.setAttribute('error.type', codeOf(failure));
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** What is thrown carries a code of ours or of the system's; of all else only the kind is told. */
export function codeOf(failure: unknown): string {
  const { code, name } = (failure ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === 'string' && /^[\w-]{1,60}$/.test(code)) return code;
  return typeof name === 'string' && /^\w{1,60}$/.test(name) ? name : 'unknown';
}
