/** Sends traces to an OpenTelemetry collector: the only file that knows its kit, loaded where traces are wanted. */

import type { Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Tracing } from '../settings.ts';

export interface Traces {
  readonly tracer: Tracer;
  /** Sends what has not been sent yet, for a few seconds at most. Never rejects. */
  close(): Promise<void>;
}

const SEND_MS = 10_000;
const CLOSE_MS = 5_000;
/** Steps that wait to be sent; while the collector is away, what comes beyond them is dropped. */
const WAITING_MAX = 4_096;

/** Nothing global is set: other packages in this process leave no spans, and nothing of ours goes along to Microsoft. */
export function openTraces({ endpoint, headers }: Tracing, close_ms: number = CLOSE_MS): Traces {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    headers: { ...headers },
    timeoutMillis: SEND_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'calling-desk' }),
    spanProcessors: [new BatchSpanProcessor({ exporter, maxQueueSize: WAITING_MAX })],
  });
  return {
    tracer: provider.getTracer('calling-desk'),
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, close_ms);
      });
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
      clearTimeout(timer);
    },
  };
}
