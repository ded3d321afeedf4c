/** What goes into the Graph emulator and what comes out, whether over HTTP or inside a batch. */

export interface GraphRequest {
  readonly method: string;
  /** Absolute, as the caller addressed it: links in answers are built on it. */
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A refusal in Graph's own words; the emulator gives it the error shape. */
export class GraphRefusal extends Error {
  override readonly name = 'GraphRefusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function badRequest(message: string): GraphRefusal {
  return new GraphRefusal(400, 'Request_BadRequest', message);
}

export function notFound(resource: string): GraphRefusal {
  return new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${resource}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

export function forbidden(): GraphRefusal {
  return new GraphRefusal(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}

/** `https://…/v1.0/$metadata#` and the name of what the answer holds. */
export function context(request: GraphRequest, name: string): string {
  return `${serviceRoot(request)}/$metadata#${name}`;
}

export function serviceRoot(request: GraphRequest): string {
  return `${request.url.origin}/v1.0`;
}
