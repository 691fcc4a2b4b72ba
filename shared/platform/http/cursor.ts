import { getSecret } from "@aws-lambda-powertools/parameters/secrets";
import { HOUR_SECONDS } from "#shared/platform/durations.ts";
import { environment } from "#shared/platform/environment.ts";
import type { Page, Position } from "#shared/platform/table/page.ts";
import { signCursor, verifyCursor } from "./signed-cursor.ts";

const { CURSOR_KEY_ARN } = environment("CURSOR_KEY_ARN");

/**
 * Fetches the page after `cursor` and signs the cursor of the next; the key is fetched only when needed. What
 * else is fetched with the page is returned with it.
 */
export async function paginate<Fetched extends Page<unknown>>(
  list: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  fetch: (page: { limit: number; after: Position | undefined }) => Promise<Fetched>,
) {
  const after = cursor === undefined ? undefined : verifyCursor(await cursorKey(), list, cursor);
  const { next, ...page } = await fetch({ limit, after });
  return { ...page, next_cursor: next && signCursor(await cursorKey(), list, next) };
}

/**
 * The key that cursors are signed with.
 *
 * @throws {Error} when it is empty
 */
export async function cursorKey(): Promise<string> {
  const key = await getSecret(CURSOR_KEY_ARN, { maxAge: HOUR_SECONDS });
  if (typeof key !== "string") throw new Error("the cursor key is empty");
  return key;
}
