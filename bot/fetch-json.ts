/** Fetches a small JSON document within a time and a size, from exactly the address that was asked for. */

export type Fetch = typeof globalThis.fetch;

export interface FetchJsonLimits {
  readonly timeout_ms: number;
  readonly bytesMax: number;
}

/** @throws Error where the answer is late, too large, redirected, not 200 or not JSON */
export async function fetchJson(
  fetch: Fetch,
  url: string,
  limits: FetchJsonLimits,
): Promise<unknown> {
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(limits.timeout_ms),
    headers: { accept: 'application/json' },
  });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limits.bytesMax)
      throw new Error(`${url} answered with more than ${limits.bytesMax} bytes`);
    chunks.push(chunk);
  }
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
