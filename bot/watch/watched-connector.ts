/** The way out as it is watched: a step of the trace for everything that goes to the bot service. */

import type { Connector } from '../connector.ts';
import type { Tracks } from './tracks.ts';

export function watchedConnector(connector: Connector, tracks: Tracks): Connector {
  /** What became of it is data: nothing is thrown there. */
  async function sent<T extends { readonly kind: string }>(
    operation: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const step = tracks.open(`bot service ${operation}`, { 'desk.connector.operation': operation });
    const outcome = await step.run(work);
    step.end({ 'desk.outcome': outcome.kind });
    return outcome;
  }
  return {
    send: (to, activity, isUnasked) => sent('send', () => connector.send(to, activity, isUnasked)),
    reply: (to, replyToId, activity) =>
      sent('reply', () => connector.reply(to, replyToId, activity)),
    update: (to, id, activity, isUnasked) =>
      sent('update', () => connector.update(to, id, activity, isUnasked)),
    delete: (to, id) => sent('delete', () => connector.delete(to, id)),
    createConversation: (serviceUrl, parameters) =>
      sent('create', () => connector.createConversation(serviceUrl, parameters)),
    members: (of) => sent('members', () => connector.members(of)),
    pagedMembers: (of, page) => sent('members', () => connector.pagedMembers(of, page)),
    member: (of, memberId) => sent('member', () => connector.member(of, memberId)),
    close: () => connector.close(),
  };
}
