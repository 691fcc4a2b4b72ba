import { type Client, createClient } from "@dreamcatcher/client";

/**
 * The client of a stage, by the two variables of the environment that every example reads.
 *
 * @throws {Error} when one of them is missing
 */
export function connect(): Client {
  const { DREAMCATCHER_URL: baseUrl, DREAMCATCHER_TOKEN: token } = process.env;
  if (!baseUrl || !token) throw new Error("Set DREAMCATCHER_URL and DREAMCATCHER_TOKEN.");
  return createClient({ baseUrl, token });
}
