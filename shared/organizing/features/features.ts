import { clip, ellipsize } from "@dreamcatcher/text/clip";
import { shorten } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { distinction, type Language, likeness, spokenIn, stems } from "@dreamcatcher/text/words";
import { featuresByTurn } from "../agents/features.ts";
import { namesThing } from "../language/wishes.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import type { Described, Feature } from "./feature.ts";
import { asksForProducts, lastTurnsOfLists, proposedFeatures } from "./proposed.ts";
import { namesProduct, wantedFeatures } from "./wanted.ts";
import { wantsFeatures } from "./wished.ts";

const MAX_TURNS = 400;
const MAX_FEATURES = 15;

/** The features that the person wants, that answers propose, and that a coding agent reports as built. */
export function featuresOf(conversation: ParsedConversation): Feature[] {
  const turns = conversation.turns.slice(0, MAX_TURNS);
  const spoken = spokenIn(conversation.language);
  const hasProduct = namesProduct(turns, spoken);
  const isAnswered = spoken === null || wantsFeatures(turns, spoken);
  const lastTurns = lastTurnsOfLists(turns);
  const ofSession = conversation.agentic ? featuresByTurn(conversation) : [];
  return withoutRepeats(
    turns.flatMap((turn, at) =>
      [
        ...turn.asked.flatMap((message) => wantedFeatures(message, hasProduct, conversation)),
        ...(conversation.agentic
          ? (ofSession[at] ?? [])
          : isAnswered
            ? featuresOfAnswers(turn, at, lastTurns, spoken)
            : []),
        ...turn.written.flatMap((document) => proposedFeatures(document, "", at, lastTurns, spoken)),
      ].map((each) => ({ ...each, turn: at })),
    ),
    conversation.language,
  );
}

function featuresOfAnswers(
  turn: Turn,
  at: number,
  lastTurns: Map<string, number>,
  spoken: SpokenLanguage | null,
): Described[] {
  if (asksForProducts(turn)) return [];
  const question = turn.asked.at(-1)?.text.slice(-600) ?? "";
  return turn.answered.flatMap((message) => proposedFeatures(message, question, at, lastTurns, spoken));
}

/** The first wording of each feature. */
function withoutRepeats(found: Feature[], language: Language): Feature[] {
  const spoken = spokenIn(language);
  const kept: (Feature & { stems: Set<string>; distinct: string })[] = [];
  for (const each of found) {
    if (kept.length >= MAX_FEATURES) break;
    const tidy = shortened(each.text);
    const own = stems(tidy, language);
    const distinct = distinction(tidy);
    const isKnown = kept.some((other) => other.distinct === distinct && likeness(other.stems, own) >= 0.6);
    const isNamed = spoken ? namesThing(tidy, language, spoken) : tidy.split(" ").length >= 2;
    if (!isKnown && isNamed && !VAGUE.test(tidy)) kept.push({ ...each, text: tidy, stems: own, distinct });
  }
  return kept.map(({ stems: _, distinct: __, ...feature }) => feature);
}

/** "Show this" names its object elsewhere; "nice to have" is only praise. */
const VAGUE =
  /^\S+ (?:this|it|that|these|those)\b|^(?:really |very |so )*(?:cool|nice|great|good|fun|funny|helpful|useful|awesome|easier)\b(?: and \p{Ll}+)?(?: to\b| for\b|$)/iu;

/** A feature without article, footnote marks and final punctuation, cut to a line. */
const shortened = (text: string): string =>
  ellipsize(
    shorten(
      clip(text, 600)
        .replace(/\[\d+\]/g, "")
        .replace(
          // A sentence keeps its own article, a phrase cut out of one does not need it.
          /^(?:(?:[Tt]he )?(?:[Cc]apability|[Aa]bility|[Oo]ption|[Pp]ossibility) (?:of|to) )?(?:(?:an?|the|also|to|een|de|het)\s+)?/,
          "",
        )
        .replace(/[\s.;:,!?。！？；，、]+$/, ""),
      14,
    ),
    500,
  );
