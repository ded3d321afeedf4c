/** The gateway's own page, on which a person stores a card: a test card is chosen, none is typed. */

import { readFileSync } from 'node:fs';
import type { LocalAnswer } from '../local-server.ts';
import type { Session } from './gateway-shapes.ts';
import { TEST_CARDS, type TestCard } from './test-cards.ts';

/** Nothing from elsewhere, and no script at all. */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const CARD_PAGE_STYLE = '/gateway/card-page.css';

export function cardPageStyle(): LocalAnswer {
  const body = readFileSync(new URL('./card-page.css', import.meta.url), 'utf8');
  return { status: 200, headers: { 'Content-Type': 'text/css; charset=utf-8' }, body };
}

export function cardPage(session: Session): LocalAnswer {
  if (session.status !== 'open') return usedPage(session);
  return page(
    200,
    'Store a card',
    `<p class="lead">These are test cards: no money is behind them. Choose one; the desk charges it from now on.</p>
<form method="post">
<fieldset><legend>Card</legend>
${TEST_CARDS.map(choice).join('\n')}
</fieldset>
<div class="buttons"><button type="submit">Store this card</button>
<a href="${safe(session.cancelUrl)}" rel="noreferrer">Back without a change</a></div>
</form>`,
  );
}

export function storedPage(session: Session, { brand, last4 }: TestCard): LocalAnswer {
  return page(
    200,
    'The card is stored',
    `<p class="lead" role="status">${nameOf(brand)} ending in ${last4} is charged from now on.</p>
<p><a href="${safe(session.successUrl)}" rel="noreferrer">Back to the desk</a></p>`,
  );
}

export function noCardPage(session: Session): LocalAnswer {
  const { status, ...rest } = cardPage(session);
  return { ...rest, status: status === 200 ? 400 : status };
}

function usedPage(session: Session): LocalAnswer {
  return page(
    410,
    'This page has been used',
    `<p class="lead">A card was stored with it. Ask the desk for a new page to store another one.</p>
<p><a href="${safe(session.successUrl)}" rel="noreferrer">Back to the desk</a></p>`,
  );
}

export function unknownPage(): LocalAnswer {
  return page(404, 'There is no such page', '<p class="lead">Ask the desk for a new one.</p>');
}

function choice({ name, brand, last4, label }: TestCard, index: number): string {
  return `<label><input type="radio" name="card" value="${safe(name)}"${index === 0 ? ' checked' : ''} required>
<span class="brand">${nameOf(brand)}</span> <span class="digits">ending in ${last4}</span> <span class="behavior">${safe(label)}</span></label>`;
}

function page(status: number, title: string, content: string): LocalAnswer {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Sandbox card gateway</title>
<link rel="stylesheet" href="${CARD_PAGE_STYLE}">
</head>
<body>
<main>
<p class="house">Sandbox card gateway</p>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`,
  };
}

function nameOf(brand: string): string {
  const names: Readonly<Record<string, string>> = {
    visa: 'Visa',
    mastercard: 'Mastercard',
    amex: 'American Express',
  };
  return names[brand] ?? safe(brand);
}

function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
