import { asksToTell, isImperative } from "@dreamcatcher/text/verbs";
import { distinction, likeness, STOP_WORDS, stem, stems } from "@dreamcatcher/text/words";
import { type Candidate, RANK } from "./candidate.ts";

const MAX_CANDIDATES = 2_000;

/** A text with what it is compared by. */
export interface Comparable {
  text: string;
  /** Of what follows its first word, which is mostly its verb. */
  stems: Set<string>;
  /** Of all words; null where it opens with its verb. */
  named: Set<string> | null;
  distinct: string;
}

export const comparable = ({ text }: { text: string }): Comparable => ({
  text,
  stems: stems(text.replace(/^\S+ /, "")),
  named: isImperative(text) || asksToTell(text) ? null : stems(text),
  distinct: distinction(text),
});

/** Whether two texts name the same work. */
export const areSame = (a: Comparable, b: Comparable): boolean =>
  (a.distinct === b.distinct && likeness(a.stems, b.stems) >= 0.7 && sameVerb(a.text, b.text)) ||
  isExtendedBy(a.text, b.text) ||
  isExtendedBy(b.text, a.text) ||
  isNamedBy(a, b) ||
  isNamedBy(b, a);

/** Whether one names the work of the other with its verb behind or none: "Mast laten keuren", "A mast". */
function isNamedBy(order: Comparable, { named, distinct }: Comparable): boolean {
  if (named === null || order.named !== null || order.distinct !== distinct) return false;
  const object = tellingOf(order.stems);
  return (
    object.length > 0 &&
    tellingOf(named).length - object.length <= 1 &&
    object.every((word) => named.has(word))
  );
}

/** Without articles and prepositions of Dutch, whose orders are compared as well. */
const tellingOf = (words: ReadonlySet<string>): string[] =>
  [...words].filter((word) => !STOP_WORDS.nl.has(word));

/** Of todos with the same meaning one, in the first wording and the last state. */
export function withoutRepeats(found: Candidate[]): (Candidate & Comparable)[] {
  const kept: (Candidate & Comparable)[] = [];
  for (const each of found.slice(0, MAX_CANDIDATES)) {
    const compared = comparable(each);
    const same = kept.find((other) => areSame(other, compared));
    if (!same) kept.push({ ...each, ...compared });
    else {
      if (each.rank === RANK.task || same.rank !== RANK.task)
        same.done = each.rank === RANK.task ? each.done : same.done || each.done;
      if (each.rank < same.rank) same.rank = each.rank;
    }
  }
  return kept;
}

/**
 * Whether two todos have the same verb: "Create the shop" and "Set up the shop" do, "Open the shop" does not.
 */
function sameVerb(a: string, b: string): boolean {
  const [one = "", other = ""] = [a, b].map((text) => stem(text.split(" ", 1)[0]?.toLowerCase() ?? ""));
  return one === other || (verbsOfMaking.has(one) && verbsOfMaking.has(other));
}

const verbsOfMaking = new Set(
  "create set make build start add write develop implement configure initialize define introduce use maak zet bouw ontwikkel start"
    .split(" ")
    .map(stem),
);

/** Whether the long text only adds to the short one: "Buy stamps" and "Buy stamps: ten for letters". */
const isExtendedBy = (short: string, long: string): boolean =>
  long.startsWith(short) && /^[:;,(]/.test(long.slice(short.length).trimStart());
