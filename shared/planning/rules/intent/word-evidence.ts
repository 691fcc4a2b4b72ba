import { lineOf } from "@dreamcatcher/text/clip";
import { withoutDenied } from "@dreamcatcher/text/negation";
import { type KindEvidence, OFTEN_OF_OTHERS } from "./kind-evidence.ts";
import { KIND_WORDS } from "./kind-words.ts";
import { NAMES_ANOTHER_PRODUCT } from "./name-patterns.ts";
import type { Said } from "./said.ts";
import { asksForAdvice, asksToKnow, forceOf, isUsed, objectAt } from "./sentence-force.ts";
import { TECHNOLOGY_WORDS } from "./technology-words.ts";

const ALL_WORDS = [...KIND_WORDS, ...TECHNOLOGY_WORDS];

/** How far from the first name in a sentence others still belong to it: "a React dashboard". */
const SAME_NAME = 25;

/** How far a name counts that comes later in a sentence: what is wanted comes first. */
const LATER_NAME = 0.35;

/** How far a tool that is only mentioned is wanted. */
const MENTION_OF_TECHNOLOGY = 0.6;

/** How far functions that are named beside files are wanted: they are parts of a program. */
const FUNCTION_BESIDE_FILES = 0.4;

/** How far what is there to be used is to be made. */
const USED = 0.05;

/**
 * What the person's words say of the kind: each name counts where it is wanted most, and a little again.
 * `besideFiles` where the talk names files without showing their code.
 */
export function wordEvidence(said: readonly Said[], title: string, besideFiles: boolean): KindEvidence[] {
  const places = ALL_WORDS.map((): { text: string; weight: number }[] => []);
  for (const { text, weight: of } of said) {
    const wanted = withoutDenied(text);
    // A name in a title is the project's own: "Inventory API".
    const isOwnName = text === title && !NAMES_ANOTHER_PRODUCT.test(text);
    const searched = isOwnName ? wanted.toLowerCase() : wanted;
    const found = ALL_WORDS.map(([, , pattern]) => pattern.exec(searched)?.index ?? -1);
    const first = Math.min(...found.filter((at) => at >= objectAt(text)));
    for (const [n, [kind, weight]] of ALL_WORDS.entries()) {
      const at = found[n] ?? -1;
      if (at < 0) continue;
      const isOthers = OFTEN_OF_OTHERS.has(kind) && isUsed(text, at);
      const force = isOthers ? USED : forceOf(text, at) * (at > first + SAME_NAME ? LATER_NAME : 1);
      const isTechnology = n >= KIND_WORDS.length && !asksForAdvice(text);
      const least = kind === "document" && asksToKnow(text) ? 1 : isTechnology ? MENTION_OF_TECHNOLOGY : 0;
      places[n]?.push({ text, weight: weight * of * Math.max(force, least) });
    }
  }
  return ALL_WORDS.flatMap(([kind], n): KindEvidence[] => {
    const [best, ...others] = places[n]?.sort((a, b) => b.weight - a.weight) ?? [];
    if (!best) return [];
    const again = others.slice(0, 3).reduce((sum, { weight }) => sum + weight * 0.15, 0);
    const wanted = kind === "library" && besideFiles ? FUNCTION_BESIDE_FILES : 1;
    const source = n < KIND_WORDS.length ? "words" : "technologies";
    return [{ source, kind, weight: (best.weight + again) * wanted, text: lineOf(best.text, 300) }];
  });
}
