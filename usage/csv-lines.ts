/** Cuts a stream of bytes into lines, holding no more than one line of bounded length. */

/** A physical line of a file, without its line break. */
export interface Line {
  /** 1 for the first. */
  readonly number: number;
  readonly text: string;
  /** The line was longer than {@link LINE_LENGTH_MAX}: only its beginning was kept. */
  readonly tooLong: boolean;
}

export const LINE_LENGTH_MAX = 64 * 1024;

/** UTF-8 with or without a byte order mark; what is no UTF-8 becomes U+FFFD. Line breaks are LF, CRLF or CR. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder();
  const splitter = new LineSplitter();
  for await (const chunk of bytes) {
    yield splitter.push(decoder.decode(chunk, { stream: true }));
  }
  yield splitter.push(decoder.decode());
  yield splitter.end();
}

class LineSplitter {
  #rest = '';
  #tooLong = false;
  #count = 0;
  /** A CR at the end of a chunk: the LF that may follow belongs to it. */
  #afterReturn = false;

  push(chunk: string): Line[] {
    const lines: Line[] = [];
    let text = chunk;
    if (this.#afterReturn && text !== '') {
      if (text.startsWith('\n')) text = text.slice(1);
      this.#afterReturn = false;
    }
    if (text === '') return lines;
    const pieces = text.split(/\r\n|\n|\r/);
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      this.#keep(piece);
      lines.push(this.#take());
    }
    this.#keep(last);
    this.#afterReturn = text.endsWith('\r');
    return lines;
  }

  end(): Line[] {
    return this.#rest === '' && !this.#tooLong ? [] : [this.#take()];
  }

  #keep(piece: string): void {
    const room = LINE_LENGTH_MAX - this.#rest.length;
    if (piece.length > room) this.#tooLong = true;
    this.#rest += this.#tooLong ? piece.slice(0, room) : piece;
  }

  #take(): Line {
    this.#count++;
    const line = { number: this.#count, text: this.#rest, tooLong: this.#tooLong };
    this.#rest = '';
    this.#tooLong = false;
    return line;
  }
}
