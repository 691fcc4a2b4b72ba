import { negates } from "@dreamcatcher/text/negation";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { isUnspaced } from "@dreamcatcher/text/unspaced";
import { bareOf, partsOf, phraseOf, type Wish, wishesIn } from "../language/wishes.ts";

/** How many words of a thing name its kind: "small shop"; letters where no blanks are. */
const HEAD_WORDS = 2;
const HEAD_LETTERS = 8;

/**
 * The features that a sentence wishes for or refuses, in the languages whose rules are data.
 *
 * @param hasProduct whether the conversation is about a product; refusals count only then
 */
export function wishedFeatures(sentence: string, spoken: SpokenLanguage, hasProduct: boolean): string[] {
  const refused = hasProduct ? refusalsIn(sentence, spoken) : [];
  return refused.length > 0
    ? refused
    : wishesIn(sentence, spoken).flatMap((wish) => featuresOf(wish, spoken));
}

/** "No ads, no accounts" are two. */
function refusalsIn(sentence: string, spoken: SpokenLanguage): string[] {
  const separators = new RegExp(String.raw`\s*[,;，；、،]\s*|${spoken.and.source}`, "iu");
  const refusals: string[] = [];
  for (const part of bareOf(sentence, spoken).split(separators)) {
    const [found, ...things] = spoken.refusal.exec(bareOf(part, spoken)) ?? [];
    const thing = things.join("").trim();
    if (!found) return [];
    refusals.push(negates(thing) ? thing : spoken.without(thing));
  }
  return refusals;
}

/** The parts of a product or its purpose; a product alone is no feature of itself. */
function featuresOf({ kind, thing }: Wish, spoken: SpokenLanguage): string[] {
  if (kind === "remaining" || !thing) return [];
  const { head, parts } = partsOf(thing, spoken);
  if (parts.length > 0) return parts;
  if (kind === "feature" && !isProduct(head, spoken)) return [phraseOf(thing, spoken)];
  const [, purpose = ""] = spoken.purpose.exec(phraseOf(thing, spoken, 40)) ?? [];
  return purpose ? [phraseOf(purpose, spoken)] : [];
}

function isProduct(head: string, spoken: SpokenLanguage): boolean {
  const phrase = phraseOf(head, spoken);
  return spoken.products.test(
    isUnspaced(phrase) ? phrase.slice(-HEAD_LETTERS) : phrase.split(/\s+/, HEAD_WORDS).join(" "),
  );
}
