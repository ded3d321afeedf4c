/** One part of the soak: what it is asked, and what it answers. */

export interface SoakPart {
  /** As it is called at the command line. */
  readonly name: string;
  /** How much of it is the whole of it, in `unit`. */
  readonly length: number;
  /** What is counted: `histories`, `s` … */
  readonly unit: string;
  /** What is done, after the number: `random histories against the naive ledger`. */
  readonly asks: string;
  /** For the page: what it proves, what it would catch, and on what it was seen to bite. */
  readonly proves: string;
  run(order: SoakOrder): Promise<SoakOutcome>;
}

export interface SoakOrder {
  readonly length: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  /** Hears how much of the length is done. */
  readonly done: (count: number) => void;
}

export interface SoakOutcome {
  readonly holds: boolean;
  readonly figures: Figures;
}

/** By name; a name ends with its unit where it has one, as in `p99_ms`. */
export type Figures = Readonly<Record<string, number | string>>;
