import { EXIT } from "../exit-codes.ts";
import { failureOf } from "../failure.ts";

/** What a model does about it, where the command line says something else to a person. */
const HINTS: Readonly<Partial<Record<number, string>>> = {
  [EXIT.notFound]: "See what there is: search_dreams, or list_dreams.",
  [EXIT.notSignedIn]: "Ask the person to sign in in a terminal: dreams login",
  [EXIT.unreachable]: "What is on this machine can still be read and changed. Try again later.",
};

/** An error in words for a model: what is wrong, and what to do about it. */
export function inWords(error: unknown): string {
  const { exit, message, hint } = failureOf(error);
  // What the service does not find is not a dream that was named here.
  const isOfService = exit === EXIT.notFound && hint === undefined;
  const advice = isOfService ? undefined : (HINTS[exit] ?? hint);
  return advice === undefined ? message : `${message}\n${advice}`;
}
