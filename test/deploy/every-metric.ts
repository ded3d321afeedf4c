/** All metrics that a desk has, by name with their labels, without a desk. */

import { addGauges } from '../../bot/watch/gauges.ts';
import { createTracks } from '../../bot/watch/tracks.ts';
import { createWatch } from '../../bot/watch/watch.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';

const nothing = () => {
  throw new Error('nobody looks');
};

export function everyMetric(): ReadonlyMap<string, readonly string[]> {
  const watch = createWatch(createTracks());
  watch.store.journal(createMemoryJournal());
  addGauges(watch.metrics.registry, {
    account: { currency: 'USD', now: nothing, view: nothing },
    alerting: { outbox: nothing, targets: nothing },
    feed: nothing,
    ready: nothing,
  });
  const found = new Map<string, readonly string[]>([['up', ['job', 'instance']]]);
  for (const metric of watch.metrics.registry.getMetricsAsArray()) {
    const { name, labelNames = [] } = metric as unknown as {
      name: string;
      labelNames?: readonly string[];
    };
    const isHistogram = metric.constructor.name === 'Histogram';
    for (const end of isHistogram ? ['_bucket', '_sum', '_count'] : [''])
      found.set(`${name}${end}`, end === '_bucket' ? [...labelNames, 'le'] : labelNames);
  }
  return found;
}
