/** Why a form was not taken: the field and the reason, with its figure where there is one. */

import type { Micros } from '../ledger/money.ts';
import type { AmountProblem } from '../words/amount.ts';

export type FormField =
  | 'deposit'
  | 'amount'
  | 'trigger'
  | 'cap'
  | 'reading'
  | 'day'
  | 'reference'
  | 'reason';

export type FormProblem =
  | { readonly field: FormField; readonly problem: AmountProblem }
  | {
      readonly field: FormField;
      readonly problem: 'too-small' | 'above-limit' | 'cap-below-amount';
      readonly limit: Micros;
    }
  | {
      readonly field: FormField;
      readonly problem: 'no-day' | 'day-in-future' | 'day-too-old' | 'too-long';
    };
