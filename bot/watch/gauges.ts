/** What stands still between two events: the balance, the recharge, the outbox, the feed, and what needs a look. Read when asked for. */

import { Gauge, type GaugeConfiguration, type Registry } from 'prom-client';
import type { Alerting } from '../../alerts/alerting.ts';
import type { Account } from '../../credits/account.ts';
import type { FeedStanding } from '../../ledger/feed-watch.ts';
import { MICROS_PER_UNIT } from '../../ledger/money.ts';
import type { RechargeState } from '../../ledger/view.ts';
import { NOTE_CODES, type Readiness } from '../readiness.ts';

export interface GaugeParts {
  readonly account: Pick<Account, 'currency' | 'now' | 'view'>;
  readonly alerting: Pick<Alerting, 'outbox' | 'targets'>;
  readonly feed: () => FeedStanding;
  readonly ready: () => Promise<Readiness>;
}

const RECHARGE_STATES = [
  'off',
  'armed',
  'expecting',
  'failed',
  'overdue',
  'suspended',
] as const satisfies readonly RechargeState[];

const MODES = ['prepaid', 'draining', 'post-usage'] as const;

type Reading = (gauge: Gauge) => Promise<void> | void;

export function addGauges(registry: Registry, parts: GaugeParts): void {
  const { account, alerting, feed, ready } = parts;

  /** One that cannot be read is left out: the others are still wanted. */
  function gauge(name: string, help: string, labelNames: readonly string[], read: Reading): void {
    const options: GaugeConfiguration<string> = {
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        try {
          this.reset();
          // Without labels a reset is a zero, which would be a claim.
          if (labelNames.length === 0) this.remove();
          await read(this);
        } catch {
          this.reset();
          if (labelNames.length === 0) this.remove();
        }
      },
    };
    new Gauge(options);
  }

  gauge(
    'desk_balance',
    'What the account holds now, in its currency; below zero where it is overdrawn.',
    ['currency'],
    (to) => to.set({ currency: account.currency }, account.view().balance / MICROS_PER_UNIT),
  );
  gauge('desk_recharge_state', '1 for the state that the auto-recharge is in.', ['state'], (to) => {
    const { state } = account.view().recharge;
    for (const each of RECHARGE_STATES) to.set({ state: each }, each === state ? 1 : 0);
  });
  gauge(
    'desk_recharge_declines',
    'Declines of the card in a row; three suspend the auto-recharge.',
    [],
    (to) => to.set(account.view().recharge.declines),
  );
  gauge('desk_billing_mode', '1 for the mode that the account is billed in.', ['mode'], (to) => {
    const now = account.view().mode;
    for (const mode of MODES) to.set({ mode }, mode === now ? 1 : 0);
  });
  gauge(
    'desk_outbox_messages',
    'Alerts that are to be sent or edited, and those given up in the last 30 days, by state.',
    ['state'],
    async (to) => {
      const { waiting, sending, editing, givenUp } = await alerting.outbox();
      for (const [state, count] of Object.entries({
        waiting,
        sending,
        editing,
        'given-up': givenUp,
      }))
        to.set({ state }, count);
    },
  );
  gauge(
    'desk_outbox_oldest_seconds',
    'How long the oldest alert has been waiting or on its way; 0 where none is.',
    [],
    async (to) => {
      const { oldest } = await alerting.outbox();
      to.set(oldest === null ? 0 : Math.max(0, account.now() - oldest) / 1_000);
    },
  );
  gauge(
    'desk_alert_targets',
    'Conversations that asked for alerts, by whether anything arrives there.',
    ['state'],
    async (to) => {
      const targets = await alerting.targets();
      const living = targets.filter(({ state }) => state.living).length;
      to.set({ state: 'living' }, living);
      to.set({ state: 'dead' }, targets.length - living);
    },
  );
  gauge(
    'desk_usage_feed_read_timestamp_seconds',
    'When the call reports were last read to their end; missing where they never were.',
    [],
    (to) => {
      const { readThrough } = feed();
      if (readThrough !== null) to.set(readThrough / 1_000);
    },
  );
  gauge(
    'desk_usage_feed_failing',
    '1 where the last reading of the call reports failed.',
    [],
    (to) => to.set(feed().failing === null ? 0 : 1),
  );
  gauge('desk_ready', '1 where the desk may be given work.', [], async (to) =>
    to.set((await ready()).ready ? 1 : 0),
  );
  gauge(
    'desk_note',
    '1 for what the operator should look at, as in the notes of /readyz.',
    ['code'],
    async (to) => {
      const state = await ready();
      const codes = state.ready ? (state.codes ?? []) : [];
      for (const code of NOTE_CODES) to.set({ code }, codes.includes(code) ? 1 : 0);
    },
  );
}
