/** One measured figure. */

export interface BenchResult {
  readonly name: string;
  /** `entries/s`, `ms` … */
  readonly unit: string;
  readonly value: number;
  /** The same work done in the barest way, measured in the same run: what no code could beat. */
  readonly floor?: number;
  /** value ÷ floor. */
  readonly ratio?: number;
  /** (largest − smallest) ÷ median over the rounds. */
  readonly spread?: number;
}
