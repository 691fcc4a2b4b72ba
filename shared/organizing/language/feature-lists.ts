import type { Block, Item } from "@dreamcatcher/text/markdown";
import { denied, forbids } from "@dreamcatcher/text/negation";
import { sentences } from "@dreamcatcher/text/sentences";

/** What is said of a list of features. */
export const FEATURED =
  /\b(?:features?|functionalit(?:y|ies)|capabilit(?:y|ies)|requirements?(?!\.\w)|criteria|specs?|specifications?|must[- ]haves?|able to do|user stories|functies|functionaliteiten|eisen|wensen|kenmerken)\b|\b(?:should|must|needs? to|has to) (?:be|have|support|include|do|allow)\b.*:$/i;

/** What a person says before a list of what the thing is to be, have or do. */
const WISHING =
  /\b(?:(?:i|we)(?:'d| would|’d)? (?:also |really )?(?:want|need|like|love|prefer)(?! you)|should|must|able to|includes?|has to|have to|looking for|wil|wensen|moet|moeten|bevat)\b[^.!]*:[?\s]*$/i;

/** The last sentence before a list. */
export const leadingUpTo = (item: Item): string => sentences(item.intro).at(-1) ?? "";

/** Whether an item's list says what is not to be. */
export const isForbidden = (item: Item & { under: string[] }): boolean =>
  forbids(leadingUpTo(item), item.under.at(-1));

/** A block's sentences as they are meant: the items of a list of what is not to be deny it themselves. */
export const meantBy = (block: Exclude<Block, { kind: "code" }>): string[] =>
  block.kind === "item" && isForbidden(block)
    ? sentences(block.text).map((text) => denied(text, leadingUpTo(block)))
    : sentences(block.text);

/** Whether an item of a person's list says what the thing is to be, rather than what is to be done. */
export const isWishedFeature = (item: Item & { under: string[] }): boolean =>
  item.depth === 1 &&
  (FEATURED.test(`${item.intro} ${item.under.at(-1) ?? ""}`) || WISHING.test(leadingUpTo(item)));
