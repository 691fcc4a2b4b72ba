import { lineOf } from "@dreamcatcher/text/clip";
import { deliveringIn } from "@dreamcatcher/text/spoken";
import { contentWords, languageOf, stems } from "@dreamcatcher/text/words";
import { inCommon } from "../account/worded.ts";
import { isIncomplete, makesSomething } from "../account/wording.ts";

/** "Write an article": one of a kind, of which nothing is said. */
const NAMES_ONE = /^\S+ (?:me |us )?(?:an?|some|een|ein|eine|einen|une?|uma?|una?|uno) /iu;
const MAX_NAME = 160;
/** A title of fewer words tells no subject. */
const MIN_TITLE = 2;

/**
 * The name of work that only says what kind of thing it makes, with what the conversation is about: "Write an
 * article" is "Write an article: Tides of Veere".
 */
export function withSubject(name: string, title: string): string {
  const { texts, programs } = deliveringIn(languageOf(name));
  const words = contentWords(name.replace(/^\S+/, ""));
  const isKind =
    words.length > 0 && words.every((word) => texts.test(word) || programs.test(word) || isIncomplete(word));
  const tells = contentWords(title).length >= MIN_TITLE && inCommon(stems(name), stems(title)) === 0;
  return isKind && tells && makesSomething(name) && NAMES_ONE.test(name)
    ? lineOf(`${name}: ${title}`, MAX_NAME)
    : name;
}
