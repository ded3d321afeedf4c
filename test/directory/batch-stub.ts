/** A Graph on loopback that takes batches, and answers each as a test says. */

import type { IncomingMessage } from 'node:http';
import { type Answer, json } from './graph-stub.ts';

export interface BatchItem {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are looked into field by field.
  readonly body?: any;
}

export interface ItemAnswer {
  readonly id?: string | number;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const ok: ItemAnswer = { status: 200, body: {} };

/** One item turned away or refused, in Graph's error shape. */
export const said = (
  status: number,
  code = 'x',
  message = 'No.',
  headers: Readonly<Record<string, string>> = {},
): ItemAnswer => ({ status, headers, body: { error: { code, message } } });

export const throttled = (retryAfter?: string): ItemAnswer =>
  said(
    429,
    'TooManyRequests',
    'Too many requests.',
    retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
  );

type ItemAnswers = (items: readonly BatchItem[]) => readonly (ItemAnswer | undefined)[];

/** An answer for each of a batch's items, or one to the batch as a whole. */
export type BatchAnswer = { readonly items: ItemAnswers } | { readonly whole: Answer };

/** Every item alike. */
export const each = (answer: ItemAnswer): BatchAnswer => ({
  items: (items) => items.map(() => answer),
});

/** One after the other; undefined leaves one out. */
export const items = (...answers: readonly (ItemAnswer | undefined)[]): BatchAnswer => ({
  items: () => answers,
});

/** Collects what came, and answers by `answers`, one for each batch; the last one answers all that follow. */
export function batches(...answers: readonly BatchAnswer[]) {
  const seen: (readonly BatchItem[])[] = [];
  const answer: Answer = (response, request, hung) => {
    void itemsOf(request).then((asked) => {
      const next = answers[Math.min(seen.length, answers.length - 1)];
      seen.push(asked);
      if (next === undefined) return;
      if ('whole' in next) next.whole(response, request, hung);
      else {
        const responses = next
          .items(asked)
          .flatMap((one, place) => (one === undefined ? [] : [{ id: asked[place]?.id, ...one }]));
        json({ responses })(response, request, hung);
      }
    });
  };
  return { seen, answer };
}

async function itemsOf(request: IncomingMessage): Promise<readonly BatchItem[]> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString('utf8')).requests;
}
