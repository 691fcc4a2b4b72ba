import { clip } from "@dreamcatcher/text/clip";
import { capitalized, shorten } from "@dreamcatcher/text/sentences";

/** A todo is cut to so many words. */
export const MAX_TODO_WORDS = 14;

/** What follows the work in a sentence: why, for what, and how the talk goes on. */
const ASIDE =
  /,? (?:and (?:then )?(?:continue|go on|start over|try again|let me know|tell me)|so that|because|in order that|(?<=, )(?:so|since|want|as|however|where|let['’]s|which|but|if|ideally|preferably)|zodat|omdat)\b.*$| and (?:the|my|our) (?:[\p{L}-]+ ){1,3}(?:is|are|has|have)\b.*$|,? (?:(?:just )?like (?:this|the following)|in (?:this|the following)|as (?:follows|below)|zoals (?:dit|deze|hieronder)|in deze|to this)(?: (?:example|style|format|form|one|voorbeeld|stijl|vorm))?\W*$/iu;

/** An imperative without what only tells why, how or what comes of it. */
export const withoutAside = (text: string): string => clip(text, 600).replace(ASIDE, "");

/** An imperative as the text of a todo: one clause with an initial capital and without a full stop. */
export function todoText(text: string, maxWords = MAX_TODO_WORDS): string {
  const bare = clip(text, 600)
    .replace(/\s*\((?:[^()]{0,200})\)/g, (aside) => (aside.length > 40 ? "" : aside))
    .replace(/^(?:please|kindly|also(?! (?:for|in|with|on|as|to)\b)|then|just)\s+/i, "")
    .replace(/^(\S+) (?:for (?:me|us)|voor (?:mij|me|ons)) /i, "$1 ")
    .replace(/\b(?:me|us) (?=(?:a|an|the|some|code|my)\b)/i, "")
    .replace(
      /^(\S+ \S+ .{6,}?),? (?:by|via|through) (?:running|using|clicking|adding|executing|visiting|going|typing|selecting|following|installing)\b.*$/i,
      "$1",
    )
    .replace(/^(\S+) er (een .+) bij$/i, "$1 $2")
    .replace(/[\s.:;,!?…]+$/, "")
    .replace(/ (?:that|which) (?:includes?|contains?|is|are|ha(?:s|ve))$/i, "")
    .replace(/\b(the|some|my|de) following (?=\p{L}+s$)/iu, "$1 ")
    .replace(/,? (?:please|thanks|alsjeblieft|graag)$/i, "")
    .trim();
  return capitalized(shorten(bare, maxWords));
}
