import { negates } from "@dreamcatcher/text/negation";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { bareOf, partsOfWish, phraseOf, type Wish, wishesIn } from "../language/wishes.ts";
import type { Turn } from "../parsed-conversation.ts";

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

/** Whether the person wishes for anything, or asks for features: a talk about what exists proposes none. */
export const wantsFeatures = (turns: Turn[], spoken: SpokenLanguage): boolean =>
  turns.some((turn) =>
    turn.asked.some(
      ({ text, blocks }) =>
        spoken.lists.features.test(text.slice(0, 3_000)) ||
        blocks.some((block) => block.sentences.some((each) => wishesIn(each, spoken).length > 0)),
    ),
  );

/** Between what one word refuses: "keine Werbung oder Konten". */
const NOR = /\s+(?:ni (?:de |d['’])?|(?:nem|noch|oder|ou|ولا) )\s*/iu;

/** "No ads, no accounts" are two. */
function refusalsIn(sentence: string, spoken: SpokenLanguage): string[] {
  const separators = new RegExp(String.raw`\s*[,;，；、،]\s*|${spoken.and.source}`, "iu");
  const refusals: string[] = [];
  for (const part of bareOf(sentence, spoken).split(separators)) {
    const [found, ...things] = spoken.refusal.exec(bareOf(part, spoken)) ?? [];
    const thing = things.join("").trim();
    if (!found) return [];
    for (const each of thing.split(NOR)) {
      const refusal = phraseOf(negates(each) ? each : spoken.without(each), spoken);
      refusals.push(refusal.charAt(0).toLowerCase() + refusal.slice(1));
    }
  }
  return refusals;
}

/** The parts of a product or its purpose; a product alone is no feature of itself. */
function featuresOf(wish: Wish, spoken: SpokenLanguage): string[] {
  if (wish.kind === "remaining" || !wish.thing) return [];
  const { parts } = partsOfWish(wish, spoken);
  if (parts.length > 0) return parts;
  if (wish.kind === "feature") return [phraseOf(wish.thing, spoken)];
  const purposes = spoken.purpose.exec(phraseOf(wish.thing, spoken, 40))?.slice(1) ?? [];
  return purposes.flatMap((purpose) => (purpose ? phraseOf(purpose, spoken) : []));
}
