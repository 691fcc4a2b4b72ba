import * as oauth from "oauth4webapi";
import { type Config, readConfig } from "./config.ts";

/** The stage's issuer of tokens, as it describes itself, and this app's client there. */
export interface Issuer {
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  /** Options of each request: a stage on this machine has no TLS. */
  insecure: { [oauth.allowInsecureRequests]: boolean };
  config: Config;
}

let issuer: Promise<Issuer> | undefined;

/**
 * Reads the issuer's description once; a failed try is not kept.
 *
 * @throws {TypeError} when there is no response
 */
export function readIssuer(): Promise<Issuer> {
  issuer ??= discover().catch((error) => {
    issuer = undefined;
    throw error;
  });
  return issuer;
}

async function discover(): Promise<Issuer> {
  const config = await readConfig();
  const response = await fetch(config.discovery_url);
  const server = await oauth.processDiscoveryResponse(new URL(config.issuer), response);
  const insecure = { [oauth.allowInsecureRequests]: config.discovery_url.startsWith("http:") };
  return { server, client: { client_id: config.client_id }, insecure, config };
}

export const CALLBACK_PATH = "/signed-in";
/** Where the sign-in of a terminal without a browser comes back to. */
export const CODE_PATH = "/signed-in/code";
export const callbackUrl = () => new URL(CALLBACK_PATH, location.origin).href;
