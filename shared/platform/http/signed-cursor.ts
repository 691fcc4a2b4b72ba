import { createHmac, timingSafeEqual } from "node:crypto";
import { invalidCursor } from "#shared/platform/problem-error.ts";
import type { Position } from "#shared/platform/table/page.ts";

/**
 * A cursor: a position in a list, signed. The signature covers `list`, which identifies the list and its
 * filters, so a cursor of another list and a modified one are rejected.
 */
export function signCursor(key: string, list: string, position: Position): string {
  const payload = Buffer.from(JSON.stringify(position)).toString("base64url");
  return `${payload}.${signature(key, list, payload).toString("base64url")}`;
}

/**
 * @param path where the cursor stands in the request
 * @throws {ProblemError} when it is not a cursor of this list (400)
 */
export function verifyCursor(key: string, list: string, cursor: string, path = "query.cursor"): Position {
  const [payload = "", signed = "", ...rest] = cursor.split(".");
  const given = Buffer.from(signed, "base64url");
  const expected = signature(key, list, payload);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    throw invalidCursor(path);
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Position;
}

const signature = (key: string, list: string, payload: string) =>
  createHmac("sha256", key).update(`${list}\n${payload}`).digest();
