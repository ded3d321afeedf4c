/** Where alerts go, in English. */

import type { Count } from '../count.ts';
import { alertPlaces } from './nouns.ts';

export const targets = {
  hereTitles: {
    added: 'Alerts come here from now on',
    already: 'Alerts come here already',
    stopped: 'Alerts no longer come here',
    none: 'No alerts come here',
  },
  here: {
    added:
      'I post here when a recharge succeeds or fails, when the balance is low or zero or has recovered, and before funds expire.',
    already: 'Nothing was changed.',
    stopped: 'I post no more alerts here. Other conversations are not affected.',
    none: 'There was nothing to stop.',
  },
  everyoneSees: 'Everybody in this conversation sees the alerts, with their figures.',
  nobodyLeft:
    'No conversation gets alerts now. Nobody will be told when a recharge fails or the balance is zero.',
  registeredBy: 'Asked for by',
  at: 'At',
  stop: 'Stop alerts here',
  start: 'Send alerts here',
  list: 'Where alerts go',
  title: 'Where alerts go',
  lead: (count: Count) => `Alerts go to ${alertPlaces(count)}.`,
  empty: 'Alerts go nowhere yet. Write “send alerts here” in a channel or in this chat.',
  scopes: {
    personal: 'Personal chat',
    groupChat: 'Group chat',
    channel: 'Channel',
  },
  named: (scope: string, name: string) => `${scope}: ${name}`,
  addedBy: (name: string, at: string) => `asked for by ${name}, ${at}`,
  living: '✓ reachable',
  dead: (at: string) => `✕ not reachable since ${at}`,
  causes: {
    'bot-removed': 'I was removed from it.',
    'conversation-gone': 'It no longer exists.',
    blocked: 'I was blocked there.',
    'writes-blocked': 'Nobody may write there.',
    'role-lost': 'The person no longer holds a role that may have alerts.',
  },
  diedTitle: 'Alerts no longer reach a conversation',
  diedMeans: (place: string) => `I can post nothing there any more: ${place}.`,
  diedTodo:
    'Add me to it again, or ask for alerts somewhere else. Until then you are told in its place.',
  diedOfRoleTodo:
    'If they should have alerts, see that they hold such a role again and have them write “send alerts here”. Until then you are told in their place.',
  thisOne: 'this conversation',
  stopAt: 'Stop alerts in',
  stopAtMissing: 'Choose a conversation.',
  stopThere: 'Stop alerts there',
  more: (count: Count) => `and ${alertPlaces(count)} more`,
  summary: 'Where alerts go.',
};
