import type { Candidate } from "../candidates/candidate.ts";

/** A step that an answer proposes; it is a todo once the person takes it up. */
export interface Proposal extends Candidate {
  /** Its number in its list, from 1; absent where it stands in a sentence or a table. */
  number?: number;
  /** Whether it stands in a list of anything; nobody needs it unless the person picks it. */
  isOption?: boolean;
  /** Whether the assistant offers to do it itself; nobody needs it unless the person says yes. */
  isOffer?: boolean;
}
