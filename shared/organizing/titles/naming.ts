import { ellipsize } from "@dreamcatcher/text/clip";
import { negates } from "@dreamcatcher/text/negation";
import { capitalized, shorten, wordCount } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { isImperative } from "@dreamcatcher/text/verbs";
import { wholePhrase } from "@dreamcatcher/text/whole-phrase";
import { contentWords, type Language, spokenIn, stem, stems, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { withoutFiller } from "../language/filler.ts";
import { isProse } from "../language/prose.ts";
import { bareOf, phraseOf } from "../language/wishes.ts";
import { isRolePlay } from "../language/work.ts";
import type { ParsedConversation, Turn, Utterance } from "../parsed-conversation.ts";
import { tagsOf } from "../tags.ts";
import type { Topics } from "../topics.ts";
import { tagsBeyond } from "./beyond.ts";
import type { Product } from "./products.ts";
import { OPEN_BRACKET } from "./subjects.ts";
import { bestSubject, leadingStems, proseOf } from "./wished.ts";

const MAX_TURNS = 30;
const MAX_LENGTH = 120;
const MAX_OPENING_WORDS = 12;
const MAX_QUESTION_WORDS = 7;

/**
 * A name for a conversation without a title: the product that it makes or changes, and what is wanted of it.
 * Empty where no message has any text.
 */
export function nameFor(conversation: ParsedConversation, topics: Topics, product: Product | null): string {
  const [first] = conversation.turns;
  if (!first) return "";
  const name = product
    ? nameWith(product, conversation, topics)
    : withOther(capitalized(wantedIn(conversation.turns, conversation, topics)), conversation, topics);
  return ellipsize(name.replace(OPEN_BRACKET, "") || name, MAX_LENGTH);
}

/** Fewer turns go on with what was asked first. */
const MIN_OTHERS = 3;
const MAX_OTHER_WORDS = 5;

/** A name with the other subject of a conversation that turns to one: "Tides of Veere; neural networks". */
function withOther(name: string, conversation: ParsedConversation, topics: Topics): string {
  const { language } = conversation;
  const turns = conversation.turns.slice(0, MAX_TURNS);
  const shares = ({ asked }: Turn, words: ReadonlySet<string>): boolean =>
    asked.some(({ text }) => [...stems(text.slice(0, MAX_ASKED), language)].some((word) => words.has(word)));
  const others = turns.filter((turn) => !shares(turn, stems(name, language)));
  if (others.length < MIN_OTHERS || 2 * others.length < turns.length) return name;
  const other = bestSubject(others, conversation, topics);
  const words = stems(other, language);
  const isShort = other !== "" && wordCount(other) <= MAX_OTHER_WORDS && !isImperative(other);
  const isCommon = isShort && 2 * others.filter((turn) => shares(turn, words)).length >= others.length;
  return isCommon ? `${name}; ${other}` : name;
}

/** A product with what is wanted of it: what its own name leaves open, where the first message says so. */
function nameWith(product: Product, conversation: ParsedConversation, topics: Topics): string {
  const { turns, language, agentic } = conversation;
  const opening = turns.slice(0, 1);
  const asked =
    headingOf(opening[0]?.asked ?? [], 1, spokenIn(language)) || bestSubject(opening, conversation, topics);
  const isWhole =
    product.isTold &&
    (asked ? !agentic && wordCount(product.name) >= MIN_TELLING : !IDENTIFIER.test(product.name));
  if (isWhole) return product.name;
  const wanted = capitalized(asked || wantedIn(turns, conversation, topics));
  const isNamed = tokensOf(wanted).includes(tokensOf(product.name));
  return isNamed || !wanted ? wanted || product.name : `${product.name}: ${wanted}`;
}

/** One word, as of a package. */
const IDENTIFIER = /^[!-~]+$/;
/** A name of so many words tells what it is of. */
const MIN_TELLING = 3;

/** Words apart by single blanks, however they were joined. */
const tokensOf = (text: string): string =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ")} `;

/**
 * What is wanted: the first heading, else the subject of a wish, else a heading of the first answer, else a
 * short question that opens the conversation, else a sentence about the leading topics, else a refusal, else
 * those topics.
 */
function wantedIn(all: Turn[], conversation: ParsedConversation, topics: Topics): string {
  const turns = all.slice(0, MAX_TURNS);
  const [first] = turns;
  if (!first) return "";
  const { language } = conversation;
  const spoken = spokenIn(language);
  return (
    completed(headingOf(first.asked, 1, spoken), topics, language) ||
    givenTitle(first) ||
    documentIn(first) ||
    bestSubject(spoken ? turns.slice(0, 1) : turns, conversation, topics) ||
    completed(headingOf(first.answered, 2, spoken, askedStems(first, language)), topics, language) ||
    (spoken && (openingOf(turns, spoken) || bestSubject(turns, conversation, topics))) ||
    shortQuestionOf(first) ||
    sentenceOf(turns, topics, language) ||
    refusalOf(turns) ||
    tagsOf(topics).slice(0, 3).join(", ")
  );
}

/** "Do the following assignment:" before its title, a line in title case. */
function givenTitle({ asked }: Turn): string {
  const [opening = "", line = ""] = asked.flatMap(proseOf);
  const title = line.replace(/\s*\([^()]*\)|[*_]+/g, "").trim();
  const words = title.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const isTitle =
    /[:：]$/.test(opening) &&
    !/[.!?:;,]$/.test(title) &&
    contentWords(title).length >= 2 &&
    words.length <= MAX_OPENING_WORDS &&
    words.every((word) => /^\p{Lu}/u.test(word) || word.length < 4);
  return isTitle ? title : "";
}

/** The document that a command is called with: "/build specs/bee-shop.md" is about the bee shop. */
function documentIn({ asked }: Turn): string {
  const [, name = ""] =
    /^\/[\w:-]+\s+@?(?:[\w.-]+\/)*([\w-]+)\.(?:md|txt)$/.exec(asked[0]?.text.trim() ?? "") ?? [];
  return name.replace(/[-_]+/g, " ").trim();
}

const askedStems = ({ asked }: Turn, language: Language): ReadonlySet<string> =>
  stems(asked.map(({ text }) => text.slice(0, MAX_ASKED)).join("\n"), language);

const MAX_ASKED = 4_000;

/** The first heading of messages, down to a depth: "Plan: Add search" without its genre. */
function headingOf(
  messages: Utterance[],
  maxDepth: number,
  spoken: SpokenLanguage | null,
  among?: ReadonlySet<string>,
): string {
  for (const block of messages.flatMap((message) => message.blocks)) {
    if (block.kind !== "heading" || block.depth > maxDepth || block.text.length > MAX_LENGTH) continue;
    const text = block.text
      .replace(/(?:\p{Extended_Pictographic}|\ufe0f|\u200d)+/gu, "")
      .trimStart()
      .replace(/^(?:plan|fix|task|feature|goal|title|titel|epic|step \d+)\s*:\s*/i, "")
      .replace(/[:.\s]+$/, "");
    // "功能" and "Funktionen" name a list rather than the idea.
    const namesList = spoken && Object.values(spoken.lists).some((list) => list.test(text));
    if (wordCount(text) < 2 || namesList) continue;
    // The parts of an answer are headed by what they hold, a document by what it is about.
    return !among || block.depth === 1 || [...stems(text)].some((stem) => among.has(stem)) ? text : "";
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
  return phraseOf(
    firstClause(bareOf(opening, spoken).replace(spoken.telling, "")),
    spoken,
    MAX_OPENING_WORDS,
  );
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
  const phrase = bare.replace(CONDITION, "").replace(ARTICLE, "");
  return wholePhrase(firstClause(phrase), MAX_SENTENCE_WORDS, language).replace(/[.?!:;,]+$/, "");
}

/** The clause that a sentence opens with, where it has enough words to say what it is about. */
function firstClause(sentence: string): string {
  const [clause = ""] = sentence.split(/[,;:](?=\s)|\s[-–—]\s/);
  return wordCount(clause) >= MIN_CLAUSE_WORDS ? clause.replace(OPEN_BRACKET, "") : sentence;
}

const MAX_SENTENCE_WORDS = 10;
const MIN_CLAUSE_WORDS = 5;
/** "When I", before what the person does. */
const CONDITION = /^(?:when|whenever|if|while|after|specifically:?) (?:(?:i|we) )?/i;
const ARTICLE = /^(?:an?|the|een|de|het) /i;

/** Makes sense only behind what was said, or directs a scene: "[to Ann]". */
const REMARK =
  /^(?:i['’]m sorry|i apologi[sz]e|sorry|let me|i'll|i’ll|i see|i (?:will|am|can|would)\b|one\b|these\b|those\b|i \p{L}+ed\b|i undid|now\b|no\b|yes\b|it\b|that\b|this\b|you\b|she\b|he\b|they\b)|^(?:\p{L}+: )?\[/iu;
