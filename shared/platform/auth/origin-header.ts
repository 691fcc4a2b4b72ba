import { timingSafeEqual } from "node:crypto";

/** The header with the secret by which CloudFront shows that a request came by the web app's address. */
export const ORIGIN_HEADER = "x-dreamcatcher-origin";

type Headers = Readonly<Record<string, string | undefined>>;

/** Whether a request carries the secret; header names are of any case. How long it takes tells nothing. */
export function carriesSecret(headers: Headers, secret: string): boolean {
  const [, sent = ""] = Object.entries(headers).find(([name]) => name.toLowerCase() === ORIGIN_HEADER) ?? [];
  const [given, expected] = [Buffer.from(sent), Buffer.from(secret)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
