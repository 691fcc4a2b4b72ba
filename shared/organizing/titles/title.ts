import type { Transcript } from "@dreamcatcher/reading/transcript";
import { ellipsize } from "@dreamcatcher/text/clip";
import { contentWords, stem, wordsOf } from "@dreamcatcher/text/words";
import { withoutNoise } from "../language/noise.ts";
import type { Talk } from "../talk.ts";
import type { Topics } from "../topics.ts";
import { nameFor } from "./naming.ts";

const MOST = 200;

/** The source's own title where it says something, else null. */
export function sourceTitle(talk: Talk, transcript: Transcript): string | null {
  const own = (transcript.title ?? "")
    .slice(0, 1_000)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/(?:\s+(?:updated|version|v))?\s+\d{5,}$/i, "")
    .replace(/[._\s]+$/, "");
  return isName(own) && isMeaningful(own, talk) ? ellipsize(spelledOut(own, talk), MOST) : null;
}

/** A name for the idea: the source's title, else one made from what was said. */
export function titleOf(own: string | null, talk: Talk, topics: Topics): string {
  const title = own ?? ellipsize(nameFor(talk, topics), MOST).trim();
  return isName(title) ? title : "Untitled idea";
}

const isName = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3;

/**
 * A title with its abbreviations in full where the person wrote them in full: "GCP" is their "Google Cloud
 * Platform".
 */
function spelledOut(title: string, talk: Talk): string {
  return title.replace(/\b\p{Lu}{3,5}\b/gu, (short) => {
    const inFull = new RegExp(
      `(?<!\\p{L})${[...short].map((letter) => `${letter}\\p{Ll}+`).join(" ")}(?!\\p{L})`,
      "u",
    );
    for (const turn of talk.turns.slice(0, 30)) {
      for (const said of turn.asked) {
        const found = inFull.exec(said.text.slice(0, 4_000));
        if (found && !title.includes(found[0])) return found[0];
      }
    }
    return short;
  });
}

const GENERIC =
  /^(?:new (?:chat|conversation|session)|untitled.*|chat|conversation|session|nieuwe? (?:chat|gesprek)|chatgpt|claude|test|hi|hello|hey|help|question|unknown|no title)\W*\d*$/i;

function isMeaningful(title: string, talk: Talk): boolean {
  if (GENERIC.test(title) || /^[<[{✖#/]|^\d{4}-\d\d-\d\d/.test(title)) return false;
  if (contentWords(title).length < 2 || wordsOf(title).length < 2) return false;
  // Tools title in English what was said in another language.
  if (talk.language !== "en" && !isSaid(title, talk)) return false;
  // Tools without titles of their own cut the first message instead.
  const opening = letters(talk.turns[0]?.asked[0]?.text.slice(0, 1_000) ?? "");
  const cut = letters(withoutNoise(title));
  return !(cut.length > 20 && opening.length > cut.length && opening.startsWith(cut));
}

/** Whether at least half of a title's words were said. */
function isSaid(title: string, talk: Talk): boolean {
  const telling = contentWords(title.slice(0, 300)).map(stem);
  const texts = talk.turns
    .slice(0, 30)
    .flatMap((turn) => [...turn.asked, ...turn.answered])
    .map((said) => said.text.slice(0, 10_000).toLowerCase());
  const said = telling.filter((w) => texts.some((text) => text.includes(w)));
  return said.length * 2 >= telling.length;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
