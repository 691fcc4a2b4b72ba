import { joinWithAnd } from "../text.ts";
import type { Wish } from "./wishes.ts";
import type { Work } from "./work.ts";

/** More names in a description tell no more. */
const MAX_PATHS = 3;

/** That nobody confirms work whose code is there. */
export const NOBODY_SAYS = "nobody says that it works";

/** Where the code of work is, without a stop; empty where no file has it. */
export const placeOf = (paths: readonly string[]): string =>
  paths.length > 0 ? `Its code is in ${joinWithAnd(paths.slice(0, MAX_PATHS))}` : "";

/** Work of which something is there, with why nobody knows that it is done. `paths` are of its code. */
export const unconfirmed = (work: Work, wish: Wish | null, paths: readonly string[]): Work => ({
  ...work,
  status: "unconfirmed",
  description: work.description || reasonOf(wish, placeOf(paths)),
});

function reasonOf(wish: Wish | null, place: string): string {
  if (place !== "") return `${place}, and ${NOBODY_SAYS}.`;
  if (wish?.state === "coded") return `The conversation shows code for it, and ${NOBODY_SAYS}.`;
  if (wish?.state !== "unconfirmed")
    return "The conversation answers it, and does not say whether it is done.";
  if (wish.isPlanned) return "An answer tells of work, and does not say that this is done.";
  return wish.isTakenUp
    ? "The conversation goes on from it, and does not say that it is done."
    : "The last answer changes it, and nobody confirms that it works.";
}
