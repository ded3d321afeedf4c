/** The fields of a form, as Teams draws them: each with its label, and its errors in words. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import { typedAmount } from '../words/amount.ts';
import type { Speech } from '../words/speech.ts';
import { wholeCharacters } from './escape-markdown.ts';

export type CardInput = Readonly<Record<string, unknown>>;

const AMOUNT_LENGTH_MAX = 40;

/**
 * Text, not a number: people write amounts as their language does, and we read them so.
 * @param value as typed before; empty for an empty field
 */
export function amountInput(
  id: string,
  label: string,
  value: string,
  errorMessage: string,
  isRequired = true,
): CardInput {
  return {
    type: 'Input.Text',
    id,
    label,
    ...(isRequired ? { isRequired, errorMessage } : {}),
    ...(value === '' ? {} : { value: wholeCharacters(value.slice(0, AMOUNT_LENGTH_MAX)) }),
    maxLength: AMOUNT_LENGTH_MAX,
  };
}

/** What stands in an amount's field before anybody typed: nothing where nothing is suggested. */
export function suggestedText(
  amount: Micros | undefined,
  currency: string,
  { locale }: Speech,
): string {
  return amount === undefined || amount === 0 ? '' : typedAmount(amount, locale, currency);
}

/** May be left empty. */
export function textInput(id: string, label: string, value: string, maxLength: number): CardInput {
  return {
    type: 'Input.Text',
    id,
    label,
    ...(value === '' ? {} : { value: wholeCharacters(value.slice(0, maxLength)) }),
    maxLength,
  };
}

/** @param value `2026-11-16`, or whatever was typed before: what is no day is left out */
export function dayInput(
  id: string,
  label: string,
  value: string,
  errorMessage: string,
  most: Instant,
): CardInput {
  return {
    type: 'Input.Date',
    id,
    label,
    isRequired: true,
    errorMessage,
    ...(/^\d{4}-\d{2}-\d{2}$/.test(value) ? { value } : {}),
    max: new Date(most).toISOString().slice(0, 10),
  };
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export function choiceInput(
  id: string,
  label: string,
  choices: readonly Choice[],
  value: string,
  errorMessage: string,
): CardInput {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    choices,
    isRequired: true,
    errorMessage,
    ...(value === '' ? {} : { value }),
  };
}

/** `true` or `false` as text. */
export function toggleInput(id: string, label: string, title: string, isOn: boolean): CardInput {
  return { type: 'Input.Toggle', id, label, title, value: String(isOn) };
}
