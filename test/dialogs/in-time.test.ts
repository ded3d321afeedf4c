import assert from 'node:assert/strict';
import sinon from 'sinon';
import { answerInTime, type InTime } from '../../dialogs/in-time.ts';
import type { Answer, Turn } from '../../dialogs/turn.ts';

const said = (summary: string): Answer => ({
  card: { type: 'AdaptiveCard', version: '1.5' },
  summary,
});

const wait = (time_ms: number) => new Promise((resolve) => setTimeout(resolve, time_ms));

describe('an answer that takes its time', () => {
  let clock: sinon.SinonFakeTimers;
  let out: string[];
  beforeEach(() => {
    clock = sinon.useFakeTimers();
    out = [];
  });
  afterEach(() => clock.restore());

  function ask(work: InTime['work'], cardId?: string): Promise<Answer> {
    const parts = {
      startJob(_name: string, job: (signal: AbortSignal) => Promise<void>) {
        void job(new AbortController().signal);
        return true;
      },
      courier: {
        async send(_to: unknown, { summary }: { summary?: string }) {
          out.push(`new: ${summary}`);
          return 'new';
        },
        async edit(_to: unknown, id: string, { summary }: { summary?: string }) {
          out.push(`${id}: ${summary}`);
          return true;
        },
      },
      report: () => undefined,
    };
    return answerInTime(parts, { cardId, reference: {} } as Turn, {
      name: 'work',
      within_ms: 100,
      work,
      meanwhile: () => said('wait'),
      busy: async () => said('busy'),
    });
  }

  it('is the answer where it is in time, and tells no progress', async () => {
    const answer = ask(async (after) => {
      after.show(said('half'));
      return said('done');
    }, 'card');
    await clock.tickAsync(10);
    assert.equal((await answer).summary, 'done');
    assert.deepEqual(out, []);
  });

  it('takes the place of what was said first, with its progress before it', async () => {
    const answer = ask(async (after) => {
      await wait(200);
      after.show(said('half'));
      await wait(200);
      return said('done');
    }, 'card');
    await clock.tickAsync(1_000);
    assert.equal((await answer).summary, 'wait');
    assert.deepEqual(out, ['card: half', 'card: done']);
  });

  it('finds the card that the first answer became, even where it is done before that is known', async () => {
    const answer = ask(async () => {
      await wait(110);
      return said('done');
    });
    await clock.tickAsync(110);
    const first = await answer;
    await clock.tickAsync(500);
    assert.deepEqual(out, []);
    first.onSent?.('later');
    await clock.tickAsync(0);
    assert.deepEqual(out, ['later: done']);
  });

  it('is said anew where nobody knows what the first one became', async () => {
    const answer = ask(async () => {
      await wait(110);
      return said('done');
    });
    await clock.tickAsync(5_000);
    assert.equal((await answer).summary, 'wait');
    assert.deepEqual(out, ['new: done']);
  });
});
