import { ellipsize } from "@dreamcatcher/text/clip";
import { negates } from "@dreamcatcher/text/negation";
import { capitalized, shorten } from "@dreamcatcher/text/sentences";
import { contentWords, stem, stems, VAGUE_WORDS } from "@dreamcatcher/text/words";
import { clausesOf, isProse, isRolePlay, spokenOf, withoutFiller } from "../language/asks.ts";
import { tagsOf } from "../tags.ts";
import type { Talk, Turn, Utterance } from "../talk.ts";
import type { Topics } from "../topics.ts";
import { type Subject, subjectOf } from "./subjects.ts";

const MOST_TURNS = 30;
const LONGEST = 120;

/**
 * A name for a conversation without a title: the heading it opens with, else what its person is after, else a
 * heading of the first answer, else the first sentence about the leading topics, else those topics. Empty
 * where no message has any text.
 */
export function nameFor(talk: Talk, topics: Topics): string {
  const turns = talk.turns.slice(0, MOST_TURNS);
  const [first] = turns;
  if (!first) return "";
  const name =
    completed(headingOf(first.asked, 1), topics) ||
    subjectOfTalk(turns, talk, topics) ||
    completed(headingOf(first.answered, 2), topics) ||
    sentenceOf(turns, topics) ||
    refusalOf(turns) ||
    tagsOf(topics).slice(0, 3).join(", ");
  return ellipsize(capitalized(name), LONGEST);
}

/** What an opening says of itself: "Plan: Add search" is about adding search. */
function headingOf(said: Utterance[], deepest: number): string {
  for (const block of said.flatMap((each) => each.blocks)) {
    if (block.kind !== "heading" || block.depth > deepest || block.text.length > LONGEST) continue;
    const text = block.text
      .replace(/(?:\p{Extended_Pictographic}|\ufe0f|\u200d)+/gu, "")
      .trimStart()
      .replace(/^(?:plan|fix|task|feature|goal|title|titel|epic|step \d+)\s*:\s*/i, "")
      .replace(/[:.\s]+$/, "");
    if (text.split(" ").length >= 2) return text;
  }
  return "";
}

/** "Line-by-line review" could head anything: the topics say of what. */
function completed(heading: string, topics: Topics): string {
  const telling = contentWords(heading.replaceAll("-", " ")).filter(
    (w) => !VAGUE_WORDS.has(w) && !/^\d/.test(w) && !GENRE.test(w),
  );
  return !heading || telling.length >= 2 ? heading : `${heading}: ${tagsOf(topics).slice(0, 2).join(", ")}`;
}

const GENRE =
  /^(?:analysis|reviews?|conflicts?|findings?|improvements?|recommendations?|options?|plan|observations?|fixes)$/;

/**
 * The thing wanted or asked about that says most of what the talk is about; the earlier it was said, the
 * more it counts.
 */
function subjectOfTalk(turns: Turn[], talk: Talk, topics: Topics): string {
  const leading = mostLeading(topics);
  const worth = ({ text, tells }: Subject, at: number): number => {
    const said = [...stems(text, talk.language)];
    if (!said.some((w) => leading.has(w))) return 0;
    const sum = said.reduce((total, w) => total + Math.log2(1 + (topics.weights.get(w) ?? 0)), 0);
    return (sum / Math.max(4, text.split(" ").length) ** 0.5) * tells * (1 + 1.5 / (1 + at));
  };
  return turns
    .flatMap((turn) => turn.asked.flatMap(subjectsOf))
    .map((subject, at) => ({ text: subject.text, worth: worth(subject, at) }))
    .reduce((best, each) => (each.worth > best.worth ? each : best), { text: "", worth: 0 }).text;
}

const subjectsOf = (said: Utterance): Subject[] =>
  proseOf(said)
    .flatMap(clausesOf)
    .flatMap((clause) => subjectOf(clause) ?? []);

/** The sentences of a message in its person's own words. */
const proseOf = (said: Utterance): string[] =>
  spokenOf(said).flatMap((block) => (block.pasted ? [] : block.sentences.filter(isProse)));

const mostLeading = ({ leading }: Topics): Set<string> => new Set(leading.slice(0, 15));

/** Of what is refused and nothing else the topics are no name: they would not say so. */
function refusalOf(turns: Turn[]): string {
  const said = turns.flatMap((turn) => turn.asked.flatMap(proseOf)).find(negates) ?? "";
  return shorten(withoutFiller(said), 10).replace(/[.?!:]+$/, "");
}

const LOOKING = /^(?:take a look at|look at|check out) (?:the |this |these )?/i;

/** The first sentence that speaks of what the talk is mostly about. */
function sentenceOf(turns: Turn[], topics: Topics): string {
  const leading = mostLeading(topics);
  const found = [...turns.flatMap((turn) => turn.asked), ...turns.flatMap((turn) => turn.answered)]
    .slice(0, 200)
    .flatMap((said) => said.blocks)
    .flatMap((block) => (block.pasted ? [] : block.sentences))
    .find(
      (each) =>
        isProse(each) &&
        !isRolePlay(each.replace(LOOKING, "")) &&
        !/^(?:let me|i'll|i’ll|i see|i \p{L}+ed\b|i undid|now\b|no\b|yes\b|it\b|that\b|this\b|you\b)/iu.test(
          each,
        ) &&
        contentWords(each).filter((w) => leading.has(stem(w))).length >= 2,
    );
  const bare = withoutFiller(found ?? "")
    .replace(LOOKING, "")
    .replace(/\S*\/\S*\/\S*/g, "")
    .replace(/\s+/g, " ");
  return shorten(bare, 10).replace(/[.?!:]+$/, "");
}
