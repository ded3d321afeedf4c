/** Single fields of a form, checked as Stripe checks them. */

import type { Form } from './form-body.ts';
import { invalid } from './gateway-answer.ts';

const METADATA_MAX = 50;
const TEXT_MAX = 5_000;

/** @throws GatewayError where it is given and no text */
export function optionalText(form: Form, name: string): string | undefined {
  const value = form[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || value.length > TEXT_MAX) {
    throw invalid('parameter_invalid_string', `Invalid string: ${name}`, name);
  }
  return value;
}

/** @throws GatewayError where it is missing */
export function requiredText(form: Form, name: string): string {
  const value = optionalText(form, name);
  if (value === undefined) {
    throw invalid('parameter_missing', `Missing required param: ${name}.`, name);
  }
  return value;
}

/** @throws GatewayError where it is no whole number */
export function wholeNumber(form: Form, name: string): number {
  const text = requiredText(form, name);
  if (!/^-?\d{1,15}$/.test(text)) {
    throw invalid('parameter_invalid_integer', `Invalid integer: ${text.slice(0, 40)}`, name);
  }
  return Number(text);
}

export function metadataOf(form: Form): Record<string, string> {
  const value = form.metadata;
  if (value === undefined || typeof value === 'string') return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  if (entries.length > METADATA_MAX) {
    throw invalid('parameter_invalid', 'Metadata can have up to 50 keys.', 'metadata');
  }
  return Object.fromEntries(entries);
}

/** An address that a browser can be sent to. */
export function webAddress(form: Form, name: string): string {
  const text = requiredText(form, name);
  if (URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)) return text;
  throw invalid('url_invalid', `Not a valid URL: ${name}`, name);
}

/** One clause of Stripe's search language: `metadata['tenant']:'…'`. */
export function metadataQuery(form: Form): readonly [name: string, value: string] {
  const [, name, value] =
    /^metadata\[['"]([^'"]+)['"]\]:['"]([^'"]*)['"]$/.exec(requiredText(form, 'query')) ?? [];
  if (name === undefined || value === undefined) {
    throw invalid('invalid_search_query', 'We were unable to parse your search query.', 'query');
  }
  return [name, value];
}
