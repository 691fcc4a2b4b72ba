import type { Item } from "@dreamcatcher/text/markdown";
import { denied, forbids } from "@dreamcatcher/text/negation";
import { sentences } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
import { isImperative } from "@dreamcatcher/text/verbs";
import { languageOf, spokenIn } from "@dreamcatcher/text/words";
import type { Automations } from "../language/automations.ts";
import { clausesOf } from "../language/clauses.ts";
import { deferredIn } from "../language/deferrals.ts";
import { isWishedFeature, leadsToFeatures } from "../language/feature-lists.ts";
import { withoutFiller } from "../language/filler.ts";
import { type Enumeration, enumerationIn, predicateOf } from "../language/phrases.ts";
import { isProse } from "../language/prose.ts";
import type { ParsedConversation, Utterance } from "../parsed-conversation.ts";
import { type Passage, spokenOf } from "../passages.ts";
import type { Described } from "./feature.ts";
import { exchangedIn } from "./objects.ts";
import { featuresOfAsk } from "./ordered.ts";
import { refusedFeatures } from "./refused.ts";
import { statementsIn } from "./required.ts";
import { describedIn } from "./stated.ts";
import { isCriterion, storiesIn, tellsStory } from "./stories.ts";
import { wishedFeatures } from "./wished.ts";

const MAX_BLOCKS = 400;

/** Whether a block is the person's own words, not a quotation, a heading, a table, code or pasted output. */
const isOwnWords = (block: Passage): boolean =>
  ((block.kind === "paragraph" && !block.quoted) || block.kind === "item") && !block.pasted;

/** A text to be translated, or how a letter is to be, is no wish for a product. */
const ABOUT_TEXT =
  /^\W*(?:(?:please|can you|could you|kun je) )*(?:(?:translate|summari[sz]e|rewrite|rephrase|paraphrase|proofread|correct|vertaal|herschrijf|vat)\b.{0,60}?(?::|\b(?:this|following|texts?|articles?|sentences?|paragraphs?|samen|tekst|zin)\b)|(?:help me )?(?:write|draft|compose|schrijf)\b.{0,40}\b(?:e-?mails?|letters?|essays?|poems?|articles?|blog posts?|tweets?|speech|songs?|brief|gedicht|artikel)\b)/i;
const MAX_ORDER = 200;

/** What a message is part of. */
interface Talk {
  conversation: ParsedConversation;
  /** Whether it is about a product; only stories, lists and automations count otherwise. */
  hasProduct: boolean;
  automations: Automations;
}

/**
 * The features that a message of the person wants.
 *
 * @param answersQuestion whether it answers which features there are to be
 */
