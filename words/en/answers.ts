/** What the desk knows and does not know, in English. */

import { type Count, counted } from '../count.ts';

const times = (count: Count) => counted('en', count, { one: 'time', other: 'times' });

export const answers = {
  understood: 'The question, as I understand it',
  products: 'Products',
  moreProducts: (count: Count) => `${count.text} more`,
  fact: (name: string, value: string) => `${name}: ${value}`,
  source: 'Source',
  microsoftPage: 'Microsoft’s page (external)',
  checked: 'Last checked',
  certainty: {
    reported: 'Others report this. Microsoft’s own pages do not say it.',
    'not-verified': 'Nobody has confirmed this yet. Check it before you rely on it.',
  },
  show: 'Show',
  related: 'Related questions',
  helpful: {
    ask: 'Was this helpful?',
    yes: 'Yes, it helped',
    no: 'No, it did not',
    thanks: {
      yes: 'Thank you. I have noted that it helped.',
      no: 'Thank you. I have noted that it did not help. A person can.',
    },
  },
  askPerson: 'Ask a person',
  own: {
    seats: 'Licenses left here',
    person: 'Licenses of a person',
    balance: 'Our balance',
  },
  meantTitle: 'Do you mean one of these?',
  none: 'None of these',
  youWrote: (said: string) => `You wrote: “${said}”`,
  unknownTitle: 'I do not know the answer to this',
  unknown:
    'I answer only what stands in an article with its source, and I found none that fits. I do not guess.',
  rephrase:
    'Try other words: name the product or its part number, or paste the exact text of the error.',
  emptyTitle: 'What would you like to know?',
  empty: 'Ask me about calling licenses or Communications Credits, in your own words.',
  examplesTitle: 'Questions that I can answer, for example',
  examples: [
    'When do Communications Credits expire?',
    'What does E5 include for calling?',
    'Who may assign licenses?',
  ],
  goneTitle: 'This answer is no longer here',
  gone: 'The article was renamed or removed. Ask the question once more.',
  shortTitle: 'Gladly',
  short: 'Ask me the next question whenever you like.',
  unansweredTitle: 'Unanswered questions',
  unansweredEmpty: 'No question is waiting for an article.',
  unansweredLead: (count: Count) =>
    `${counted('en', count, { one: 'question', other: 'questions' })} without an answer, those asked most come first. Nobody’s name is kept with them.`,
  asked: times,
  lastAsked: (date: string) => `last on ${date}`,
  languages: { en: 'English', ja: 'Japanese', zh: 'Chinese' },
  moreQuestions: (count: Count) =>
    counted('en', count, { one: 'more question', other: 'more questions' }),
  unhelpfulTitle: 'Articles that helped least',
  votes: (helpful: string, not: string) => `helped ${helpful}, did not ${not}`,
  addTitle: 'To add an article',
  add: [
    'Write a new file answers/articles/TOPIC/ID.md, like those that are there, in all three languages. Its front matter names the source and the day on which it was checked.',
    'Put the words from this list into its aliases, so that the question is found.',
    'Run the tests: they say whether the article is well-formed. It is known after the next start.',
  ],
  kept: 'A question that nobody asks again is forgotten after 180 days. Addresses and long numbers are left out.',
  notHereTitle: 'Not in this conversation',
  notHere: 'The list is shown in personal chat, or in the channel that questions are handed to.',
  summary: 'What nobody could answer.',
};
