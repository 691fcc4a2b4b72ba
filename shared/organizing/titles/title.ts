import type { Transcript } from "@dreamcatcher/reading/transcript";
import { ellipsize } from "@dreamcatcher/text/clip";
import { contentWords, stem, wordsOf } from "@dreamcatcher/text/words";
import { withoutNoise } from "../language/noise.ts";
import type { ParsedConversation } from "../parsed-conversation.ts";
import type { Topics } from "../topics.ts";
import { nameFor } from "./naming.ts";

const MAX_LENGTH = 200;

/** The title that the source gave the conversation, or null where it is generic or only repeats a message. */
export function sourceTitle(conversation: ParsedConversation, transcript: Transcript): string | null {
  const own = (transcript.title ?? "")
    .slice(0, 1_000)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/(?:\s+(?:updated|version|v))?\s+\d{5,}$/i, "")
    .replace(/[._\s]+$/, "");
  return isName(own) && isMeaningful(own, conversation)
    ? ellipsize(spelledOut(own, conversation), MAX_LENGTH)
    : null;
}

/** The title of the dream: the source's own, else one made from the messages. */
export function titleOf(own: string | null, conversation: ParsedConversation, topics: Topics): string {
  const title = own ?? ellipsize(nameFor(conversation, topics), MAX_LENGTH).trim();
  return isName(title) ? title : "Untitled idea";
}

const isName = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3;

/**
 * A title with each abbreviation replaced by its full form from a message: "Google Cloud Platform" for "GCP".
 */
function spelledOut(title: string, conversation: ParsedConversation): string {
  return title.replace(/\b\p{Lu}{3,5}\b/gu, (short) => {
    const inFull = new RegExp(
      `(?<!\\p{L})${[...short].map((letter) => `${letter}\\p{Ll}+`).join(" ")}(?!\\p{L})`,
      "u",
    );
    for (const turn of conversation.turns.slice(0, 30)) {
      for (const message of turn.asked) {
        const found = inFull.exec(message.text.slice(0, 4_000));
        if (found && !title.includes(found[0])) return found[0];
      }
    }
    return short;
  });
}

/** Titles that tools give before they have a better one. */
const GENERIC =
  /^(?:new (?:chat|conversation|session)|untitled.*|chat|conversation|session|nieuwe? (?:chat|gesprek)|chatgpt|claude|test|hi|hello|hey|help|question|unknown|no title)\W*\d*$/i;

function isMeaningful(title: string, conversation: ParsedConversation): boolean {
  if (GENERIC.test(title) || /^[<[{✖#/]|^\d{4}-\d\d-\d\d/.test(title)) return false;
  if (contentWords(title).length < 2 || wordsOf(title).length < 2) return false;
  // Some tools give a conversation in another language an English title.
  if (conversation.language !== "en" && !isInMessages(title, conversation)) return false;
  // Some tools use the start of the first message as the title.
  const opening = letters(conversation.turns[0]?.asked[0]?.text.slice(0, 1_000) ?? "");
  const cut = letters(withoutNoise(title));
  return !(cut.length > 20 && opening.length > cut.length && opening.startsWith(cut));
}

/** Whether at least half of a title's content words occur in the messages. */
function isInMessages(title: string, conversation: ParsedConversation): boolean {
  const words = contentWords(title.slice(0, 300)).map(stem);
  const texts = conversation.turns
    .slice(0, 30)
    .flatMap((turn) => [...turn.asked, ...turn.answered])
    .map((message) => message.text.slice(0, 10_000).toLowerCase());
  const found = words.filter((word) => texts.some((text) => text.includes(word)));
  return found.length * 2 >= words.length;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
