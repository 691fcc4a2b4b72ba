/**
 * What the page and the command line read as `/config.json`, in the names that `web/src/signing-in/config.ts`
 * and `clients/cli/signing-in/config.ts` read.
 */
export interface PageConfig {
  /** The issuer of the stage's tokens, as they name it. */
  issuer: string;
  /** Where the issuer describes its endpoints, by OpenID Connect discovery. */
  discovery_url: string;
  client_id: string;
  /** What to ask the issuer for, separated by spaces. */
  scopes: string;
  /** The user whose dreams the example has, on a developer's machine. */
  demo: { email: string; password: string } | null;
  /** The command line's client, and where its sign-in may come back to. */
  cli: { client_id: string; ports: readonly number[]; code_url: string };
}

/** The identity of whoever signs in by the user pool, and all that the API offers. */
export const POOL_SCOPES = "openid email dreamcatcher/read dreamcatcher/write";
