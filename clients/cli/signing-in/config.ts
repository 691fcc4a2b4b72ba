import { NetworkError } from "@dreamcatcher/client";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { reach } from "./reach.ts";

/** The issuer of a stage's tokens, and this program's client there. */
export interface IssuerConfig {
  /** As its tokens name it. */
  issuer: string;
  /** Where it describes its endpoints, by OpenID Connect discovery. */
  discovery_url: string;
  client_id: string;
}

/** What this program must know of a stage to sign in, from the stage's `/config.json`. */
export interface StageConfig {
  issuer: IssuerConfig;
  /** What to ask the issuer for, separated by spaces. */
  scopes: string;
  /** The ports of this machine that a sign-in may come back to. */
  ports: readonly number[];
  /** The page that a sign-in without a browser comes back to. */
  code_url: string;
}

const FIRST_SERVER_ERROR = 500;

/**
 * Reads how to sign in to the stage at an address.
 *
 * @throws {CommandError} when nothing responds there, or what responds is no stage
 */
export async function readConfig(address: string, signal?: AbortSignal): Promise<StageConfig> {
  const response = await reach(`${address}/config.json`, { signal }).catch((error) => {
    throw error instanceof NetworkError ? noResponse(error) : error;
  });
  if (response.status >= FIRST_SERVER_ERROR)
    throw new CommandError(
      EXIT.unreachable,
      `${address} fails: it sends ${response.status} for /config.json.`,
      "Try again in a while.",
    );
  if (!response.ok) throw noStage(address, `it sends ${response.status} for /config.json`);
  const text = await response.text();
  const config = configOf(text);
  if (typeof config === "string") throw noStage(address, config);
  return config;
}

/** The configuration in a text; where there is none, what is wrong. */
export function configOf(text: string): StageConfig | string {
  const { issuer, discovery_url, scopes, cli } = parsed(text) ?? {};
  if (typeof issuer !== "string" || typeof discovery_url !== "string" || typeof scopes !== "string")
    return "its /config.json names no issuer of tokens";
  const { client_id, ports, code_url } = (cli ?? {}) as Record<string, unknown>;
  if (typeof client_id !== "string" || typeof code_url !== "string" || !isPorts(ports))
    return "its /config.json does not say how programs sign in, so it is older than this program";
  return { issuer: { issuer, discovery_url, client_id }, scopes, ports, code_url };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const isPorts = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((port) => Number.isInteger(port));

const noResponse = ({ message }: NetworkError) =>
  new CommandError(EXIT.unreachable, message, "A stage on this machine runs while npm start does.");

const noStage = (address: string, why: string) =>
  new CommandError(
    EXIT.notFound,
    `There is no Dreamcatcher that one can sign in to at ${address}: ${why}.`,
    "Take the address of its web app, as your browser shows it.",
  );
