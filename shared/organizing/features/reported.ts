import { sentences } from "@dreamcatcher/text/sentences";
import { isProse } from "../language/prose.ts";
import type { Utterance } from "../parsed-conversation.ts";
import type { Described } from "./feature.ts";

/** Words in the introduction of a list of changes. */
const LISTS_CHANGES =
  /\b(?:with|includ\w+|summary|changes?|changed|implemented|added|supports?|now|features?|behaviou?r)\b/i;
/** Changes that add no feature. */
const NO_FEATURE =
  /^(?:removed|fixed|updated|deleted|moved|ran|tested|verified|renamed|refactored|when|if|not|now|\p{L}+ing)\b|^[^\p{L}]/iu;
/** "Added support for" before the feature itself, but not "Disabled", which reports the opposite. */
const BUILT =
  /^(?:(?!(?:disabled|prevented|blocked|dropped|stopped|avoided|excluded|disallowed|suppressed|eliminated|skipped|rejected|denied|refused|ignored|banned|forbade)\b)(?:\p{L}+ed|built|made|wrote|set|put|split|kept)\b(?! by\b)(?: (?:up|out|in|into|the|a|an|new|support for))*\s+)/u;

/** The features that a coding agent reports as built, from the lists in its message. */
export function reportedFeatures({ message, blocks }: Utterance): Described[] {
  if (blocks.some((block) => block.kind === "heading" && /\breview\b/i.test(block.text))) return [];
  return blocks.flatMap((block) => {
    if (
      block.kind !== "item" ||
      NO_FEATURE.test(block.text) ||
      !LISTS_CHANGES.test(`${block.intro} ${block.under.at(-1) ?? ""}`)
    )
      return [];
    const [clause = ""] = (
      sentences(block.lead ? `${block.lead}: ${block.body}` : block.text)[0] ?? ""
    ).split(/\s+[—–]\s+|\s+\(|;\s/);
    const text = clause.replace(BUILT, "");
    return isProse(text) ? [{ text, sentence: block.text, message }] : [];
  });
}
