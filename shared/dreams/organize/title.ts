import type { Transcript } from "#shared/conversations/transcript.ts";
import { asksOf, isProse } from "./asks.ts";
import { withoutNoise } from "./noise.ts";
import { clip, sentences, shorten } from "./sentences.ts";
import type { Talk } from "./talk.ts";
import type { Topics } from "./topics.ts";
import { contentWords, stems, wordsOf } from "./words.ts";

const most = 200;

/** A name for the idea: the source's own title where it says something, else one made from the opening ask. */
export function titleOf(talk: Talk, topics: Topics, transcript: Transcript): string {
  const own = (transcript.title ?? "")
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/(?:\s+(?:updated|version|v))?\s+\d{5,}$/i, "")
    .replace(/[._\s]+$/, "");
  if (isName(own) && isMeaningful(own, talk)) return clip(own, most);
  const made = clip(madeFrom(talk, topics), most).trim();
  if (isName(made)) return made;
  return isName(own) && !own.startsWith("<") ? clip(own, most) : "Untitled idea";
}

const isName = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3;

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
  const asks = talk.turns
    .slice(0, mostTurns)
    .flatMap((turn) => turn.asked.flatMap((said) => asksOf(said, talk.agentic)));
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

function madeFrom(talk: Talk, topics: Topics): string {
  const name = nameOf(talk, topics);
  if (name) return name;
  for (const turn of talk.turns.slice(0, 20)) {
    for (const said of [...turn.asked, ...turn.answered]) {
      for (const block of said.blocks) {
        if (block.kind === "code") continue;
        if (block.kind === "heading" && block.text.length >= 3) return block.text;
        const sentence = sentences(block.text).find((each) => isProse(each));
        if (sentence) return shorten(sentence, 10).replace(/[.?!]+$/, "");
      }
    }
  }
  return "";
}
