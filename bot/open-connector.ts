/** The connector as the desk uses it: counted, followed, and told of in the log where it does not deliver. */

import { createHash } from 'node:crypto';
import type { Agent } from 'undici';
import { type Connector, createConnector, type GetToken } from './connector.ts';
import { createConnectorHttp } from './connector-http.ts';
import type { Share } from './instances.ts';
import type { Log } from './log.ts';
import { createSendBudget, type ServiceRates, TEAMS_RATES } from './send-budget.ts';
import type { ServiceUrlPolicy } from './service-url.ts';
import { systemTiming } from './timing.ts';
import type { Watch } from './watch/watch.ts';
import { watchedConnector } from './watch/watched-connector.ts';

export interface ConnectorParts {
  readonly serviceUrls: ServiceUrlPolicy;
  readonly connectorToken: GetToken;
  readonly log: Log;
  /** Left out: what Teams allows. */
  readonly rates?: ServiceRates;
}

export function openConnector(
  { serviceUrls, connectorToken, log, rates = TEAMS_RATES }: ConnectorParts,
  { metrics, tracks }: Watch,
  dispatcher: Agent,
  share: () => Share,
): Connector {
  const connector = createConnector({
    serviceUrls,
    http: createConnectorHttp(dispatcher),
    getToken: connectorToken,
    budget: createSendBudget(rates.perConversation, rates.inAll, share),
    timing: systemTiming,
    random: Math.random,
    onEvent({ conversationId, ...event }) {
      metrics.sent({ conversationId, ...event });
      if (event.outcome !== 'done')
        log.warn(
          { ...event, conversation: pseudonymOf(conversationId) },
          'A send was not delivered.',
        );
    },
  });
  return watchedConnector(connector, tracks);
}

/** Tells one conversation from another and no reader of the log whose it is. */
function pseudonymOf(conversationId: string): string {
  return createHash('sha256').update(conversationId).digest('hex').slice(0, 12);
}
