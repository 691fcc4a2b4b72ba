import { capitalized } from "@dreamcatcher/text/sentences";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import type { ParsedConversation } from "../parsed-conversation.ts";
import type { Topics } from "../topics.ts";
import { inCommon, tagsBeyond, wordsIn } from "./beyond.ts";
import { bestSubject } from "./wished.ts";

/** A title with more words says enough; to one with fewer, a wish that says the same adds little. */
const MAX_WORDS = 4;
const MAX_SHORT = 3;
/** Wishes in which people say what the talk is to be about. */
const MAX_TURNS = 3;
const MAX_TAGS = 2;

/**
 * The title that the source gave, or what says the same in more words: an early wish that names at least half
 * of it, else the title with a leading topic that a short one does not name.
 */
export function fullerTitle(own: string, conversation: ParsedConversation, topics: Topics): string {
  const { language, turns } = conversation;
  const titled = wordsIn(own, language);
  if (titled.size > MAX_WORDS) return own;
  const wish = bestSubject(turns.slice(0, MAX_TURNS), conversation, topics, (subject) => {
    const words = wordsIn(subject, language);
    return words.size >= titled.size && inCommon(titled, words) * 2 >= titled.size;
  });
  if (wish) return capitalized(wish);
  if (titled.size > MAX_SHORT || isUnspaced(own) || own.includes(":")) return own;
  const missing = tagsBeyond(own, topics, language, MAX_TAGS).find((tag) => tag.includes(" "));
  return missing ? `${own}: ${missing}` : own;
}
