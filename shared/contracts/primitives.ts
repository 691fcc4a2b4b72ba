import * as z from "zod";

/**
 * An identifier as it stands in URLs, storage keys and events. The alphabet has no `#`, `/`, blank or
 * line break, so an id can never reach into another key or path.
 */
export const Id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/,
    "must be 1 to 128 letters, digits or . _ : -, beginning with a letter or digit",
  )
  .meta({ id: "Id", example: "01K2ZK4Q3V9S4T0N8B6M5R7X1C" });

/** A moment, ISO 8601 in UTC, milliseconds where known. */
export const Timestamp = z.iso.datetime().meta({ id: "Timestamp", example: "2026-03-06T16:11:26.000Z" });

/** A moment as a client may write it: any UTC offset, answered in UTC. */
export const TimestampInput = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString());

export const Tag = z.string().trim().min(1).max(50);
export const Tags = z.array(Tag).max(50);

/**
 * Which of a person's undertakings a dream belongs to. The values allowed are a setting of the stage,
 * so the shape is checked here and the value where the setting is known (`shared/dreams/brands.ts`).
 */
export const Brand = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,49}$/, "must be lower-case letters, digits and -, at most 50")
  .meta({ id: "Brand", example: "personal" });

/** Opaque, signed position in a list: given by one page, taken by the next. */
export const Cursor = z.string().min(1).max(2048);

/** How a list is asked for: `limit` items (1 to 100, default 20) after `cursor`. */
export const PageQuery = z.object({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** One page of a list; `next_cursor` is null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next_cursor: Cursor.nullable() });
