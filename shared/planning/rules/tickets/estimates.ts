import type { Estimate } from "@dreamcatcher/contracts/plan";
import { withoutDenied } from "@dreamcatcher/text/negation";
import { joinWithAnd } from "../text.ts";
import { type Layer, layersOf } from "./layers.ts";
import { isChange } from "./wording.ts";
import type { Work } from "./work.ts";

/** What depends on others or fails in many ways, and so may take far longer. */
const UNKNOWN = new RegExp(
  [
    String.raw`\b(?:pay(?:ment)?s?|checkout|log ?in|sign ?(?:in|up)|accounts?|passwords?|auth\w*|oauth|sync\w*`,
    String.raw`offline|real-?time|live|notif\w*|e-?mails?|calendar|upload\w*|encrypt\w*|translat\w*|migrat\w*`,
    String.raw`bluetooth|camera|gps|ai|llm|machine learning|scrap\w+|third[- ]party|api)\b`,
  ].join("|"),
  "i",
);

const PARTS: Record<Layer, string> = {
  data: "what is stored",
  api: "the logic behind it",
  page: "what people see",
  operation: "how it is run",
};

/** What work takes that may be done. */
export const ONLY_CHECKING: Estimate = { low: 0.25, high: 0.25, reason: "It is only to be checked." };

/** What done work still takes. */
export const NOTHING_LEFT: Estimate = { low: 0.25, high: 0.25, reason: "Nothing is left to do." };

/**
 * An estimate from what is known: the parts of the project that it touches, its criteria, what may hold it
 * up, and the code that is there to begin with.
 */
export function estimateOf(
  { text, isStep }: Pick<Work, "text" | "isStep">,
  { criteria, begun }: { criteria: number; begun: { path: string; content: string } | null },
): Estimate {
  const wanted = withoutDenied(text);
  if (isStep) return { low: 0.25, high: 1, reason: "An errand, or a single step." };
  if (isChange(text))
    return {
      low: 0.5,
      high: criteria > 2 ? 4 : 2,
      reason: begun
        ? `A change to the ${linesOf(begun.content)} lines of ${begun.path.slice(0, 80)}.`
        : "A change to code that the conversation does not show.",
    };
  const layers = [...new Set(layersOf(wanted))];
  const parts = Math.max(1, Math.min(3, layers.length));
  const [unknown] = UNKNOWN.exec(wanted) ?? [];
  const low = parts + (criteria > 3 ? 1 : 0) + (unknown ? 1 : 0);
  const high = 2 * parts + 1 + Math.min(6, Math.ceil(criteria / 2)) + (unknown ? 5 : 0);
  const touches =
    layers.length === 0
      ? "One part, without a known size"
      : `It touches ${joinWithAnd(layers.slice(0, 3).map((layer) => PARTS[layer]))}`;
  return {
    low,
    high,
    reason: [
      touches,
      ...(criteria > 1 ? [`has ${criteria} criteria`] : []),
      ...(begun ? [`starts from the ${linesOf(begun.content)} lines of ${begun.path.slice(0, 80)}`] : []),
      ...(unknown ? [`${unknown.toLowerCase()} may hold it up`] : []),
    ]
      .join("; ")
      .concat("."),
  };
}

const linesOf = (content: string): number => content.trimEnd().split("\n").length;
