import { distinction, likeness, stem, stems } from "@dreamcatcher/text/words";
import { type Candidate, RANK } from "./candidate.ts";

const MAX_CANDIDATES = 2_000;

/** A text with what it is compared by. */
export interface Comparable {
  text: string;
  stems: Set<string>;
  distinct: string;
}

export const comparable = ({ text }: { text: string }): Comparable => ({
  text,
  stems: stems(text.replace(/^\S+ /, "")),
  distinct: distinction(text),
});

/** Whether two texts name the same work. */
export const areSame = (a: Comparable, b: Comparable): boolean =>
  (a.distinct === b.distinct && likeness(a.stems, b.stems) >= 0.7 && sameVerb(a.text, b.text)) ||
  isExtendedBy(a.text, b.text) ||
  isExtendedBy(b.text, a.text);

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
