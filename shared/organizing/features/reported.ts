import { sentences } from "@dreamcatcher/text/sentences";
import { isProse } from "../language/asks.ts";
import type { Utterance } from "../talk.ts";

const REPORT =
  /\b(?:with|includ\w+|summary|changes?|changed|implemented|added|supports?|now|features?|behaviou?r)\b/i;
const REMOVED =
  /^(?:removed|fixed|updated|deleted|moved|ran|tested|verified|renamed|refactored|when|if|not|now|\p{L}+ing)\b|^[^\p{L}]/iu;
/** Who reports that something was disabled does not report that it is there. */
const PAST =
  /^(?:(?!(?:disabled|prevented|blocked|dropped|stopped|avoided|excluded|disallowed|suppressed|eliminated|skipped|rejected|denied|refused|ignored|banned|forbade)\b)(?:\p{L}+ed|built|made|wrote|set|put|split|kept)\b(?! by\b)(?: (?:up|out|in|into|the|a|an|new|support for))*\s+)/u;

/** What an agent reports to be in place. */
export function reported(said: Utterance): string[] {
  if (said.blocks.some((block) => block.kind === "heading" && /\breview\b/i.test(block.text))) return [];
  return said.blocks.flatMap((block) => {
    if (
      block.kind !== "item" ||
      REMOVED.test(block.text) ||
      !REPORT.test(`${block.intro} ${block.under.at(-1) ?? ""}`)
    )
      return [];
    const [clause = ""] = (
      sentences(block.lead ? `${block.lead}: ${block.body}` : block.text)[0] ?? ""
    ).split(/\s+[—–]\s+|\s+\(|;\s/);
    const text = clause.replace(PAST, "");
    return isProse(text) ? [text] : [];
  });
}
