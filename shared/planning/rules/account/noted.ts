import { stems } from "@dreamcatcher/text/words";
import { isErrand } from "./errands.ts";
import type { Exchange } from "./exchanges.ts";
import { listsIn, type Point } from "./lists.ts";
import { programsIn } from "./programs.ts";
import { isMade, type State } from "./replies.ts";
import { mostAlike, saysTheSame, worded } from "./worded.ts";

/** Opens an answer that only takes note of what was said. */
const NOTES =
  /^\P{L}*(?:acknowledged|noted|i(?:['’]ve| have)? (?:put|added|noted|written)(?: (?:it|that|this|them|both))? (?:down|(?:to|on) (?:the|your|my|our) (?:to-?do )?list)|(?:it|that)(?:['’]s| is) on the list|genoteerd|(?:ik heb het|het staat) op de lijst|notiert|noté|anotado|annotato)(?!\p{L})/iu;
/** A longer answer does more than take note. */
const MAX_NOTE = 300;

/** Whether an answer, which says `said` of itself, only puts on a list what is asked for. */
export function onlyNotes({ reply }: Exchange, said: State): boolean {
  if (programsIn(reply.blocks) > 0) return false;
  const isListed = openPointsIn(reply.blocks).length > 0;
  // "Noted" is no report of work.
  return NOTES.test(reply.text) ? isListed || reply.text.length <= MAX_NOTE : isListed && !isMade(said);
}

/** The points of an answer whose boxes are not ticked. */
const openPointsIn = (blocks: Exchange["reply"]["blocks"]): Point[] =>
  listsIn(blocks)
    .filter(({ isBoxed }) => isBoxed)
    .flatMap(({ points }) => points.filter(({ isChecked }) => !isChecked));

/**
 * The name under which an answer puts a request on its list: of the points that no answer before it has, the
 * one most like it, else the first that is no errand; null where it lists nothing new.
 */
export function notedAs(request: string, exchange: Exchange, earlier: readonly Exchange[]): string | null {
  const before = earlier.flatMap(({ reply }) => openPointsIn(reply.blocks)).map(({ name }) => worded(name));
  const added = openPointsIn(exchange.reply.blocks)
    .filter(({ name }) => !isErrand(name))
    .map(({ name }) => worded(name))
    .filter((point) => !before.some((each) => saysTheSame(each, point)));
  return (mostAlike(stems(request), added, Number.MIN_VALUE) ?? added[0])?.text ?? null;
}
