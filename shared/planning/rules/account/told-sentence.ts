import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { deliveringIn } from "@dreamcatcher/text/spoken";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import type { Language } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { ANNOUNCES, FAILS, OFFERS } from "./phrases.ts";
import { PAST } from "./plans.ts";
import { printsDone, saysDone } from "./reports.ts";
import { isSaid } from "./said.ts";
import { isToldName, toldName } from "./told-names.ts";

/** The sentence of an answer that says what was made, by name. */
export function toldSentence(
  blocks: Exchange["reply"]["blocks"],
  language: Language,
  { isHere, titles }: { isHere: (text: string) => boolean; titles: readonly string[] },
): string | null {
  const { reports } = deliveringIn(language);
  const all = blocks.flatMap((block) =>
    block.kind === "paragraph" && !block.quoted && isHere(block.text) ? sentences(block.text) : [],
  );
  const said = all.filter(
    (each, at) =>
      isSaid(each) &&
      !isQuestion(each) &&
      !ABOUT_ELSE.test(each) &&
      ![ANNOUNCES, OFFERS, FAILS].some((phrase) => phrase.test(each)) &&
      !printsDone(each) &&
      saysDone(each, language) &&
      (isNear(reports.exec(isUnspaced(each) ? each : `${BEHIND}${each}`)) ||
        ((BEEN.test(each) || ADDED.test(each)) && (at < EDGE || at >= all.length - EDGE))) &&
      isToldName(toldName(each), language),
  );
  return said.find((each) => leadsTo(each, titles)) ?? said[0] ?? null;
}

/** A report opens its sentence. */
const MAX_OPENING = 14;
/** Behind another word a participle alone opens nothing: "updated daily" may say how something is. */
const BEHIND = "– ";
const isNear = (found: RegExpExecArray | null): boolean => found !== null && found.index <= MAX_OPENING;

const BEEN = /(?<!\p{L})(?:ha(?:s|ve) (?:now )?been|(?:is|are) now)(?!\p{L})/iu;

/** "Added a map", rather than "updated daily". */
const ADDED = new RegExp(String.raw`(?:${PAST.source})(?! \w+ly\b)`, "i");
/** So many sentences at its beginning and its end tell what an answer did. */
const EDGE = 2;

/** Says what the person did, has or does, or what did not help. */
const ABOUT_ELSE =
  /^\P{L}*(?:you|your|although|even though|du|dein|obwohl|vous|tu|bien que|usted|tú|tienes|aunque|вы|ты|хотя|hai|anche se|você|embora|je hebt|hoewel)(?!\p{L})|^\P{L}*(?:[你您]|虽然|尽管)/iu;

/** Whether a sentence leads up to what has one of the titles. */
export const leadsTo = (said: string, titles: readonly string[]): boolean =>
  titles.some((title) => title !== "" && plain(said).includes(plain(title)));

/** The letters of a text, without marks and blanks. */
export const plain = (text: string): string => text.replace(/[*_`~\s]+/g, "");
