/** A file that could not be used, and where it is now. */
export interface MovedAside {
  /** The path of the file now. */
  moved_to: string;
  /** What is wrong with it. */
  reason: string;
}
