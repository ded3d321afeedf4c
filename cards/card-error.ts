/** What goes wrong while a card is made: always a fault of ours, seen in a test before anybody else sees it. */

export class CardError extends Error {
  override readonly name = 'CardError';
  /** `CARD_UNBOUND`: the template asks for fields that the data lacks; the message names them. */
  readonly code: 'CARD_UNBOUND';

  constructor(code: 'CARD_UNBOUND', fields: string) {
    super(`a card was left with unfilled fields: ${fields}`);
    this.code = code;
  }
}
