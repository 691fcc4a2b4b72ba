import { reasonOfError } from "./sign-in-reason.ts";

/** What to paste into the terminal, or why there is nothing. */
export type Code = { code: string } | { reason: "cancelled" | "refused" | "not_begun" };

/**
 * The code for a terminal by the parameters that its sign-in came back with. It ends with the state, by which
 * the terminal sees that the sign-in is its own.
 */
export function codeOf(parameters: URLSearchParams): Code {
  const error = parameters.get("error");
  if (error !== null) return { reason: reasonOfError(error) };
  const [code, state] = [parameters.get("code"), parameters.get("state")];
  return code && state ? { code: `${code}.${state}` } : { reason: "not_begun" };
}
