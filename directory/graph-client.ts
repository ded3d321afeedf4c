/** The promise of Microsoft Graph as we read it and write to it: answers of the expected shape, or an error that says who failed. */

import type { DirectoryError } from './directory-error.ts';

/** Checks an answer; a zod schema is one. @throws where the answer is not of this shape */
export interface Shape<T> {
  parse(answer: unknown): T;
}

export interface GraphCallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** For one call, or one page, with all its tries; 30 seconds where left out. */
  readonly total_ms?: number;
  readonly signal?: AbortSignal;
}

export interface GraphClient {
  /**
   * @param path below the base address, such as `/users/{id}?$select=id`
   * @throws DirectoryError
   */
  get<T>(path: string, shape: Shape<T>, options?: GraphCallOptions): Promise<T>;
  /**
   * A collection, page by page, in its order. A link to the next page is followed letter by letter as it was given, for
   * Graph renames parameters in its own links. A page that fails, a page too many or a link that comes back ends the
   * reading with an error: a part is never taken for the whole.
   * @param pagesMax more than this many are an error
   * @throws DirectoryError
   */
  pages(
    path: string,
    pagesMax: number,
    options?: GraphCallOptions,
  ): AsyncIterable<readonly unknown[]>;
}

/** What became of a request that was sent once and never repeated. */
export type GraphReply =
  | {
      readonly answered: true;
      readonly status: number;
      readonly retryAfter: string | null;
      readonly requestId: string | undefined;
      /** Undefined where the answer is no whole JSON. */
      readonly body: unknown;
    }
  | {
      readonly answered: false;
      /** False where nothing can have left this machine. */
      readonly mayHaveArrived: boolean;
      readonly error: DirectoryError;
    };

/** A client that also sends: whoever calls decides what may be repeated. */
export interface GraphSender extends GraphClient {
  /**
   * Sends JSON, once. `total_ms` is the time of the one try; an abort cuts it off. What Graph and the network do is data.
   * @param path below the base address, such as `/$batch`
   */
  post(path: string, body: unknown, options?: GraphCallOptions): Promise<GraphReply>;
}

export const TOTAL_MS = 30_000;
