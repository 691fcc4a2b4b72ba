import { closed } from "@dreamcatcher/text/sentences";
import { contentWords, type Language } from "@dreamcatcher/text/words";
import type { Said } from "../evidence.ts";

/** What a sentence settles, in its words. */
export interface Settled {
  text: string;
  /** Why, where it says so. */
  reason?: string;
  /** Whether it changes what was settled before. */
  changes: boolean;
}

/** What the person settles. */
export type Decision = Settled & Said;

/** Decisions as one sentence, each with its reason: "Decided: Rust (we know it); no chat." */
export const lineOf = (decisions: Decision[], label: string, language: Language): string =>
  closed(
    label +
      decisions
        .map(({ text, reason }) =>
          reason ? `${inLine(text, language)} (${reason})` : inLine(text, language),
        )
        .join("; "),
  );

/** A text that opens with a word that is no name, as it stands within a sentence. */
function inLine(text: string, language: Language): string {
  const [first = ""] = text.split(" ", 1);
  const isName = language === "en" && first === "I";
  return !isName && /^\p{Lu}\p{Ll}*$/u.test(first) && contentWords(first, language).length === 0
    ? first.toLowerCase() + text.slice(first.length)
    : text;
}
