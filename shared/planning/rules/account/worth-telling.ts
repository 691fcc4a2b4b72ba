import { isOrder } from "./asking.ts";
import { isLook, isVague } from "./looks.ts";
import { asksToTell, HOW_TO } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import type { Request } from "./requests.ts";
import type { TakenPlan } from "./taken-plans.ts";
import { saysAlike, saysTheSame, type Worded, worded } from "./worded.ts";
import { makesSomething } from "./wording.ts";

/** What is asked, without the requests for a plan that is there, and with what is told of one that is not. */
export function withoutPlanned(
  asked: readonly Piece[],
  requests: readonly Request[],
  plans: readonly TakenPlan[],
): Piece[] {
  const latest = Math.max(-1, ...plans.map(({ at }) => at));
  const isTold = (at: number): boolean =>
    (requests[at + 1]?.pointsAtPlan === true && asked.filter((piece) => piece.at === at + 1).length > 1) ||
    (requests[at]?.isForPlan === true && at <= latest) ||
    plans.some((plan) => plan.isPhased && plan.at === at && plan.pieces.length > 0);
  return asked.filter((piece) => piece.isPlanned || !isTold(piece.at));
}

/** So few pieces are all told. */
const FEW = 20;
/** What fails and is not asked again in so many exchanges is given up. */
const LONG_AGO = 20;

/** Few pieces as they are; of more, the open and planned ones, the first, the last, and what was made. */
export function worthTelling(all: readonly Piece[], last: number, isGuess: (at: number) => boolean): Piece[] {
  // Of many, those count that words ask for.
  const pieces =
    all.length <= FEW
      ? all
      : all.filter(
          ({ at, state, isPlanned }) =>
            isPlanned || state !== "done" || at === 0 || at >= last || !isGuess(at),
        );
  const standing = settled(pieces, last);
  const ofWork = standing.filter((piece) => !isOnlyTold(piece));
  const fit = (ofWork.length > 0 ? ofWork : standing).filter((piece) => namesWork(piece, last));
  if (fit.length <= FEW) return fit;
  return fit.filter(
    ({ name, quote, state, isPlanned, at }) =>
      isPlanned || state === "open" || at === 0 || at === last || makesSomething(name) || isOrder(quote),
  );
}

/** Pieces without those that are given up; what the person went on from may be done. */
function settled(pieces: readonly Piece[], last: number): Piece[] {
  // A step that nobody came back to is over.
  const isOver = ({ name, state, at, isPlanned }: Piece): boolean =>
    !isPlanned &&
    !makesSomething(name) &&
    ((state === "unknown" && at > 0 && at < last) || (state === "open" && last - at > LONG_AGO));
  // A thing that is asked for on the way may be made, where the person goes on to something else.
  const isPassed = ({ state, at, isPlanned }: Piece): boolean =>
    state === "unknown" && !isPlanned && at > 0 && at < last;
  return pieces
    .filter((piece) => !isOver(piece))
    .map((piece) => (isPassed(piece) ? { ...piece, state: "unconfirmed" as const } : piece));
}

/** Whether the person only asked to know something, and is told: beside work it is none. */
const isOnlyTold = ({ name, quote, state, isPlanned, at }: Piece): boolean =>
  state === "done" &&
  !isPlanned &&
  asksToTell(quote) &&
  !(makesSomething(name) && (at === 0 || HOW_TO.test(quote)));

/** Whether a name tells the work by itself; what is asked last and open stands with any name. */
const namesWork = ({ name, state, at, isPlanned }: Piece, last: number): boolean =>
  isPlanned || (at === last && state !== "done") || (!isVague(name) && !(isLook(name) && state !== "open"));

/** Comparing takes time that grows with the square of their number. */
const MAX_COMPARED = 120;

/** Each piece once, in its last wording and state. */
export function lastWordings(pieces: readonly Piece[]): Piece[] {
  const kept: { piece: Piece; read: Worded }[] = [];
  for (const piece of pieces.slice(-MAX_COMPARED)) {
    if (piece.name.length < 3) continue;
    const read = worded(piece.name);
    const same = kept.findIndex((each) => {
      // A point of a plan may be a part of what is asked; what is asked twice is said alike.
      const isSame = each.piece.isPlanned || piece.isPlanned ? saysTheSame : saysAlike;
      return each.piece.at !== piece.at && isSame(each.read, read);
    });
    if (same >= 0) kept.splice(same, 1, { piece, read });
    else kept.push({ piece, read });
  }
  return kept.map(({ piece }) => piece);
}
