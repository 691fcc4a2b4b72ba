import type { Transcript } from "#shared/conversations/transcript.ts";
import { asksOf, isProse } from "./asks.ts";
import { clip, sentences, shorten } from "./sentences.ts";
import type { Talk } from "./talk.ts";
import { contentWords, wordsOf } from "./words.ts";

const most = 200;

/** A name for the idea: the source's own title where it says something, else one made from the opening ask. */
export function titleOf(talk: Talk, transcript: Transcript): string {
  const own = (transcript.title ?? "")
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[.\s]+$/, "");
  if (isName(own) && isMeaningful(own, talk)) return clip(own, most);
  const made = clip(madeFrom(talk), most).trim();
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
  const opening = talk.turns[0]?.asked[0]?.text.replace(/\s+/g, " ") ?? "";
  const cut = title.replace(/(?:…|\.\.\.)$/, "");
  return !(opening.length > cut.length && opening.startsWith(cut) && title.length > 25);
}

function madeFrom(talk: Talk): string {
  for (const turn of talk.turns.slice(0, 20)) {
    for (const said of turn.asked) {
      const [ask] = asksOf(said, talk.agentic);
      if (ask) return shorten(ask.text, 10);
    }
  }
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
