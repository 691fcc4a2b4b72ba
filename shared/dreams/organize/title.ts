import type { Transcript } from "#shared/conversations/transcript.ts";
import { asksOf, isProse, withoutFiller } from "./asks.ts";
import { isPasted, withoutNoise } from "./noise.ts";
import { clip, sentences, shorten } from "./sentences.ts";
import type { Said, Talk, Turn } from "./talk.ts";
import type { Topics } from "./topics.ts";
import { contentWords, stems, vagueWords, wordsOf } from "./words.ts";

const most = 200;

/** A name for the idea: the source's own title where it says something, else one made from the opening ask. */
export function titleOf(talk: Talk, topics: Topics, transcript: Transcript): string {
  const own = (transcript.title ?? "")
    .slice(0, 1_000)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/(?:\s+(?:updated|version|v))?\s+\d{5,}$/i, "")
    .replace(/[._\s]+$/, "");
  if (isName(own) && isMeaningful(own, talk)) return clip(spelledOut(own, talk), most);
  const made = clip(madeFrom(talk, topics), most).trim();
  if (isName(made)) return made;
  return isName(own) && !own.startsWith("<") ? clip(own, most) : "Untitled idea";
}

const isName = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3;

/** A title with its abbreviations in full where the person wrote them in full: "GCP" is their "Google Cloud Platform". */
function spelledOut(title: string, talk: Talk): string {
  return title.replace(/\b\p{Lu}{3,5}\b/gu, (short) => {
    const inFull = new RegExp(
      `(?<!\\p{L})${[...short].map((letter) => `${letter}\\p{Ll}+`).join(" ")}(?!\\p{L})`,
      "u",
    );
    for (const turn of talk.turns.slice(0, mostTurns)) {
      for (const said of turn.asked) {
        const found = inFull.exec(said.text.slice(0, 4_000));
        if (found && !title.includes(found[0])) return found[0];
      }
    }
    return short;
  });
}

const generic =
  /^(?:new (?:chat|conversation|session)|untitled.*|chat|conversation|session|nieuwe? (?:chat|gesprek)|chatgpt|claude|test|hi|hello|hey|help|question|unknown|no title)\W*\d*$/i;

function isMeaningful(title: string, talk: Talk): boolean {
  if (generic.test(title) || /^[<[{✖#/]|^\d{4}-\d\d-\d\d/.test(title)) return false;
  if (contentWords(title).length < 2 || wordsOf(title).length < 2) return false;
  // Tools without titles of their own cut the first message instead.
  const opening = letters(talk.turns[0]?.asked[0]?.text.slice(0, 1_000) ?? "");
  const cut = letters(withoutNoise(title));
  return !(cut.length > 20 && opening.length > cut.length && opening.startsWith(cut));
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The request that says most of what the talk is about, as a name: "Create a shop for bees" as "Shop for bees". */
function nameOf(talk: Talk, { weights }: Topics): string {
  const asks = talk.turns.slice(0, mostTurns).flatMap((turn) => asksOfTurn(turn, talk));
  const worth = (text: string): number =>
    [...stems(text, talk.language)].reduce((sum, w) => sum + Math.log2(1 + (weights.get(w) ?? 0)), 0) /
    Math.max(4, text.split(" ").length) ** 0.5;
  const best = asks
    .map(({ text }) => text)
    .filter((text) => !/\/|\b(?:this|that|these|it|here)\b/i.test(text))
    .reduce((a, b) => (worth(b) > worth(a) ? b : a), "");
  const named = best.replace(
    /^(?:create|make|build|write|prepare|add|implement|generate|develop|design|get|do|start with|maak|schrijf|bouw)\s+(?:(?:a|an|the|some|my|our|your|een|de|het)\s+)?(?:(?:single|new|simple|basic|list of)\s+)?/i,
    "",
  );
  const short = shorten(named, 9);
  return short.charAt(0).toUpperCase() + short.slice(1);
}

const mostTurns = 30;

/** What an opening says of itself: "Plan: Add search" is about adding search. */
function headingOf(said: Said[], deepest: number): string {
  for (const block of said.flatMap((each) => each.blocks)) {
    if (block.kind !== "heading" || block.depth > deepest) continue;
    const text = block.text
      .replace(/^(?:plan|fix|task|feature|goal|title|titel|epic|step \d+)\s*:\s*/i, "")
      .replace(/[:.\s]+$/, "");
    if (
      text.split(" ").length >= 3 ||
      (/\S \S/.test(text) && contentWords(text).some((w) => !vagueWords.has(w)))
    )
      return text;
  }
  return "";
}

function madeFrom(talk: Talk, topics: Topics): string {
  const [first] = talk.turns;
  const opening = first
    ? headingOf(first.asked, 1) || (asksOfTurn(first, talk).length === 0 && headingOf(first.answered, 2))
    : "";
  const name = opening || nameOf(talk, topics);
  if (name) return clip(name, 120);
  const turns = talk.turns.slice(0, mostTurns);
  const sentence = [...turns.flatMap((turn) => turn.asked), ...turns.flatMap((turn) => turn.answered)]
    .flatMap((said) => said.blocks)
    .flatMap((block) => (block.kind === "code" || isPasted(block.text) ? [] : sentences(block.text)))
    .find(
      (each) =>
        isProse(each) && each.split(" ").length >= 3 && !/^(?:let me|i'll|i’ll|now\b|no\b|yes\b)/i.test(each),
    );
  return sentence
    ? shorten(withoutFiller(sentence), 10).replace(/[.?!:]+$/, "")
    : headingOf(
        turns.flatMap((turn) => turn.answered),
        7,
      );
}

const asksOfTurn = (turn: Turn, talk: Talk) => turn.asked.flatMap((said) => asksOf(said, talk.agentic));
