/** One desk for all that looks at a desk: to start it takes longer than to look. */

import { metricsMove } from './metrics.ts';
import { theLogNamesNobody } from './private-log.ts';
import { turnsLeaveATrace } from './traces.ts';
import { startWatchedDesk, type WatchedDesk } from './watched-desk.ts';

describe('a desk that is looked at', function () {
  this.timeout(120_000);
  let desk: WatchedDesk;

  before(async () => {
    desk = await startWatchedDesk();
  });
  after(() => desk?.close());

  metricsMove(() => desk);
  turnsLeaveATrace(() => desk);
  theLogNamesNobody(() => desk);
});
