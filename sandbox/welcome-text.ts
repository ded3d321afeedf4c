/** What `npm run sandbox` prints once everything is up: where to look and what to try. */

import type { RunningSandbox } from './run-sandbox.ts';

type Addresses = Pick<RunningSandbox, 'bot' | 'controls' | 'playground'>;

export function welcomeText({ bot, controls, playground }: Addresses): string {
  const addresses = [
    ...(playground === '' ? [] : [['Playground', playground]]),
    ['Bot', bot],
    ['Sandbox', controls],
    ['Graph', `${controls}/v1.0`],
  ];
  const where = addresses.map(([name = '', address]) => `  ${name.padEnd(12)}${address}`);
  return [
    '',
    'Calling Desk is running on this machine.',
    '',
    ...where,
    '',
    playground === '' ? 'Try, from a Bot Framework client:' : 'Try, in the Playground:',
    '  check my credit balance   残高を確認   查询余额',
    '  why did my balance change',
    '  does E5 include a calling plan?',
    '  seats · assign calling license to kwame · assign licenses in bulk',
    '',
    'And from another terminal:',
    `  curl -s ${controls}/sandbox/state`,
    `  curl -s -d '{"spend":25.5,"count":10}' ${controls}/sandbox/calls`,
    `  curl -s -d '{}' ${controls}/sandbox/poll`,
    `  curl -s -d '{"advance":"P7D"}' ${controls}/sandbox/clock`,
    '',
    'Ctrl-C stops everything. Data stays for the next time; -- --fresh begins again.',
    '',
  ].join('\n');
}
