import type { Item } from "@dreamcatcher/text/markdown";
import { sentences } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import type { Passage } from "../passages.ts";
import { leadsToRemaining, leadsToWishes } from "./wishes.ts";

/** Words in the introduction or heading of a list of features. */
export const FEATURED =
  /\b(?:features?|functionalit(?:y|ies)|capabilit(?:y|ies)|requirements?(?!\.\w)|criteria|specs?|specifications?|must[- ]haves?|able to do|user stories|functies|functionaliteiten|eisen|wensen|kenmerken)\b|\b(?:should|must|needs? to|has to) (?:be|have|support|include|do|allow)\b.*:$/i;

/** Introductions with which a person lists what a product is to be, have or do: "I would like it to:". */
const WISH =
  /\b(?:(?:i|we)(?:'d| would|’d)? (?:also |really )?(?:want|need|like|love|prefer)(?! you)|should|must|able to|includes?|(?:that|which|it) (?:shows?|has|does|displays?|supports?|contains?|lets? \p{Ll}+)|has to|have to|looking for|wil|wensen|moet|moeten|bevat)\b[^.!]*:[?\s]*$/iu;

const MAX_LEAD = 300;

/** Whether what leads up to a list within a paragraph says that it is of features. */
export function leadsToFeatures(lead: string): boolean {
  const sentence = (sentences(lead).at(-1) ?? "").slice(-MAX_LEAD).replace(/[:：\s]*$/, ":");
  return FEATURED.test(sentence) || WISH.test(sentence);
}

/** Whether an item of the person's list is a feature of a product rather than work to be done. */
export const isWishedFeature = (item: Item & Passage, spoken: SpokenLanguage | null): boolean =>
  item.depth === 1 &&
  (FEATURED.test(`${item.intro} ${item.under.at(-1) ?? ""}`) ||
    WISH.test(item.leading) ||
    (spoken !== null && (listsFeatures(item, spoken) || leadsToWishes(item.leading, spoken))));

/** Whether the sentence or the heading over an item says that its list is of features alone. */
export function listsFeatures(item: Item & Passage, { lists }: SpokenLanguage): boolean {
  const context = `${item.leading} ${item.under.at(-1) ?? ""}`;
  return lists.features.test(context) && !lists.others.test(context);
}

/** The same of what is left to do, or comes next. */
export const listsSteps = ({ leading, under }: Passage, spoken: SpokenLanguage): boolean =>
  spoken.lists.steps.test(`${leading} ${under.at(-1) ?? ""}`) || leadsToRemaining(leading, spoken);
