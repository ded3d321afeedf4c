/** The page at the sandbox's own address: what there is, who is in it, and the commonest orders as buttons. */

import { readFileSync } from 'node:fs';
import type { LocalAnswer, LocalRequest } from '../local-server.ts';
import { refusal } from '../local-server.ts';
import { isoText } from '../sandbox-clock.ts';
import { ROLES } from '../tenant/roles.ts';
import type { Controlled } from './controls.ts';

export interface PageAddresses {
  readonly bot: string;
  readonly controls: string;
  /** Empty where the Playground was left out. */
  readonly playground: string;
}

/** Nothing from elsewhere, no script but our own. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ORDERS = [
  ['A day on', 'clock', { advance: 'P1D' }],
  ['A week on', 'clock', { advance: 'P7D' }],
  ['30 days on', 'clock', { advance: 'P30D' }],
  ['Spend 25.50 in 10 calls', 'calls', { spend: 25.5, count: 10 }],
  ['Read the usage report', 'poll', {}],
  ['Card works', 'card', { state: 'ok' }],
  ['Card expires', 'card', { state: 'expired' }],
  ['Card is declined', 'card', { state: 'declined' }],
  ['Card does not answer', 'card', { state: 'timeout' }],
] as const;

export function sandboxPage(
  controlled: Controlled,
  addresses: PageAddresses,
): (request: LocalRequest) => LocalAnswer {
  const beside = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
  const fixed = new Map([
    ['/sandbox-page.css', ['text/css', beside('./sandbox-page.css')]],
    ['/sandbox-page.js', ['text/javascript', beside('./sandbox-page.js')]],
  ]);
  return ({ method, url }) => {
    if (method !== 'GET') return refusal(405, 'METHOD_NOT_ALLOWED', 'This address takes GET.');
    const [type, body] = fixed.get(url.pathname) ?? ['text/html', pageText(controlled, addresses)];
    return {
      status: 200,
      headers: { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': POLICY },
      body,
    };
  };
}

export function isPageAddress(pathname: string): boolean {
  return ['/', '/sandbox-page.css', '/sandbox-page.js'].includes(pathname);
}

function pageText({ clock, state, tenant, desk }: Controlled, addresses: PageAddresses): string {
  const { displayName, currency } = tenant.tenant;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Calling Desk sandbox</title>
<link rel="stylesheet" href="/sandbox-page.css">
<script type="module" src="/sandbox-page.js"></script>
</head>
<body>
<header>
<h1>Calling Desk sandbox</h1>
<p class="lead">The organization ${safe(displayName)}, its calls and its credits, on this machine alone.</p>
</header>
<main>
<div class="grid">
<section aria-labelledby="balance"><h2 id="balance">Balance</h2>
<p class="figure">${safe(desk.balance())} <small>${safe(currency)}</small></p></section>
<section aria-labelledby="clock"><h2 id="clock">Business clock</h2>
<p class="figure">${isoText(clock.now()).slice(0, 10)}</p><p>${isoText(clock.now())}, card: ${safe(state.card)}</p></section>
<section aria-labelledby="addresses"><h2 id="addresses">Addresses</h2><dl>${addressRows(addresses)}</dl></section>
</div>
<section aria-labelledby="orders"><h2 id="orders">Make something happen</h2>
<div class="buttons">${ORDERS.map(button).join('')}</div><p role="status"></p></section>
<section aria-labelledby="people"><h2 id="people">People</h2><div class="wide">${peopleTable(tenant)}</div></section>
</main>
</body>
</html>
`;
}

function button([label, control, body]: (typeof ORDERS)[number]): string {
  return `<button type="button" data-control="${control}" data-body="${safe(JSON.stringify(body))}">${label}</button>`;
}

function addressRows({ bot, controls, playground }: PageAddresses): string {
  const link = (url: string) => `<a href="${safe(url)}">${safe(url)}</a>`;
  const rows = [
    ...(playground === '' ? [] : [['Playground', link(playground)]]),
    ['Bot', `<code>${safe(bot)}</code>`],
    ['State', link(`${controls}/sandbox/state`)],
    ['Graph', `<code>${safe(controls)}/v1.0</code>`],
  ];
  return rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('');
}

function peopleTable(tenant: Controlled['tenant']): string {
  const people = tenant.people();
  const named = Object.values(ROLES).map((role) => {
    const holders = people.filter((person) => tenant.rolesOf(person).includes(role));
    return [role.displayName, holders.map((person) => person.displayName).join(', ')] as const;
  });
  const others = people.filter((person) => tenant.rolesOf(person).length === 0).length;
  const rows = [...named, ['No role', `${others} people`] as const].map(
    ([name, holders]) => `<tr><th scope="row">${safe(name)}</th><td>${safe(holders)}</td></tr>`,
  );
  return `<table><caption>${people.length} accounts, by role</caption><thead><tr><th scope="col">Role</th><th scope="col">Who holds it</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
