import { imperativeOfInfinitive, isImperative } from "@dreamcatcher/text/verbs";

const PARTICLES = "toe|op|bij|aan|uit|samen|na|om|in|af|door|voor|over|terug|weg|mee|klaar|vast";
const SEPARABLE = new RegExp(`^(${PARTICLES})(\\p{L}{4,})$`, "u");
/** Where what follows the verb begins. */
const AFTER =
  /^(?:die|dat|om|waar|waarmee|waarin|waarbij|waarop|waarvan|zodat|voor|met|van|over|in|op|naar|als|en|volgens|aan|bij|uit|door)$/i;
const DETERMINER = /^(?:de|het|een|mijn|onze|alle|geen|deze|dit|die|dat)$/i;

/**
 * A Dutch clause whose verb comes after its object, in the imperative: "een overzicht maken van planten" as
 * "maak een overzicht van planten", "een filter toevoegen" as "voeg een filter toe"; null where it has none.
 */
export function dutchImperative(clause: string): string | null {
  const words = clause
    .trim()
    .replace(/[.!?]+$/, "")
    .split(/\s+/);
  for (let at = words.length > 1 ? 1 : 0; at < Math.min(words.length, 14); at++) {
    const word = (words[at] ?? "").replace(/[,;:]$/, "");
    const next = words[at + 1];
    const isVerbPlace = next === undefined || AFTER.test(next) || /[,;:]$/.test(words[at] ?? "");
    if (!isVerbPlace || DETERMINER.test(words[at - 1] ?? "")) continue;
    const [, particle = "", base = word] = SEPARABLE.exec(word.toLowerCase()) ?? [];
    const plain = imperativeOfInfinitive(word.toLowerCase());
    const verb = plain ?? imperativeOfInfinitive(base);
    if (!verb) continue;
    const object = words.slice(0, at).filter((each) => !/^(?:te|kunnen|willen)$/i.test(each));
    const rest = words.slice(at + 1);
    const second = /^en$/i.test(rest[0] ?? "") ? dutchImperative(rest.slice(1).join(" ")) : null;
    return [verb, ...object, plain ? "" : particle, ...(second ? ["en", second] : rest)]
      .filter(Boolean)
      .join(" ");
  }
  return null;
}

/** "Jij schrijft een brief" as the order it is in a prompt. */
export const dutchOrder = (clause: string): string =>
  clause.replace(/^(schrijf|maak|ontwerp|bouw|genereer)t\b/i, "$1");

/** What makes of the present what is still to come: "Ik bel morgen de bakker". */
const TO_COME =
  /\b(?:straks|vanmiddag|vanavond|morgen|overmorgen|alvast|daarna|(?:zon|maan|dins|woens|donder|vrij|zater)dag|(?:volgende|deze) (?:week|maand)|in het weekend)\b/i;
const PRESENT = /^(?:ik|we|wij) (\p{Ll}+) (.+)$/iu;

/** What the person is about to do as a Dutch clause says, as an order; null where it tells of the present. */
export function dutchPlan(clause: string): string | null {
  const [, verb = "", rest = ""] = PRESENT.exec(clause.trim()) ?? [];
  if (!rest || !TO_COME.test(rest) || !isImperative(`${verb} ${rest}`)) return null;
  return `${verb} ${rest
    .replace(TO_COME, "")
    .replace(/\s{2,}/g, " ")
    .trim()}`;
}
