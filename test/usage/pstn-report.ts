/** The usage report of Graph on loopback: windows of days, pages, links with renamed parameters. */

import { type Answer, graphError, json } from '../directory/graph-stub.ts';

export type GraphRow = Readonly<Record<string, unknown>>;

/** A call that the credits paid for; give what is to differ. */
export function graphCall(id: string, startDateTime: string, row: GraphRow = {}): GraphRow {
  return {
    id,
    callId: '1835317186_112562680@61.221.3.176',
    userId: 'db03c14b-06eb-4189-939b-7cbf3a20ba27',
    userPrincipalName: 'richard.malk@contoso.com',
    userDisplayName: 'Richard Malk',
    startDateTime,
    endDateTime: startDateTime,
    duration: 219,
    charge: 0.36,
    callType: 'user_out',
    currency: 'USD',
    calleeNumber: '+8131234****',
    usageCountryCode: 'US',
    tenantCountryCode: 'US',
    connectionCharge: 0,
    callerNumber: '+1425555****',
    destinationContext: null,
    destinationName: 'Japan',
    conferenceId: null,
    licenseCapability: 'MCOPSTNPP',
    inventoryType: 'Subscriber',
    operator: 'Microsoft',
    callDurationSource: 'microsoft',
    ...row,
  };
}

const WINDOW =
  /getPstnCalls\((?:fromDateTime|from)=(\d{4}-\d\d-\d\d),(?:toDateTime|to)=(\d{4}-\d\d-\d\d)\)(?:\?\$skip=(\d+))?$/;

const DAY_MS = 86_400_000;

export interface Report {
  rows: readonly GraphRow[];
  /** What the next requests get in place of rows; undefined lets one pass. */
  troubles: (Answer | undefined)[];
  /** Whether the last day counts as a whole, or its first instant only: Microsoft's pages do not say. */
  wholeLastDay: boolean;
  readonly windows: (readonly [from: string, to: string])[];
}

export function emptyReport(): Report {
  return { rows: [], troubles: [], wholeLastDay: true, windows: [] };
}

export const ROWS_PER_PAGE = 3;

/** Answers as Graph does, from the report as it is at the time. */
export function answerFrom(report: Report): Answer {
  return (response, request, hung) => {
    const trouble = report.troubles.shift();
    if (trouble !== undefined) return trouble(response, request, hung);
    const match = WINDOW.exec(request.url ?? '');
    if (match === null) return graphError(400, 'BadRequest')(response, request, hung);
    const [, from = '', to = '', skip = '0'] = match;
    const first = Date.parse(from);
    const last = Date.parse(to) + (report.wholeLastDay ? DAY_MS - 1 : 0);
    if (last - first > 90 * DAY_MS) return graphError(400, 'BadRequest')(response, request, hung);
    if (skip === '0') report.windows.push([from, to]);
    const rows = report.rows.filter((row) => {
      const at = Date.parse(String(row.startDateTime));
      return at >= first && at <= last;
    });
    const end = Number(skip) + ROWS_PER_PAGE;
    const link = `http://${request.headers.host}/v1.0/communications/callRecords/getPstnCalls(from=${from},to=${to})?$skip=${end}`;
    const value = rows.slice(Number(skip), end);
    const more = end < rows.length ? { '@odata.nextLink': link } : {};
    return json({ '@odata.count': value.length, value, ...more })(response, request, hung);
  };
}
