/** A file that could not be used, and where it is now. */
export interface MovedAside {
  moved_to: string;
  reason: string;
}
