import type { Act } from "./acts.ts";

/** A feature of the conversation, as a skeleton has a place for it. */
export interface BriefFeature {
  /** The feature in the conversation's words. */
  title: string;
  /** The clause that says it, verbatim. */
  said: string;
  /** Its sentence, or the clause where that is long. */
  quote: string;
  /** Its verb in the imperative; null for what only names a part. */
  verb: string | null;
  act: Act;
  /** The thing that it is about, in the singular; null where that is nothing that a program keeps. */
  thing: string | null;
  /** Whether it is an item of a list of parts. */
  isListed: boolean;
  /** Whether it names its thing only by a pronoun. */
  refers: boolean;
  /** The record that it leaves: who requests a cutting leaves a request. */
  record: string | null;
  isLater: boolean;
}
