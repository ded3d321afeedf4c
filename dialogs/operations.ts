/** The promise of operations: what a card's one opaque id stands for, carried out once, by the person whom it was shown to. */

import type { Instant } from '../ledger/instant.ts';
import type { Approval, HeldOperation } from './approvals.ts';
import type { OperationContent, OperationResult } from './operation-content.ts';
import type { Turn } from './turn.ts';

/** For whom and where an operation was begun: nobody else, nowhere else. */
export interface Owner {
  /** Entra object id, lower case. */
  readonly personId: string;
  readonly tenantId: string;
  readonly conversationId: string;
}

/** Why an operation cannot be carried out, or need not be. */
export type Spent =
  /** Another click carries it out at this moment. */
  | { readonly state: 'under-way'; readonly content: OperationContent }
  | {
      readonly state: 'settled';
      readonly content: OperationContent;
      readonly result: OperationResult;
      /** When it was settled. */
      readonly at: Instant;
      /** Where a second person was asked. */
      readonly held?: HeldOperation | undefined;
    }
  /** A second person has to approve it first. */
  | { readonly state: 'awaiting'; readonly held: HeldOperation; readonly content: OperationContent }
  /** Too old, or no longer known: then without what it was. */
  | { readonly state: 'expired'; readonly content?: OperationContent }
  | { readonly state: 'not-yours' };

export type Claim =
  /** Yours alone, until it is settled or released. */
  | {
      readonly state: 'fresh';
      readonly content: OperationContent;
      /** A process that stopped half-way had claimed it: the effect may have happened already. */
      readonly again: boolean;
      /** That was too long ago to begin the effect now. */
      readonly lapsed: boolean;
    }
  | Spent;

export interface Unresolved {
  readonly id: string;
  readonly content: OperationContent;
  readonly owner: Owner;
  /** Where it was confirmed; undefined where that was not kept. */
  readonly place?: Place | undefined;
  /** Where a second person was asked. */
  readonly approval?: Approval | undefined;
}

/** Where somebody waits for what becomes of their operation. */
export interface Place {
  readonly reference: Turn['reference'];
  /** The message whose button was pressed. */
  readonly cardId?: string | undefined;
  readonly locale: string;
  /** As Teams shows the person; may be empty. */
  readonly name: string;
}

/** Found out when nobody was waiting any more. */
export interface Untold extends Unresolved {
  readonly result: OperationResult;
  readonly place: Place;
  /** How often somebody has tried to tell it. */
  readonly tries: number;
}

/** Anything that changes money or settings is one; kept over restarts. */
export interface Operations {
  /** Answers with the opaque id. */
  begin(content: OperationContent, owner: Owner): Promise<string>;
  /** What a form said takes the place of what was there; undefined where that is so. Its time begins anew. */
  revise(id: string, content: OperationContent, owner: Owner): Promise<Spent | undefined>;
  /** @param place kept for an outcome that comes late */
  claim(id: string, owner: Owner, place?: Place): Promise<Claim>;
  /**
   * By whoever claimed it, or to replace a result that said `unknown`; who calls this tells the person.
   * @returns false where that was done already
   */
  settle(id: string, result: OperationResult): Promise<boolean>;
  /** By somebody who has learned what became of it: whoever confirmed it is still to be told. */
  resolve(id: string, result: OperationResult): Promise<void>;
  /** Nothing was done: the next click may try again. */
  release(id: string): Promise<void>;
  /** What became of it, without touching it; undefined where it may still be carried out. */
  look(id: string, owner: Owner): Promise<Spent | undefined>;
  /** The operation behind a charge, where it was begun and nobody has told what became of it. */
  unresolved(id: string): Promise<Unresolved | undefined>;
  /** Charges whose outcome nobody knows, and that nobody works on at the moment; the oldest come first. */
  unknown(limit: number): Promise<readonly Unresolved[]>;
  /** What {@link resolve} has left to be told, some of it not yet; the oldest come first. */
  untold(limit: number): Promise<readonly Untold[]>;
  /** A try begins, and the next is not before a while. False where it is not time, or somebody else is at it. */
  beginTelling(id: string): Promise<boolean>;
  /** The person knows, or nothing more can be done. */
  told(id: string): Promise<void>;
}

/** How long after it was begun an operation can still be confirmed. */
export const OPERATION_LASTS_MS = 15 * 60_000;

/** Undefined where nobody could be written to later. */
export function placeOf({ reference, cardId, speech, name }: Turn): Place | undefined {
  const { serviceUrl, conversation } = reference;
  if (serviceUrl === undefined || conversation === undefined) return undefined;
  return { reference, ...(cardId !== undefined && { cardId }), locale: speech.locale, name };
}

export function isSameOwner(one: Owner, other: Owner): boolean {
  return (
    one.personId === other.personId &&
    one.tenantId === other.tenantId &&
    one.conversationId === other.conversationId
  );
}

/** Undefined for anyone without an id: they own nothing. */
export function ownerOf({ personId, reference }: Turn): Owner | undefined {
  const { id, tenantId } = reference.conversation ?? {};
  if (personId === undefined || id === undefined) return undefined;
  return { personId, tenantId: tenantId ?? '', conversationId: id };
}
