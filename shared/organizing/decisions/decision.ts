import type { Said } from "../evidence.ts";

/** What the person settles, in their words. */
export interface Decision extends Said {
  text: string;
  /** Why, where they say so. */
  reason?: string;
  /** Whether it changes what was settled before. */
  changes: boolean;
}
