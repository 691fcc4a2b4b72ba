import { ellipsize } from "@dreamcatcher/text/clip";
import { negates } from "@dreamcatcher/text/negation";
import { capitalized, shorten, wordCount } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { contentWords, type Language, spokenIn, stem, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { withoutFiller } from "../language/filler.ts";
import { isProse } from "../language/prose.ts";
import { bareOf, phraseOf } from "../language/wishes.ts";
import { isRolePlay } from "../language/work.ts";
import type { ParsedConversation, Turn, Utterance } from "../parsed-conversation.ts";
import { tagsOf } from "../tags.ts";
import type { Topics } from "../topics.ts";
import { tagsBeyond } from "./beyond.ts";
import { wholePhrase } from "./whole-phrase.ts";
import { bestSubject, leadingStems, proseOf } from "./wished.ts";

const MAX_TURNS = 30;
const MAX_LENGTH = 120;
const MAX_OPENING_WORDS = 12;
const MAX_QUESTION_WORDS = 7;

/**
 * A name for a conversation without a title: its first heading, else the subject of a wish, else a heading of
 * the first answer, else a short question that opens it, else a sentence about the leading topics, else a
 * refusal, else those topics. Empty where no message has any text.
 */
export function nameFor(conversation: ParsedConversation, topics: Topics): string {
  const turns = conversation.turns.slice(0, MAX_TURNS);
  const [first] = turns;
  if (!first) return "";
  const { language } = conversation;
  const spoken = spokenIn(language);
  const name =
    completed(headingOf(first.asked, 1, spoken), topics, language) ||
    bestSubject(turns, conversation, topics) ||
    completed(headingOf(first.answered, 2, spoken), topics, language) ||
    (spoken && openingOf(turns, spoken)) ||
    shortQuestionOf(first) ||
    sentenceOf(turns, topics, language) ||
    refusalOf(turns) ||
    tagsOf(topics).slice(0, 3).join(", ");
  return ellipsize(capitalized(name), MAX_LENGTH);
}

/** The first heading of messages, down to a depth: "Plan: Add search" without its genre. */
function headingOf(messages: Utterance[], maxDepth: number, spoken: SpokenLanguage | null): string {
  for (const block of messages.flatMap((message) => message.blocks)) {
    if (block.kind !== "heading" || block.depth > maxDepth || block.text.length > MAX_LENGTH) continue;
    const text = block.text
      .replace(/(?:\p{Extended_Pictographic}|\ufe0f|\u200d)+/gu, "")
      .trimStart()
      .replace(/^(?:plan|fix|task|feature|goal|title|titel|epic|step \d+)\s*:\s*/i, "")
      .replace(/[:.\s]+$/, "");
    // "功能" and "Funktionen" name a list rather than the idea.
    const namesList = spoken && Object.values(spoken.lists).some((list) => list.test(text));
    if (wordCount(text) >= 2 && !namesList) return text;
  }
  return "";
}

/** A heading that could stand over anything ("Line-by-line review"), completed with the leading topics. */
function completed(heading: string, topics: Topics, language: Language): string {
  const specific = contentWords(heading.replaceAll("-", " ")).filter(
    (word) => !VAGUE_WORDS.has(word) && !/^\d/.test(word) && !GENRE.test(word),
  );
  if (!heading || specific.length >= 2) return heading;
  return [heading, tagsBeyond(heading, topics, language, 4).slice(0, 2).join(", ")]
    .filter(Boolean)
    .join(": ");
}

const GENRE =
  /^(?:analysis|reviews?|conflicts?|findings?|improvements?|recommendations?|options?|plan|observations?|fixes)$/;

/** The first refusal: a conversation that only refuses something is not named by its topics alone. */
function refusalOf(turns: Turn[]): string {
  const refusal = turns.flatMap((turn) => turn.asked.flatMap(proseOf)).find(negates) ?? "";
  return shorten(withoutFiller(refusal), 10).replace(/[.?!:]+$/, "");
}

/** The first sentence of the person. */
function openingOf(turns: Turn[], spoken: SpokenLanguage): string {
  const opening = turns.flatMap((turn) => turn.asked.flatMap(proseOf))[0] ?? "";
  return phraseOf(bareOf(opening, spoken).replace(spoken.telling, ""), spoken, MAX_OPENING_WORDS);
}

/** The first sentence of a conversation, if it is a short question: "What is Flutter". */
function shortQuestionOf({ asked }: Turn): string {
  const [opening = ""] = asked.flatMap(proseOf);
  return opening.endsWith("?") && wordCount(opening) <= MAX_QUESTION_WORDS
    ? opening.replace(/[?\s]+$/, "")
    : "";
}

/** "Take a look at the …" before what the person is about to discuss. */
const LOOK_AT = /^(?:take a look at|look at|check out) (?:the |this |these )?/i;

/** The first sentence with at least two of the leading topics that is no story, answer or remark. */
function sentenceOf(turns: Turn[], topics: Topics, language: Language): string {
  const leading = leadingStems(topics);
  const found = [...turns.flatMap((turn) => turn.asked), ...turns.flatMap((turn) => turn.answered)]
    .slice(0, 200)
    .flatMap((message) => message.blocks)
    .flatMap((block) => (block.pasted ? [] : block.sentences))
    .map((sentence) => withoutFiller(sentence).replace(LOOK_AT, ""))
    .find(
      (each) =>
        isProse(each) &&
        !isRolePlay(each) &&
        !REMARK.test(each) &&
        contentWords(each).filter((word) => leading.has(stem(word))).length >= 2,
    );
  const bare = (found ?? "").replace(/\S*\/\S*\/\S*/g, "").replace(/\s+/g, " ");
  return wholePhrase(bare.replace(CONDITION, "").replace(ARTICLE, ""), MAX_SENTENCE_WORDS, language).replace(
    /[.?!:;,]+$/,
    "",
  );
}

const MAX_SENTENCE_WORDS = 10;
/** "When I", before what the person does. */
const CONDITION = /^(?:when|whenever|if|while|after|specifically:?) (?:(?:i|we) )?/i;
const ARTICLE = /^(?:an?|the|een|de|het) /i;

const REMARK =
  /^(?:let me|i'll|i’ll|i see|i (?:will|am|can|would)\b|one\b|these\b|those\b|i \p{L}+ed\b|i undid|now\b|no\b|yes\b|it\b|that\b|this\b|you\b)/iu;
