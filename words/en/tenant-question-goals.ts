/** What people ask whether somebody can, in English. */

import type { TenantQuestionPhrases } from '../tenant-questions.ts';

export const questionGoals: Pick<TenantQuestionPhrases, 'frames' | 'goals'> = {
  frames: [
    '<can> {who} [still|already|actually|now|even] <goal>',
    'is {who} [still|already] <able> to <goal>',
    'is {who} <able> for <goal>',
    'why <cannot> {who} [still] <goal>',
    'why (can|could) {who} (not|no longer) <goal>',
    'why is {who} [still] <unable> to <goal>',
    "why isn't {who} <able> to <goal>",
    'why {who} [still] <cannot> <goal>',
    'how come [that] {who} <cannot> <goal>',
    '{who} [still|suddenly] <cannot> <goal>',
    '{who} (can|could) (no longer|not) <goal>',
    '{who} is [still] <unable> to <goal>',
    '{who} <can> <goal>',
    'what [else] does {who} [still|also] <need> [in order] to <goal>',
    'what [else] does {who} [still] <need> before <pronoun> can <goal>',
    'what is {who} [still] missing [in order] to <goal>',
    'what is [still] missing for {who} to <goal>',
    "what's [still] missing for {who} to <goal>",
    "what's {who} [still] missing to <goal>",
    '(what|which) <license> does {who} [still] <need> [in order] to <goal>',
    'does {who} have (the|all|all the|enough) [right|necessary|needed] <license> to <goal>',
    'does {who} have (what|everything) [that] <pronoun> needs? to <goal>',
    'does {who} need (anything|something) [else|more] to <goal>',
    '(what|which) [<license>] (do|must|should) (i|we) [have to|need to] (give|assign|assign to|buy for|get for|do for) {who} (to|so that <pronoun> can|so <pronoun> can) <goal>',
  ],
  goals: {
    'call-abroad': [
      '<call> [to] <abroad>',
      '<call> (someone|somebody|anyone|people|a number|numbers|customers|clients) <abroad>',
      '<make> [any] <international> [phone|telephone] calls?',
      '<make> [an|a] <international> [phone|telephone] call',
      '<make> [phone|telephone] calls? [to] <abroad>',
    ],
    'dial-out': [
      '<call> [out] (from|out of|in|during) [a|the|teams|teams] [teams] meetings?',
      '<call> [phone|telephone] (numbers|people|participants|someone) (from|in|into|during) [a|teams] [teams] meetings?',
      'add (people|someone|participants|phone numbers|a phone number) by phone to [a] meetings?',
    ],
    'toll-free': [
      '(use|have|get|offer|receive|share) (a|the|our) toll(-| )?free numbers?',
      '(use|have|get|offer) toll(-| )?free numbers?',
      '<call> [to] [a|the] toll(-| )?free [numbers?]',
      '(take|receive|get|make) toll(-| )?free calls',
      'be (called|reached) (on|by|at) a toll(-| )?free number',
    ],
    'dial-in': [
      '(have|get|offer|use) [a] dial(-| )in [phone] numbers?',
      '(host|hold|organi(s|z)e|create|set up|schedule) [a] meetings? with [a] (dial(-| )in|phone) numbers?',
      '(add|put) [a] dial(-| )in [phone] numbers? (to|on|in) [a] meetings?',
      '(use|have) audio conferenc(e|ing)',
      '(host|hold|organi(s|z)e) audio conferences',
    ],
    'dial-pad': ['(see|use|get|have|find) (a|the|any) (dial(-| )?pad|keypad)'],
    'call-outside': [
      '<call> [to] [people|someone|somebody|anyone] <outside>',
      '<make> [any] (outgoing|outbound|external|outside|pstn) [phone|telephone] calls?',
      '<make> [an|a] (outgoing|outbound|external|outside|pstn) [phone|telephone] call',
      '<make> [phone|telephone] calls? [to] [<outside>]',
      '<make> a [phone|telephone] call [to] [<outside>]',
      '<call>',
    ],
  },
};
