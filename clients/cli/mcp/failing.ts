import { EXIT } from "../exit-codes.ts";
import { failureOf } from "../failure.ts";

/** What a model does that named no dream. */
const LOOK = "See what there is: search_dreams, or list_dreams.";

/** What a model does about other errors, where the command line says something else to a person. */
const HINTS: Readonly<Partial<Record<number, string>>> = {
  [EXIT.notSignedIn]: "Ask the person to sign in in a terminal: dreams login",
  [EXIT.unreachable]: "What is on this machine can still be read and changed. Try again later.",
};

/** An error in words for a model: what is wrong, and what to do about it. */
export function inWords(error: unknown): string {
  const { exit, message, hint } = failureOf(error);
  const advice = hint?.includes("dreams list") ? LOOK : (HINTS[exit] ?? hint);
  return advice === undefined ? message : `${message}\n${advice}`;
}
