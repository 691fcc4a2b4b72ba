import { type Moves, movesIn } from "@dreamcatcher/text/spoken";
import type { Language } from "@dreamcatcher/text/words";
import type { ParsedConversation, Turn, Utterance } from "../parsed-conversation.ts";

/** How far a turn of a session comes: the agent did what it was to do, proposes it, or is still at it. */
export type Progress = "delivered" | "proposed" | "open";

const FAILED =
  /^(?:i['’]?m sorry|sorry|i apologi[sz]e|i (?:can(?:no|['’])t|couldn['’]t|could not|am unable|was(?:n['’]t| not) able)|i['’]m unable|unfortunately)\b|\b(?:was interrupted|could not be|couldn['’]t (?:be|complete|apply)|failed to)\b/i;
const CHANGED =
  "(?:added|applied|built|changed|completed?|created|deleted|done|drafted|extracted|finished|fixed|implemented|made|moved|removed|renamed|replaced|resolved|reverted|rewrote|set up|updated|written|wrote)";
/** Says that the work is done. */
const REPORTS = [
  // "Done.", "All three fixed", "I've updated both"
  new RegExp(String.raw`^(?:all |both |i(?:['’]ve| have)? )?(?:now |also )?${CHANGED}\b`, "i"),
  new RegExp(
    String.raw`^(?:all|both|everything)\b.{0,60}\b(?:${CHANGED}|addressed|clean|edits|pass(?:ing|es)?)\b`,
    "i",
  ),
  /^(?:phase|step)s? \d+\b.{0,20}\b(?:complete[d]?|done|finished)\b/i,
  // "The fix is complete", "Linter passes", "0 issues"
  new RegExp(String.raw`\b(?:is|are) (?:now |all )?(?:complete|${CHANGED})\b`, "i"),
  /\b(?:build|tests?|linter?|everything)(?: (?:is|are))?(?: now)? (?:pass(?:es)?|clean|succeed(?:s|ed)?|green)\b|\b0 issues\b/i,
  // "Here's a summary of what changed"
  /^(?:here(?:['’]s| is) (?:a |the )?)?(?:[a-z]+ )?summary\b|\bsummary of (?:the |what |all )?(?:changes|was|changed|done)|\bwhat (?:i )?changed\b|\bchanges? made\b/i,
];
const MAX_OPEN = 600;

/** How far each turn comes. */
export const progressOf = ({ turns, language }: ParsedConversation): Progress[] =>
  turns.map((turn, at) => {
    const { rejects } = movesIn(language);
    const progress = ofTurn(turn, language);
    const next = turns[at + 1]?.asked[0]?.text ?? "";
    // "No" to what the agent offers beyond that is no complaint.
    const isRefused =
      rejects.test(next) && !turn.answered.slice(-1).some((said) => asksLeave(said, language));
    return progress === "delivered" && (isRefused || COMPLAINS.test(next)) ? "open" : progress;
  });

/** Says that what was delivered is not right. */
const COMPLAINS =
  /^(?:\p{L}+[,.! ]+)?(?:wrong|that['’]?s (?:not|wrong)|this (?:isn['’]?t|is not|(?:is|seems|looks) (?:\p{L}+ )?wrong)|you(?:['’]re| are) (?:losing|wrong)|i still (?:get|see|have)|it(?:['’]s)? (?:still|doesn['’]?t|does not|didn['’]?t|not)|still\b|redo\b|undo\b|revert\b)/iu;

/** Whether the person takes back what they asked for last. */
export const withdraws = (said: string): boolean =>
  /^(?:\p{L}+[,.! ]+)?(?:revert|undo|roll (?:it |that )?back|forget (?:it|that|about)|never ?mind|put (?:it|that) back)\b/iu.test(
    said,
  );

function ofTurn({ answered }: Turn, language: Language): Progress {
  const last = answered.at(-1);
  if (!last || (last.text.length < MAX_OPEN && FAILED.test(last.text))) return "open";
  const closing = closingOf(last);
  const moves = movesOf(language);
  if (/:$/.test(closing) && !moves.some((each) => each.asksLeave.test(closing))) return "open";
  if (moves.some(({ announces }) => announces.test(closing))) return "open";
  return asksLeave(last, language) && !answered.slice(-2).some(reports) ? "proposed" : "delivered";
}

/** Agents narrate in English as well, whatever the person speaks. */
const movesOf = (language: Language): Moves[] => [movesIn("en"), movesIn(language)];

/** The last sentence of a message. */
function closingOf({ blocks }: Utterance): string {
  const last = blocks.at(-1);
  return last === undefined || last.kind === "code" ? "" : (last.sentences.at(-1) ?? last.text);
}

const CLOSING_BLOCKS = 3;

const asksLeave = ({ blocks }: Utterance, language: Language): boolean =>
  blocks
    .slice(-CLOSING_BLOCKS)
    .some(
      (block) =>
        block.kind !== "code" &&
        block.sentences.some((each) => movesOf(language).some((moves) => moves.asksLeave.test(each))),
    );

/** Whether a message reports a change that was made. */
export const reports = ({ blocks }: Utterance): boolean =>
  blocks.some(
    (block) =>
      (block.kind === "paragraph" || block.kind === "heading") &&
      [block.text, ...block.sentences].some(
        (each) => each.length < 400 && REPORTS.some((report) => report.test(each)),
      ),
  );
