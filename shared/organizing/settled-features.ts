import { withoutDenied } from "@dreamcatcher/text/negation";
import { movesIn } from "@dreamcatcher/text/spoken";
import { type Language, stems } from "@dreamcatcher/text/words";
import type { Decision } from "./decisions/decision.ts";
import type { Feature } from "./features/feature.ts";

/**
 * The features without those that a reply settles as decisions: in which form the thing is made ("a web app,
 * no app store"), and what people do without it ("no chat, they can phone"). In the wish they belong to it.
 */
export function withoutSettled(
  features: readonly Feature[],
  decisions: readonly Decision[],
  language: Language,
): Feature[] {
  const { elsewhere } = movesIn(language);
  const settledBy = Map.groupBy(decisions, placeOf);
  return features.filter((feature) => {
    const settled = feature.turn > 0 ? settledBy.get(placeOf(feature)) : undefined;
    const isNoProperty = settled?.some(
      ({ text, reason = "" }) => text.split(PART).some((part) => FORM.test(part)) || elsewhere.test(reason),
    );
    if (!settled || !isNoProperty) return true;
    const words = new Set(settled.flatMap(({ text }) => [...stems(text, language)]));
    return [...stems(withoutDenied(feature.text), language)].some((word) => !words.has(word));
  });
}

/** "A printed list, no app" names two forms. */
const PART = /,\s+/;

/** "Web app, no app store", "a plain website", "PWA". */
const FORM =
  /^(?:[\p{L}-]+ ){0,3}(?:(?:[\p{L}-]+-)?(?:apps?|appli|applicazione|aplicación|aplicativo)(?: web)?|pwa|web ?site|web ?page|web-?seite|webpagina|webapp|web|site|sitio|sito|cli|command[- ]line (?:tool|program)|program(?:m|ma)?|bot|spreadsheet|(?:browser )?(?:extension|plugin|extensie|erweiterung)|app store)(?:,.*)?$/iu;

const placeOf = ({ message, sentence }: Decision | Feature): string => `${message} ${sentence}`;
