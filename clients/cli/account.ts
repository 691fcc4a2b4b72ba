import { type Client, createClient } from "@dreamcatcher/client";
import { CommandError } from "./command-error.ts";
import { EXIT } from "./exit-codes.ts";
import type { Stage } from "./settings/stages.ts";

/** Someone's access to a stage. */
export interface Account {
  client: Client;
  /** The subject of the token: whose dreams they are. */
  account: string;
}

/**
 * The account that is signed in to a stage; undefined where nobody is.
 *
 * @throws {CommandError} when `DREAMCATCHER_TOKEN` is no token
 */
export async function accountOf({ url }: Stage, env: NodeJS.ProcessEnv): Promise<Account | undefined> {
  const { DREAMCATCHER_TOKEN: token } = env;
  if (url === null || !token) return undefined;
  return { client: createClient({ baseUrl: url, token }), account: subjectOf(token) };
}

function subjectOf(token: string): string {
  try {
    const [, claims = ""] = token.split(".");
    const { sub } = JSON.parse(Buffer.from(claims, "base64url").toString());
    if (typeof sub === "string") return sub;
  } catch {
    // Said below.
  }
  throw new CommandError(EXIT.usage, "DREAMCATCHER_TOKEN must be an access token of the stage (a JWT).");
}
