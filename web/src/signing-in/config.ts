/** What the page must know of its stage, from `/config.json` beside it. */
export interface Config {
  /** The issuer of the stage's tokens, as they name it. */
  issuer: string;
  /** Where the issuer describes its endpoints, by OpenID Connect discovery. */
  discovery_url: string;
  client_id: string;
  /** What to ask the issuer for, separated by spaces: `openid`, `email`, and the API's scopes. */
  scopes: string;
  /** The user whose dreams the example has, on a developer's machine. */
  demo: { email: string; password: string } | null;
}

let config: Promise<Config> | undefined;

/**
 * Reads the configuration once; a failed try is not kept.
 *
 * @throws {TypeError} when there is no response
 * @throws {Error} when the server does not send it
 */
export function readConfig(): Promise<Config> {
  config ??= fetchConfig().catch((error) => {
    config = undefined;
    throw error;
  });
  return config;
}

async function fetchConfig(): Promise<Config> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`/config.json: ${response.status}`);
  return response.json();
}
