/** Reads what a client says to a server, as far as a pooler cares. https://www.postgresql.org/docs/current/protocol-message-formats.html */

export interface ClientMessage {
  /** Names of the settings with which a session begins. */
  readonly parameters?: readonly string[];
  /** The name of a statement that is prepared. */
  readonly statement?: string;
  /** The text of a query without parameters. */
  readonly query?: string;
}

const PROTOCOL_3 = 0x0003_0000;

/** Of what came in one piece and begins with a message; one that goes on in the next piece is left out. */
export function messagesOf(bytes: Buffer): readonly ClientMessage[] {
  if (bytes.length >= 8 && bytes.readInt32BE(4) === PROTOCOL_3) {
    const fields = bytes.toString('utf8', 8).split('\0');
    return [{ parameters: fields.filter((name, index) => index % 2 === 0 && name !== '') }];
  }
  const messages: ClientMessage[] = [];
  for (let at = 0; at + 5 <= bytes.length; ) {
    const type = String.fromCharCode(bytes[at] ?? 0);
    const end = at + 1 + bytes.readInt32BE(at + 1);
    const [first = ''] = bytes.toString('utf8', at + 5, end).split('\0');
    if (type === 'P') messages.push({ statement: first });
    if (type === 'Q') messages.push({ query: first });
    at = end;
  }
  return messages;
}
