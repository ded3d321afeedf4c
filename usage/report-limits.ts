/** How large a usage report may be: a limit on everything that somebody else decides. */

export interface ReportLimits {
  /** Of the file as it is. */
  readonly file_bytes: number;
  /** Of all reports in it, unpacked. */
  readonly unpacked_bytes: number;
  readonly lines: number;
  readonly zipEntries: number;
  /** How many times its packed size a report may unpack to, once it is larger than {@link RATIO_FREE_BYTES}. */
  readonly ratio: number;
}

/** Text packs about tenfold; below this size any ratio is harmless. */
export const RATIO_FREE_BYTES = 8 * 1024 * 1024;

const MEGABYTE = 1024 * 1024;

/** For a file that a person drops on the bot. */
export const UPLOAD_LIMITS: ReportLimits = {
  file_bytes: 40 * MEGABYTE,
  unpacked_bytes: 400 * MEGABYTE,
  lines: 2_000_000,
  zipEntries: 1_000,
  ratio: 200,
};

/** For a file that an operator names on the command line. */
export const OPERATOR_LIMITS: ReportLimits = {
  ...UPLOAD_LIMITS,
  file_bytes: 1024 * MEGABYTE,
  unpacked_bytes: 1024 * MEGABYTE,
};
