import { failureOf } from "../failure.ts";
import { openInBrowser } from "../terminal/open-in-browser.ts";
import type { Output } from "../terminal/output.ts";
import { begin } from "./attempt.ts";
import type { StageConfig } from "./config.ts";
import type { Issuer } from "./issuer.ts";
import { listen } from "./loopback.ts";
import { type Identity, type Tokens, tokensOf } from "./tokens.ts";

/**
 * Signs in by the browser of this machine, which comes back to this process.
 *
 * @param accept what is to be done before the browser says that it is done; its errors are said there too
 * @returns what `accept` does
 * @throws {NetworkError} when the issuer does not respond
 * @throws {CommandError} when the person gives up, the issuer refuses, or no port is free
 */
export async function signInByBrowser<Result>(
  issuer: Issuer,
  { scopes, ports }: StageConfig,
  output: Output,
  signal: AbortSignal,
  accept: (tokens: Tokens & Identity) => Promise<Result>,
): Promise<Result> {
  const loopback = await listen(ports);
  try {
    const attempt = await begin(issuer, scopes, loopback.url);
    if (output.isJson) output.print({ sign_in_url: attempt.link }, () => "");
    output.note(
      `Sign in with your browser. If it does not open, follow this link:\n\n  ${attempt.link}\n\n` +
        "Waiting for it (Ctrl-C ends). Is your browser on another machine? dreams login --no-browser",
    );
    void openInBrowser(attempt.link);
    const { parameters, answer } = await loopback.returned(attempt.state, signal);
    try {
      const result = await accept(await tokensOf(issuer, attempt, parameters, signal));
      await answer("You are signed in", "You can close this window, and go on at your terminal.");
      return result;
    } catch (error) {
      await answer("The sign-in did not succeed", `${failureOf(error).message} You can close this window.`);
      throw error;
    }
  } finally {
    loopback.close();
  }
}
