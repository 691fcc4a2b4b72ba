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

/**
 * The id of a dream: none of the words that stand in its place in other paths (`/dreams/import`,
 * `/dreams/brand/…`).
 */
export const DreamId = z
  .string()
  .regex(
    /^(?!(?:import|brand)$)[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/,
    "must be 1 to 128 letters, digits or . _ : -, beginning with a letter or digit, and neither import nor brand",
  )
  .meta({ id: "DreamId", example: "01K2ZK4Q3V9S4T0N8B6M5R7X1C" });

/** A moment, ISO 8601 in UTC, milliseconds where known. */
export const Timestamp = z.iso.datetime().meta({ id: "Timestamp", example: "2026-03-06T16:11:26.000Z" });

/**
 * A moment as a client may write it: any UTC offset, answered in UTC, where its year must have four digits
 * still.
 */
export const TimestampInput = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .pipe(z.iso.datetime());

/**
 * Text of at most `most` characters. Characters are code points, as JSON Schema counts them, so that what a
 * client checks by the schema is what is checked here.
 */
export const upTo = (most: number) =>
  z
    .string()
    .refine((text) => text.length <= most || [...text].length <= most, `must have at most ${most} characters`)
    .meta({ maxLength: most });

/** What `trim` leaves, spelled out: dialects of regular expressions do not agree on `\S`. */
const VISIBLE = String.raw`[^\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]`;

/** Text that is not blank: at least `least` characters when trimmed, at most `most` as it is sent. */
export const text = ({ least = 1, most }: { least?: number; most: number }) =>
  upTo(most)
    .regex(
      new RegExp(least === 1 ? VISIBLE : String.raw`${VISIBLE}[\s\S]{${least - 2},}${VISIBLE}`, "u"),
      least === 1 ? "must not be blank" : `must have at least ${least} characters`,
    )
    .trim()
    .meta({ minLength: least, maxLength: most });

export const Tag = text({ most: 50 });
export const Tags = z.array(Tag).max(50);

const brandName = () =>
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/, "must be lower-case letters, digits and -, at most 50");

/** Which of a person's undertakings a dream belongs to. */
export const Brand = brandName().meta({ id: "Brand", example: "personal" });

/** What stages have; each may have fewer, and says which in its own `/openapi.json`. */
export const BRANDS = ["personal", "bc-innovations", "bc-studio", "mpgworldwide", "accordingto"] as const;

/**
 * A brand as a client names it. The values allowed are a setting of the stage, so the shape is checked here
 * and the value where the setting is known (`shared/dreams/brands.ts`).
 */
export const StageBrand = brandName().meta({ id: "StageBrand", enum: BRANDS, example: "personal" });

/** Opaque, signed position in a list: given by one page, taken by the next. */
export const Cursor = z.string().min(1).max(2048);

/** A number in a query, in plain digits. */
const numberInQuery = ({ most, otherwise }: { most: number; otherwise: number }) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .default(otherwise)
    .meta({
      override: { type: "integer", minimum: 1, maximum: most, default: otherwise, pattern: undefined },
    });

/** How a list is asked for: `limit` items (1 to `most`) after `cursor`. */
export const pageQuery = (limit: { most: number; otherwise: number }) =>
  z.object({ cursor: Cursor.optional(), limit: numberInQuery(limit) });

export const PageQuery = pageQuery({ most: 100, otherwise: 20 });

/** One page of a list; `next_cursor` is null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next_cursor: Cursor.nullable() });

/** The same fields where one that has a default may be left out, and is then not said. */
export const whereSaid = <Fields extends z.ZodRawShape>(fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field instanceof z.ZodDefault ? z.exactOptional(field.unwrap()) : field,
    ]),
  ) as {
    [Name in keyof Fields]: Fields[Name] extends z.ZodDefault<infer Bare>
      ? z.ZodExactOptional<Bare>
      : Fields[Name];
  };

/** The fields of an object that names only some of them: one left out says nothing, not its default. */
export const withoutDefaults = <Fields extends z.ZodRawShape>(fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field instanceof z.ZodDefault ? field.unwrap() : field,
    ]),
  ) as { [Name in keyof Fields]: Fields[Name] extends z.ZodDefault<infer Bare> ? Bare : Fields[Name] };
