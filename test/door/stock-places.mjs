/** A desk that acknowledges events and keeps them in a well-known place, each used as its own page shows it; `list` prints what is there. */

import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';

const [place = '', file = '', port = ''] = process.argv.slice(2);

/** Long enough to be killed after the write and before the answer. */
const ANSWER_AFTER_MS = 50;

const linesIn = () =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse) : [];

const PLACES = {
  /** botbuilder's storage for samples and tests. */
  async MemoryStorage() {
    const { MemoryStorage } = await import('botbuilder');
    const storage = new MemoryStorage();
    return {
      list: () => [],
      async add(id) {
        const { events = { ids: [] } } = await storage.read(['events']);
        events.ids.push(id);
        await storage.write({ events });
        return events.ids.length;
      },
    };
  },
  /** pino's file with the buffer that makes it fast. */
  async pino() {
    const { pino } = await import('pino');
    const before = linesIn();
    let count = before.length;
    const log = pino(pino.destination({ dest: file, sync: false, minLength: 16_000 }));
    return {
      list: () => before,
      async add(id) {
        count += 1;
        log.info({ id, seq: count });
        return count;
      },
    };
  },
  /** lowdb's file: safe to be killed in, and without a key. */
  async lowdb() {
    const { JSONFilePreset } = await import('lowdb/node');
    const low = await JSONFilePreset(file, { events: [] });
    return {
      list: () => low.data.events,
      async add(id) {
        const seq = low.data.events.length + 1;
        low.data.events.push({ id, seq });
        await low.write();
        await new Promise((resolve) => setTimeout(resolve, ANSWER_AFTER_MS));
        return seq;
      },
    };
  },
  /** What is asked of a place, in the fewest lines: synced before the answer, and each id once. */
  async honest() {
    const known = new Map(linesIn().map(({ id, seq }) => [id, seq]));
    return {
      list: () => [...known].map(([id, seq]) => ({ id, seq })),
      async add(id) {
        if (!known.has(id)) {
          known.set(id, known.size + 1);
          const handle = openSync(file, 'a');
          writeSync(handle, `${JSON.stringify({ id, seq: known.get(id) })}\n`);
          fdatasyncSync(handle);
          closeSync(handle);
        }
        await new Promise((resolve) => setTimeout(resolve, ANSWER_AFTER_MS));
        return known.get(id);
      },
    };
  },
};

const kept = await PLACES[place]();
if (port === 'list') process.stdout.write(JSON.stringify(kept.list()));
else
  createServer(async (request, response) => {
    for await (const _ of request);
    const id = request.headers['webhook-id'];
    const seq = id === undefined ? 0 : await kept.add(id);
    response.end(JSON.stringify({ seq }));
  }).listen(Number(port), '127.0.0.1', () => writeSync(1, 'open\n'));
