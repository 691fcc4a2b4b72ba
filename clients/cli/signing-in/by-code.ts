import { createInterface } from "node:readline/promises";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { asked, canAsk } from "../terminal/asking.ts";
import type { Output } from "../terminal/output.ts";
import { begin } from "./attempt.ts";
import type { StageConfig } from "./config.ts";
import type { Issuer } from "./issuer.ts";
import { parametersOf } from "./pasted-code.ts";
import { type Identity, type Tokens, tokensOf } from "./tokens.ts";

/**
 * Signs in by a browser anywhere, which shows a code to bring here.
 *
 * @param accept what is to be done with the tokens
 * @returns what `accept` does
 * @throws {NetworkError} when the issuer does not respond
 * @throws {CommandError} when the code is not of this sign-in, or the issuer refuses
 */
export async function signInByCode<Result>(
  issuer: Issuer,
  { scopes, code_url }: StageConfig,
  output: Output,
  signal: AbortSignal,
  accept: (tokens: Tokens & Identity) => Promise<Result>,
): Promise<Result> {
  const attempt = await begin(issuer, scopes, code_url);
  if (output.isJson) output.print({ sign_in_url: attempt.link }, () => "");
  output.note(`Open this link in any browser, sign in, and bring the code back here:\n\n  ${attempt.link}\n`);
  const pasted = await (canAsk({ output }) ? askFor(attempt.state, signal) : lineOf(signal));
  const parameters = parametersOf(pasted, attempt.state);
  if (typeof parameters === "string")
    throw new CommandError(EXIT.usage, parameters, "Begin again: dreams login --no-browser");
  return accept(await tokensOf(issuer, attempt, parameters, signal));
}

/** Asks until what is pasted is the code of this sign-in. */
const askFor = (state: string, signal: AbortSignal): Promise<string> =>
  asked({ signal }, "The code", (typed) => {
    const parameters = parametersOf(typed, state);
    return typeof parameters === "string" ? parameters : undefined;
  });

/** The first line that is piped in; empty where there is none. */
async function lineOf(signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input: process.stdin, signal });
  try {
    for await (const line of lines) return line;
    signal.throwIfAborted();
    return "";
  } finally {
    lines.close();
    process.stdin.destroy();
  }
}
