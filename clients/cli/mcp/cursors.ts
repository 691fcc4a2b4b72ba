import type * as z from "zod";
import { CommandError } from "../command-error.ts";
import { EXIT } from "../exit-codes.ts";

/** Where to read on, as a text that a model passes back. */
export const cursorOf = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/**
 * The place that a cursor names.
 *
 * @throws {CommandError} when it is no cursor of this kind
 */
export function placeIn<Schema extends z.ZodType>(cursor: string, schema: Schema): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    throw new CommandError(
      EXIT.usage,
      "cursor is none that this tool has given.",
      "Pass a cursor of an earlier result as it was, with the same other arguments; or none, to begin anew.",
    );
  }
}
