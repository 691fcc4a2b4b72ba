import { clip, ellipsize } from "@dreamcatcher/text/clip";
import { shorten } from "@dreamcatcher/text/sentences";
import type { SpokenLanguage } from "@dreamcatcher/text/spoken";
import { distinction, type Language, likeness, spokenIn, stems } from "@dreamcatcher/text/words";
import { automationsIn } from "../language/automations.ts";
import { namesThing } from "../language/wishes.ts";
import type { ParsedConversation, Turn } from "../parsed-conversation.ts";
import { withDeferred } from "./deferred.ts";
import { deliveredFeatures } from "./delivered.ts";
import type { Described, Feature } from "./feature.ts";
import { asksToMake } from "./ordered.ts";
import { namesProduct } from "./product.ts";
import { asksForProducts, headedFeatures, lastTurnsOfLists, proposedFeatures } from "./proposed.ts";
import { featuresByTurn } from "./reported.ts";
import { asksForConcept, asksForFeatures, goesOn, takesUp } from "./taken-up.ts";
import { wantedFeatures } from "./wanted.ts";

const MAX_TURNS = 400;
const MAX_FEATURES = 15;
/** Dutch writes in one word what English does in two. */
const MIN_COMPOUND = 8;

/** The features that the person wants, takes up of what answers propose, or is given. */
export function featuresOf(conversation: ParsedConversation): Feature[] {
  const { agentic, language } = conversation;
  const turns = conversation.turns.slice(0, MAX_TURNS);
  const spoken = spokenIn(language);
  const automations = automationsIn(conversation);
  const hasProduct = automations.isNamed || namesProduct(turns, spoken);
  const talk = { conversation, hasProduct, automations };
  const lastTurns = lastTurnsOfLists(turns);
  const ofSession = agentic ? featuresByTurn(conversation) : [];
  const wanted = turns.map(({ asked }, at) => {
    const answers = asksForFeatures(turns[at - 1]);
    return asked.flatMap((message) => wantedFeatures(message, talk, answers));
  });
  const firstWanted = wanted.findIndex((each) => each.length > 0);
  const answered = (turn: Turn, at: number): Described[] => {
    if (agentic) return ofSession[at] ?? [];
    const isTaken =
      asksForConcept(turn, spoken) ||
      (at > 0 && wanted[at]?.length && !isQuestion(turn)) ||
      takesUp(turns[at + 1], language);
    const isGoneOnWith = firstWanted >= 0 && firstWanted <= at && goesOn(turns[at + 1], language);
    return [
      ...(isTaken
        ? featuresOfAnswers(turn, at, lastTurns, spoken)
        : isGoneOnWith
          ? turn.answered.flatMap(headedFeatures)
          : []),
      ...(turn.asked.some(asksToMake) ? turn.answered.flatMap(deliveredFeatures) : []),
    ];
  };
  const found = turns.flatMap((turn, at) =>
    [
      ...(wanted[at] ?? []),
      ...answered(turn, at),
      ...turn.written.flatMap((document) => proposedFeatures(document, "", at, lastTurns, spoken)),
    ].map((each) => ({ ...each, text: shortened(each), turn: at })),
  );
  const stated = found.filter(({ isLater }) => !isLater);
  const deferred = found.filter(({ isLater }) => isLater);
  return withoutRepeats(withDeferred(withoutRepeats(stated, language), deferred, language), language);
}

const isQuestion = ({ asked }: Turn): boolean => /\?\s*$/.test(asked.at(-1)?.text ?? "");

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
    const tidy = each.text;
    const own = stems(tidy, language);
    const distinct = distinction(tidy);
    const isKnown = kept.some(
      (other) =>
        other.distinct === distinct &&
        likeness(other.stems, own) >= 0.6 &&
        !areActsOnSame(other.text, tidy, language),
    );
    const isNamed = spoken
      ? namesThing(tidy, language, spoken)
      : tidy.includes(" ") || isListed(each) || (language === "nl" && tidy.length >= MIN_COMPOUND);
    if (!isKnown && isNamed && !VAGUE.test(tidy)) kept.push({ ...each, text: tidy, stems: own, distinct });
  }
  return kept.map(({ stems: _, distinct: __, ...feature }) => feature);
}

/** Whether two acts differ in their verbs alone: "offer a seat" and "ask for a seat". */
function areActsOnSame(a: string, b: string, language: Language): boolean {
  const [one, other] = [ACT.exec(a), ACT.exec(b)];
  if (!one?.groups || !other?.groups || one.groups.verb === other.groups.verb) return false;
  return likeness(stems(one.groups.object ?? "", language), stems(other.groups.object ?? "", language)) === 1;
}
const ACT = /^(?<verb>\p{Ll}+(?: (?:for|to|about|on|with))?) (?<object>(?:(?:an?|the) )?\p{Ll}.*)$/u;

/** Whether a feature is an item of its own, which a single word may be. */
const isListed = ({ sentence }: Described): boolean => sentence.split(" ").length <= 2;

/** "Show this" names its object elsewhere. */
const VAGUE =
  /^\S+ (?:(?:this|it|these|those)\b|that(?= (?:to|in|for|on|with|as|at|by|from|when|if|and)\b|[,.]|$))|\b(?:of|for|with|on|in|to|at|from) (?:this|that|it|these|those|them)$/iu;

/** Words that no text ends with after it is cut. */
const DANGLING =
  /(?:,? (?:even|such|any|after|or|and|than|like|when|while|including|especially|cannot|is|are|was|were|has|had|be|been|of|e\.g\.?|if|the|per|their|its))+$/i;

const MAX_WORDS = 14;
/** A clause that goes on after a line is kept to its end, if that is near. */
const MAX_WORDS_OF_CLAUSE = 17;
const MAX_WORDS_OF_WHOLE = 45;
const MAX_LENGTH = 500;

/** A text cut to a line where a clause ends, unless its end only points elsewhere: "on the back of it". */
function lineOf(text: string): string {
  const clause = shorten(text, MAX_WORDS, MAX_WORDS_OF_CLAUSE);
  return VAGUE.test(clause) ? shorten(text, MAX_WORDS) : clause;
}

/** A feature without article, footnote marks and final punctuation, cut to a line unless it is whole. */
function shortened({ text, isWhole }: Described): string {
  const tidy = clip(text, 600)
    .replace(/\[\d+\]/g, "")
    .replace(
      // A sentence keeps its own article, a phrase cut out of one does not need it.
      /^(?:(?:[Tt]he )?(?:[Cc]apability|[Aa]bility|[Oo]ption|[Pp]ossibility) (?:of|to) )?(?:(?:an?|the|also|to|een|de|het)\s+)?/,
      "",
    )
    .replace(/[\s.;:,!?。！？；，、]+$/, "")
    .replace(/^(?:let|allow|enable) (?:users?|people|members|customers|visitors|everyone) (?:to )?/i, "")
    .replace(/,? (?:because|omdat|of course|obviously|anyway|natuurlijk)\b.*$/i, "")
    .replace(
      /, (?:my|our|mijn|onze) \p{L}+ (?:is|are|has|have|would|will|wants?|hates?|zou|wil|heeft)\b.*$/iu,
      "",
    )
    .replace(/,? (?:that|which) (?:includes?|has|have|are|is|contains?|shows?)$/i, "");
  const cut = isWhole ? shorten(tidy, MAX_WORDS_OF_WHOLE) : lineOf(tidy).replace(DANGLING, "");
  return ellipsize(cut, MAX_LENGTH);
}
