import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import type { Transcript } from "@dreamcatcher/reading/transcript";
import { ellipsize } from "@dreamcatcher/text/clip";
import { contentWords, stem } from "@dreamcatcher/text/words";
import { withoutNoise } from "../language/noise.ts";
import type { ParsedConversation } from "../parsed-conversation.ts";
import type { Topics } from "../topics.ts";
import { isGeneric, withoutGenericPart } from "./generic.ts";
import { nameFor } from "./naming.ts";
import { productOf } from "./products.ts";

const MAX_LENGTH = 200;

/** The title that the source gave the conversation; null where it names nothing or repeats a message. */
export function sourceTitle(conversation: ParsedConversation, transcript: Transcript): string | null {
  const given = (transcript.title ?? "")
    .slice(0, 1_000)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/^#+ /, "")
    .replace(/(?<!\.)[._]$/, "");
  const own = withoutGenericPart(given);
  return isName(own) && isMeaningful(own, conversation) ? ellipsize(own, MAX_LENGTH) : null;
}

/** The title of the dream: the source's own as it is, else one from the messages and their code. */
export function titleOf(
  own: string | null,
  conversation: ParsedConversation,
  topics: Topics,
  snippets: readonly CodeSnippet[],
): string {
  const name = own ?? nameFor(conversation, topics, productOf(conversation, snippets));
  const title = ellipsize(name, MAX_LENGTH).trim();
  return isName(title) ? title : "Untitled idea";
}

/** A letter beside another letter or a digit; one sign of Chinese or Japanese can be a word. */
const isName = (text: string): boolean =>
  /\p{L}/u.test(text) && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= (IDEOGRAPH.test(text) ? 1 : 2);

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Markup, commands and what tools put into messages. */
const MACHINE = /^(?:[<{✖]|\/\w|\[(?:\W|request|image|pasted|file|tool)\b)/i;

function isMeaningful(title: string, conversation: ParsedConversation): boolean {
  if (MACHINE.test(title) || withoutNoise(title) === "" || isGeneric(title)) return false;
  // Some tools give a conversation in another language an English title.
  if (conversation.language !== "en" && ENGLISH_TITLE.test(title) && !isInMessages(title, conversation))
    return false;
  return !isCut(title, conversation.turns[0]?.asked[0]?.text ?? "");
}

/** Three words or more, of which no other language has the letters. */
const ENGLISH_TITLE = /^[\x20-\x7e]+ [\x20-\x7e]+ [\x20-\x7e]+$/;

/** A shorter title may well be how the message begins. */
const MIN_CUT = 20;

/** Whether a title is only the start of the first message, as some tools cut it. */
function isCut(title: string, opening: string): boolean {
  const cut = letters(withoutNoise(title));
  const message = letters(opening.slice(0, 1_000));
  // A sign of Chinese or Japanese says as much as two or three letters.
  const length =
    cut.length + 1.5 * (cut.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/gu)?.length ?? 0);
  const isLong = length > MIN_CUT || /(?:…|\.\.\.)$/.test(title);
  return isLong && message.length > cut.length && message.startsWith(cut);
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
