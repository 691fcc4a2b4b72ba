import type { Item } from "@dreamcatcher/text/markdown";
import type { Utterance } from "../parsed-conversation.ts";
import type { Passage } from "../passages.ts";

/** "As a member, I want to reserve a boat, so that it is there". */
const USER_STORY =
  /\bas an? [^,.\n]{2,60},?\s+i (?:want|would like|need|can)(?: to)?(?: be able to)?\s+([^.\n]{8,200}?)(?=,?\s+so (?:that|i)\b|[.\n]|$)|\bals (?:een )?[^,.\n]{2,60},?\s+wil ik (?:graag )?([^.\n]{8,200}?)(?=,?\s+(?:zodat|opdat)\b|[.\n]|$)/gi;

/** What the user stories in a text want. */
export const storiesIn = (text: string): string[] =>
  [...text.matchAll(USER_STORY)].map(([, inEnglish, inDutch]) => inEnglish ?? inDutch ?? "");

/** Whether a message tells a user story. */
export const tellsStory = ({ blocks }: Utterance): boolean =>
  blocks.some((block) => block.kind !== "code" && storiesIn(block.text).length > 0);

const CRITERIA = /\b(?:acceptance criteria|definition of done|acceptatiecriteria)\b/i;

/** Whether an item says when a story is done: it belongs to the story, and is no feature of its own. */
export const isCriterion = (item: Item & Passage): boolean =>
  CRITERIA.test(`${item.intro} ${item.under.at(-1) ?? ""}`);
