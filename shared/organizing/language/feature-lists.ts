import type { Item } from "@dreamcatcher/text/markdown";
import type { Passage } from "../passages.ts";

/** What is said of a list of features. */
export const FEATURED =
  /\b(?:features?|functionalit(?:y|ies)|capabilit(?:y|ies)|requirements?(?!\.\w)|criteria|specs?|specifications?|must[- ]haves?|able to do|user stories|functies|functionaliteiten|eisen|wensen|kenmerken)\b|\b(?:should|must|needs? to|has to) (?:be|have|support|include|do|allow)\b.*:$/i;

/** What a person says before a list of what the thing is to be, have or do. */
const WISHING =
  /\b(?:(?:i|we)(?:'d| would|’d)? (?:also |really )?(?:want|need|like|love|prefer)(?! you)|should|must|able to|includes?|has to|have to|looking for|wil|wensen|moet|moeten|bevat)\b[^.!]*:[?\s]*$/i;

/** Whether an item of a person's list says what the thing is to be, rather than what is to be done. */
export const isWishedFeature = (item: Item & Passage): boolean =>
  item.depth === 1 &&
  (FEATURED.test(`${item.intro} ${item.under.at(-1) ?? ""}`) || WISHING.test(item.leading));
