import { type Client, createClient } from "@dreamcatcher/client";
import { CommandError } from "./command-error.ts";
import { tokensFrom } from "./credentials/access-tokens.ts";
import { type Credentials, credentialsFor } from "./credentials/credentials.ts";
import { EXIT } from "./exit-codes.ts";
import type { Folders } from "./settings/folders.ts";
import type { Stage } from "./settings/stages.ts";

/** Someone's access to a stage. */
export interface Account {
  client: Client;
  /** The subject of the token: whose dreams they are. */
  account: string;
  /** Null where it is not known: a token of the environment does not say. */
  email: string | null;
  /** Whether somebody has signed in on this machine; else the token is that of `DREAMCATCHER_TOKEN`. */
  isKept: boolean;
}

/**
 * The account that is signed in to a stage: that of `DREAMCATCHER_TOKEN`, else whoever signed in on this
 * machine; undefined where nobody is. Needs no network.
 *
 * @throws {CommandError} when `DREAMCATCHER_TOKEN` is no token, or the kept credentials are damaged
 */
export async function accountOf(
  stage: Stage,
  { folders, signal, env }: { folders: Folders; signal: AbortSignal; env: NodeJS.ProcessEnv },
): Promise<Account | undefined> {
  const { url } = stage;
  const { DREAMCATCHER_TOKEN: token } = env;
  if (url === null) return undefined;
  if (token)
    return {
      client: createClient({ baseUrl: url, token }),
      account: subjectOf(token),
      email: null,
      isKept: false,
    };
  const kept = credentialsFor(folders, stage);
  return kept && keptAccount(stage, kept, { folders, signal });
}

/** The account of credentials that are kept on this machine. */
export function keptAccount(
  stage: Stage,
  credentials: Credentials,
  { folders, signal }: { folders: Folders; signal: AbortSignal },
): Account {
  const { url, account, email } = credentials;
  const token = tokensFrom({ folders, signal }, stage, credentials);
  return { client: createClient({ baseUrl: url, token }), account, email, isKept: true };
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