export function wantedFeatures(message: Utterance, talk: Talk, answersQuestion = false): Described[] {
  if (ABOUT_TEXT.test(message.text.slice(0, MAX_ORDER))) return [];
  const { agentic, language } = talk.conversation;
  const spoken = spokenIn(language);
  const moves = movesIn(language);
  const found: Described[] = [];
  const add = (texts: string[], sentence: string, isWhole = false) => {
    for (const text of texts)
      found.push({
        text,
        sentence,
        message: message.message,
        isWhole: isWhole || talk.automations.hasException(text),
      });
  };
  const addLater = (things: string[], sentence: string) => {
    for (const text of talk.hasProduct ? things : [])
      found.push({ text, sentence, message: message.message, isLater: true });
  };
  const hasStory = tellsStory(message);
  const ownWords = new Set(spokenOf(message));
  let inGroup = false;
  let topic: string | null = null;
  for (const [at, block] of message.blocks.slice(0, MAX_BLOCKS).entries()) {
    const item = block.kind === "item" ? block : null;
    if (item && ((hasStory && isCriterion(item)) || isMarked(item))) continue;
    const isWished = item !== null && isWishedFeature(item, spoken);
    if (item?.depth === 1) {
      inGroup = isWished && opensGroup(item, message.blocks[at + 1]);
      if (inGroup) continue;
    }
    const isOfGroup = inGroup && item?.depth === 2;
    if (item && (isWished || isOfGroup || isNamed(item, answersQuestion))) {
      const [first = ""] = block.sentences;
      add([spoken ? first : predicateOf(answersQuestion ? withoutFiller(first) : first)], first);
    } else if (ownWords.has(block) && isOwnWords(block)) {
      const list = block.kind === "paragraph" ? featureListIn(block.text) : null;
      for (const each of list?.items ?? []) add([predicateOf(each)], each);
      for (const sentence of list ? sentences(list.lead).slice(0, -1) : block.sentences) {
        if (!isProse(sentence)) continue;
        const before = found.at(-1);
        if (before?.isWhole && talk.automations.excepts(sentence)) {
          found.pop();
          add([withException(before.text, sentence)], before.sentence, true);
          continue;
        }
        const automation = talk.automations.of(sentence);
        const deferral = agentic || automation ? null : deferredIn(sentence, moves);
        if (deferral) addLater(deferral.things, sentence);
        const said = deferral?.rest ?? sentence;
        const wanted = automation?.isWhole || !said ? [] : featuresIn(said, talk, topic);
        topic = exchangedIn(sentence) ?? topic;
        if (automation && (automation.isWhole || wanted.length > 0)) add([automation.rule], sentence, true);
        else add(wanted, sentence);
      }
    }
  }
  return found;
}

/** "When it rains, close the window" with "Unless I am out." */
const withException = (rule: string, exception: string): string =>
  `${rule}, ${exception.charAt(0).toLowerCase()}${exception.slice(1).replace(/[\s.!]+$/, "")}`;

/** The features that a sentence wants. */
function featuresIn(
  sentence: string,
  { conversation: { agentic, language }, hasProduct }: Talk,
  topic: string | null,
): string[] {
  const spoken = spokenIn(language);
  if (spoken && languageOf(sentence) !== "en") return hasProduct ? wishedFeatures(sentence, spoken) : [];
  const stories = storiesIn(sentence);
  if (stories.length > 0 || !hasProduct) return stories;
  return clausesOf(sentence)
    .flatMap(statementsIn)
    .flatMap((clause) => {
      const described = describedIn(clause, topic);
      return described.length > 0 ? described : askedIn(clause, agentic);
    });
}

const askedIn = (clause: string, agentic: boolean): string[] => [
  ...(agentic ? [] : refusedFeatures(clause)),
  ...featuresOfAsk(clause, agentic),
];

/** Whether an item only names those nested in it: "**Search:**" over what the search must do. */
const opensGroup = (item: Item, next: Passage | undefined): boolean =>
  next?.kind === "item" && next.depth === 2 && (/:$/.test(item.text) || item.body === "");

/** How work is handed in and marked is no part of what is made. */
const MARKED = /\b(?:grading|graded|marking|rubric|submission|evaluation|deliverables)\b/i;
const isMarked = (item: Item & Passage): boolean => MARKED.test(`${item.intro} ${item.under.at(-1) ?? ""}`);

/** "An idea for a podcast site." */
const IDEA =
  /\b(?:idea (?:for|of|is)|concept (?:for|of)|(?:building|making|designing|imagining) an?|want to (?:build|make|create|design) an?)\b/i;

/** Whether an item answers which features there are to be, or names a part of an idea rather than a step. */
const isNamed = (item: Item & Passage, answersQuestion: boolean): boolean =>
  item.depth === 1 &&
  ((answersQuestion && item.intro === "") || (IDEA.test(item.leading) && !isImperative(item.text)));

/** The list of features within a paragraph, each as it is meant: what is not to be denies itself. */
function featureListIn(text: string): Enumeration | null {
  const list = enumerationIn(text);
  if (!list || !leadsToFeatures(list.lead)) return null;
  const items = list.items.map((item) => sentences(item)[0] ?? "").filter((item) => isProse(`the ${item}`));
  return { ...list, items: forbids(list.lead) ? items.map((item) => denied(item, list.lead)) : items };
}
