/** `getPstnCalls`: the usage report, a thousand rows a page, at most ninety days at once. */

import type { LivingTenant } from '../tenant/living-tenant.ts';
import type { PstnCallRow } from '../tenant/pstn-call-row.ts';
import {
  context,
  forbidden,
  type GraphAnswer,
  GraphRefusal,
  type GraphRequest,
  serviceRoot,
} from './graph-answer.ts';
import type { Routes } from './routes.ts';
import { isDelegated } from './token.ts';

export const ROWS_PER_PAGE = 1000;
const DAY_MS = 86_400_000;
const RANGE_DAYS_MAX = 90;

const CALL = /^(?:microsoft\.graph\.callRecords\.)?getPstnCalls\(([^)]*)\)$/i;

export function pstnCallRoutes(tenant: LivingTenant): Routes {
  return {
    'GET /communications/callRecords/:function': (request, part) => {
      const call = CALL.exec(part('function'));
      if (!call) throw invalid(`Resource not found for the segment '${part('function')}'.`);
      if (isDelegated(request)) throw forbidden();
      return report(tenant, request, call[1] ?? '');
    },
  };
}

function report(tenant: LivingTenant, request: GraphRequest, parameters: string): GraphAnswer {
  const range = readRange(parameters);
  const skip = readSkip(request.url.searchParams.get('$skip'));
  const calls = tenant.calls();
  const starts = startsOf(calls);
  const rows = calls.slice(placeOf(starts, range.from), placeOf(starts, range.until));
  const page = rows.slice(skip, skip + ROWS_PER_PAGE);
  const next = skip + ROWS_PER_PAGE;
  return {
    status: 200,
    body: {
      '@odata.context': context(request, 'Collection(microsoft.graph.callRecords.pstnCallLogRow)'),
      '@odata.count': page.length,
      value: page,
      ...(next < rows.length && {
        // The link renames the parameters, as Graph's own does: it is to be followed as it stands.
        '@odata.nextLink': `${serviceRoot(request)}/communications/callRecords/getPstnCalls(from=${range.fromText},to=${range.toText})?$skip=${next}`,
      }),
    },
  };
}

const knownStarts = new WeakMap<readonly PstnCallRow[], readonly number[]>();

/** When each call began; read once for each list, which the clock may ask for thousands of times on its way. */
function startsOf(calls: readonly PstnCallRow[]): readonly number[] {
  const known = knownStarts.get(calls);
  if (known) return known;
  const starts = calls.map((row) => Date.parse(row.startDateTime));
  knownStarts.set(calls, starts);
  return starts;
}

/** Where the first of the rising numbers stands that is `at` or more. */
function placeOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Range {
  readonly from: number;
  /** Exclusive: a day that is named as the end counts as a whole. */
  readonly until: number;
  readonly fromText: string;
  readonly toText: string;
}

function readRange(given: string): Range {
  const parameters = new Map(
    given.split(',').map((parameter) => {
      const [name = '', value = ''] = parameter.split('=');
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
  const fromText = parameters.get('fromdatetime') ?? parameters.get('from') ?? '';
  const toText = parameters.get('todatetime') ?? parameters.get('to') ?? '';
  const from = readTime(fromText);
  const to = readTime(toText);
  if (to < from) throw invalid('The end of the time range lies before its start.');
  if (to - from > RANGE_DAYS_MAX * DAY_MS) {
    throw invalid(`The time range exceeds the maximum of ${RANGE_DAYS_MAX} days.`);
  }
  return { from, until: to + (isDay(toText) ? DAY_MS : 1), fromText, toText };
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A day or a time in UTC, without quotes. */
function readTime(text: string): number {
  const shape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?Z?)?$/;
  const at = shape.test(text)
    ? Date.parse(isDay(text) || text.endsWith('Z') ? text : `${text}Z`)
    : Number.NaN;
  if (Number.isNaN(at))
    throw invalid('The time range is not valid: two UTC times are expected, without quotes.');
  return at;
}

function readSkip(text: string | null): number {
  const skip = Number(text ?? 0);
  if (!Number.isInteger(skip) || skip < 0) throw invalid('The value of $skip is not valid.');
  return skip;
}

function invalid(message: string): GraphRefusal {
  return new GraphRefusal(400, 'BadRequest', message);
}
