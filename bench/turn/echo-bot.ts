/** The bare echo bot on stock botbuilder and restify, in a process of its own: no state, no card, one reply. */

import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import restify from 'restify';

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
      await next();
    });
  }
}

/** Without an application id botbuilder checks no token and asks for none: the barest that it can be. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  // restify's request is botbuilder's but for what may be left out of it.
  await adapter.process(request as never, response, (context) => bot.run(context));
});
server.get('/readyz', async (_request, response) => {
  response.send(200, { ready: true });
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`open ${server.address().port}\n`);
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1_000);
});
