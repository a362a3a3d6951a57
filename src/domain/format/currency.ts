/** A currency other than the client's dollars, by a rate that an administrator has fixed: what it shows is an estimate. */
export interface Currency {
  /** By ISO 4217: `EUR`. */
  readonly code: string;
  /** How much of it a dollar is. */
  readonly perUsd: number;
}
