import { createHmac, timingSafeEqual } from "node:crypto";
import { getSecret } from "@aws-lambda-powertools/parameters/secrets";
import { environment } from "#shared/environment.ts";
import { malformed } from "#shared/problems.ts";
import type { Page, Position } from "#shared/table/page.ts";

const { CURSOR_KEY_ARN } = environment("CURSOR_KEY_ARN");
const HOUR = 60 * 60;

/**
 * A signed position in one list of one owner. `list` names the list with all that filters it, so a cursor
 * from elsewhere or changed by hand is refused, not followed.
 */
export async function sign(position: Position, list: string): Promise<string> {
  const payload = Buffer.from(JSON.stringify(position)).toString("base64url");
  return `${payload}.${(await signature(payload, list)).toString("base64url")}`;
}

/** @throws ProblemError 400 when it is not a cursor that this list gave */
export async function verify(cursor: string, list: string): Promise<Position> {
  const [payload = "", signed = "", ...rest] = cursor.split(".");
  const given = Buffer.from(signed, "base64url");
  const expected = await signature(payload, list);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    const message = "is not one that this list gave: begin again without it";
    throw malformed("The cursor is not valid.", [{ path: "query.cursor", message }]);
  }
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Position;
}

/** Fetches one page after `cursor` and signs where the next begins. */
export async function paged<Value>(
  list: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  fetch: (page: { limit: number; after: Position | undefined }) => Promise<Page<Value>>,
): Promise<{ items: Value[]; next_cursor: string | null }> {
  const after = cursor === undefined ? undefined : await verify(cursor, list);
  const { items, next } = await fetch({ limit, after });
  return { items, next_cursor: next && (await sign(next, list)) };
}

async function signature(payload: string, list: string): Promise<Buffer> {
  const key = await getSecret(CURSOR_KEY_ARN, { maxAge: HOUR });
  if (typeof key !== "string") throw new Error("the cursor key is empty");
  return createHmac("sha256", key).update(`${list}\n${payload}`).digest();
}
