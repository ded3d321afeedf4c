/** Traces reach the collector that was named, with its headers; one that is away holds nobody up. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openTraces } from '../../bot/watch/otlp-traces.ts';
import { createTracks } from '../../bot/watch/tracks.ts';

describe('traces', () => {
  it('are sent to the collector when the desk closes, at the latest', async () => {
    const arrived: { url: string | undefined; key: unknown; body: string }[] = [];
    const collector = createServer(async (request, response) => {
      let body = '';
      for await (const piece of request.setEncoding('utf8')) body += piece;
      arrived.push({ url: request.url, key: request.headers['x-key'], body });
      response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    const traces = openTraces({
      endpoint: `http://127.0.0.1:${port}/`,
      headers: { 'x-key': 'let-me-in' },
    });
    const tracks = createTracks(traces.tracer);
    await tracks.turn('message', () => tracks.step('graph user', {}, async () => undefined));
    await traces.close();
    collector.close();
    collector.closeAllConnections();
    assert.deepEqual(
      arrived.map(({ url, key }) => [url, key]),
      [['/v1/traces', 'let-me-in']],
    );
    const [resource] = JSON.parse(arrived[0]?.body ?? '{}').resourceSpans;
    const spans = resource.scopeSpans.flatMap((scope: { spans: object[] }) => scope.spans);
    const [step, turn] = spans;
    assert.deepEqual([step.name, turn.name], ['graph user', 'turn']);
    assert.equal(step.parentSpanId, turn.spanId);
    assert.match(JSON.stringify(resource.resource), /calling-desk/);
  });

  it('hold nobody up where nothing listens', async () => {
    const traces = openTraces({ endpoint: 'http://127.0.0.1:9', headers: {} }, 50);
    const tracks = createTracks(traces.tracer);
    assert.equal(await tracks.turn('message', async () => 'done'), 'done');
    await traces.close();
  });

  it('change nothing of what work comes to, kept or not', async () => {
    const failure = Object.assign(new Error('secret words'), { code: 'FORBIDDEN' });
    for (const tracks of [
      createTracks(),
      createTracks(openTraces({ endpoint: 'http://127.0.0.1:9', headers: {} }).tracer),
    ]) {
      const failing = () => tracks.step('step', {}, async () => Promise.reject(failure));
      await assert.rejects(tracks.turn('message', failing), failure);
      await assert.rejects(failing(), failure);
      assert.deepEqual(tracks.marks(), {});
      const seen = await tracks.turn('message', async () => tracks.marks().turn);
      assert.match(seen ?? '', /^[\da-f]{12}$/);
      assert.deepEqual(await tracks.job('poll', async () => tracks.marks().job), 'poll');
    }
  });
});
