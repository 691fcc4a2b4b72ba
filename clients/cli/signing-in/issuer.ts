import * as oauth from "oauth4webapi";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { isPrivate } from "./address.ts";
import type { IssuerConfig } from "./config.ts";
import { reach } from "./reach.ts";
import { inWords } from "./words.ts";

/** An issuer as it describes itself, and this program's client there. */
export interface Issuer {
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  /** Options of each request: a stage on this machine has no TLS. */
  options: { [oauth.allowInsecureRequests]: boolean; [oauth.customFetch]: typeof reach };
}

/**
 * Reads the issuer's description.
 *
 * @throws {NetworkError} when it does not respond
 * @throws {CommandError} when it describes itself as somebody else, or sends this program astray
 */
export async function openIssuer(config: IssuerConfig, signal?: AbortSignal): Promise<Issuer> {
  checkPrivate(config.discovery_url);
  const response = await reach(config.discovery_url, { signal });
  const server = await oauth.processDiscoveryResponse(new URL(config.issuer), response).catch((error) => {
    throw inWords(error);
  });
  for (const endpoint of [server.authorization_endpoint, server.token_endpoint, server.revocation_endpoint])
    if (endpoint !== undefined) checkPrivate(endpoint);
  return {
    server,
    client: { client_id: config.client_id, [oauth.clockSkew]: skewOf(response) },
    options: {
      [oauth.allowInsecureRequests]: config.discovery_url.startsWith("http:"),
      [oauth.customFetch]: reach,
    },
  };
}

/**
 * Addresses come from the stage: none may open another program, or take tokens along in the open.
 *
 * @throws {CommandError} when one would
 */
function checkPrivate(url: string): void {
  if (URL.canParse(url) && isPrivate(new URL(url))) return;
  throw new CommandError(
    EXIT.refused,
    `The stage names an address that is not safe to sign in at: ${JSON.stringify(url)}.`,
    "Tell whoever runs it.",
  );
}

/** How many seconds this machine's clock is behind the issuer's: a wrong one must not end a sign-in. */
function skewOf({ headers }: Response): number {
  const there = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(there) ? 0 : Math.round((there - Date.now()) / 1000);
}
