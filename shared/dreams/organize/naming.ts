import { asksOf, isProse, withoutFiller } from "./asks.ts";
import { isPasted } from "./noise.ts";
import { capitalized, clip, sentences, shorten } from "./sentences.ts";
import { tagsOf } from "./tags.ts";
import type { Said, Talk, Turn } from "./talk.ts";
import type { Topics } from "./topics.ts";
import { contentWords, stem, stems, vagueWords } from "./words.ts";

const mostTurns = 30;
const longest = 120;

/**
 * A name for a talk that has none: what it opens with as a heading, else the request that says most of what it is
 * about, else the first sentence that does, else its topics. Empty when nothing was said.
 */
export function nameFor(talk: Talk, topics: Topics): string {
  const turns = talk.turns.slice(0, mostTurns);
  const [first] = turns;
  if (!first) return "";
  const asked = asksOfTurn(first, talk);
  const heading = headingOf(first.asked, 1) || (asked.length === 0 ? headingOf(first.answered, 2) : "");
  const name = heading
    ? completed(heading, topics)
    : requestOf(turns, talk, topics) || sentenceOf(turns, topics);
  const named = name || tagsOf(topics).slice(0, 3).join(", ");
  return clip(capitalized(named), longest);
}

const asksOfTurn = (turn: Turn, talk: Talk) => turn.asked.flatMap((said) => asksOf(said, talk.agentic));

/** What an opening says of itself: "Plan: Add search" is about adding search. */
function headingOf(said: Said[], deepest: number): string {
  for (const block of said.flatMap((each) => each.blocks)) {
    if (block.kind !== "heading" || block.depth > deepest || block.text.length > longest) continue;
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
    (w) => !vagueWords.has(w) && !/^\d/.test(w) && !genre.test(w),
  );
  return telling.length >= 2 ? heading : `${heading}: ${tagsOf(topics).slice(0, 2).join(", ")}`;
}

const genre =
  /^(?:analysis|reviews?|conflicts?|findings?|improvements?|recommendations?|options?|plan|observations?|fixes)$/;

/** The request that says most, as a name: "Create a shop for bees" as "Shop for bees". */
function requestOf(turns: Turn[], talk: Talk, topics: Topics): string {
  const leading = leadingOf(topics);
  const worth = (text: string): number =>
    [...stems(text, talk.language)].reduce((sum, w) => sum + Math.log2(1 + (topics.weights.get(w) ?? 0)), 0) /
    Math.max(4, text.split(" ").length) ** 0.5;
  const best = turns
    .flatMap((turn) => asksOfTurn(turn, talk).map(({ text }) => text))
    .filter(
      (text) =>
        !/\/|\b(?:this|that|these|it|here)\b/i.test(shorten(text, 9)) &&
        [...stems(text)].some((w) => leading.has(w)),
    )
    .reduce((a, b) => (worth(b) > worth(a) ? b : a), "");
  return shorten(best.replace(making, ""), 9);
}

const making =
  /^(?:create|make|build|write|prepare|add|implement|generate|develop|design|get|do|start with|maak|schrijf|bouw)\s+(?:(?:a|an|the|some|my|our|your|een|de|het)\s+)?(?:(?:single|new|simple|basic|list of)\s+)?/i;

const leadingOf = ({ weights }: Topics): Set<string> =>
  new Set(
    [...weights]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 15)
      .map(([key]) => key),
  );

/** The first sentence that speaks of what the talk is mostly about. */
function sentenceOf(turns: Turn[], topics: Topics): string {
  const leading = leadingOf(topics);
  const found = [...turns.flatMap((turn) => turn.asked), ...turns.flatMap((turn) => turn.answered)]
    .slice(0, 200)
    .flatMap((said) => said.blocks)
    .flatMap((block) => (block.kind === "code" || isPasted(block.text) ? [] : sentences(block.text)))
    .find(
      (each) =>
        isProse(each) &&
        !/^(?:let me|i'll|i’ll|i see|i \p{L}+ed\b|i undid|now\b|no\b|yes\b|it\b|that\b|this\b|you\b)/iu.test(
          each,
        ) &&
        contentWords(each).filter((w) => leading.has(stem(w))).length >= 2,
    );
  const bare = withoutFiller(found ?? "")
    .replace(/^(?:take a look at|look at|check out) (?:the |this |these )?/i, "")
    .replace(/\S*\/\S*\/\S*/g, "")
    .replace(/\s+/g, " ");
  return shorten(bare, 10).replace(/[.?!:]+$/, "");
}
