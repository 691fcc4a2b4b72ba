import * as z from "zod";
import { LENGTHS, type Length, MAX_ITEMS } from "./limits.ts";

/** The alphabet has no `#`, `/`, blank or line break, so an id can never reach into another key or path. */
export const Id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/,
    "must be 1 to 128 letters, digits or . _ : -, beginning with a letter or digit",
  )
  .meta({
    id: "Id",
    description:
      "An opaque, case-sensitive identifier. The service assigns it, except where a client may choose its own.",
    examples: ["01K2ZK4Q3V9S4T0N8B6M5R7X1C"],
  });

/** Excludes the words that stand in its place in other paths (`/dreams/import`, `/dreams/brand/…`). */
export const DreamId = z
  .string()
  .regex(
    /^(?!(?:import|brand)$)[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/,
    "must be 1 to 128 letters, digits or . _ : -, beginning with a letter or digit, and neither import nor brand",
  )
  .meta({
    id: "DreamId",
    description: "A dream's id: any id but `import` and `brand`, which are segments of other paths.",
    examples: ["01K2ZK4Q3V9S4T0N8B6M5R7X1C"],
  });

export const Timestamp = z.iso.datetime().meta({
  id: "Timestamp",
  description: "A time in ISO 8601 format, in UTC.",
  examples: ["2026-03-06T16:11:26.000Z"],
});

/** The second check is of the year, which must still have four digits in UTC. */
export const TimestampInput = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .pipe(z.iso.datetime())
  .meta({
    description: "A time in ISO 8601 format with `Z` or a UTC offset; stored and returned in UTC.",
    // zod leaves `examples` out where a field is transformed.
    override: { examples: ["2026-03-06T17:11:26+01:00"] },
  });

/**
 * Text of at most `max` characters. Characters are code points, as JSON Schema counts them, so that what a
 * client checks by the schema is what is checked here.
 */
export const textUpTo = (max: number) =>
  z
    .string()
    .refine((text) => text.length <= max || [...text].length <= max, `must have at most ${max} characters`)
    .meta({ maxLength: max });

/** What `trim` leaves, spelled out: dialects of regular expressions do not agree on `\S`. */
const VISIBLE = String.raw`[^\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]`;

/** Text that is not blank: at least `min` characters when trimmed, at most `max` as it is sent. */
export const text = ({ min = 1, max }: Length) =>
  textUpTo(max)
    .regex(
      new RegExp(min === 1 ? VISIBLE : String.raw`${VISIBLE}[\s\S]{${min - 2},}${VISIBLE}`, "u"),
      min === 1 ? "must not be blank" : `must have at least ${min} characters`,
    )
    .trim()
    .meta({ minLength: min, maxLength: max });

export const Tag = text(LENGTHS.tag);
export const Tags = z.array(Tag).max(MAX_ITEMS.tags);

const brandName = () =>
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/, "must be lower-case letters, digits and -, at most 50");

export const Brand = brandName().meta({
  id: "Brand",
  description: "The brand that a dream is filed under, such as a venture of its owner.",
  examples: ["personal"],
});

/** The brands of the default settings; each stage lists its own in its `/openapi.json`. */
export const BRANDS = ["personal", "bc-innovations", "bc-studio", "mpgworldwide", "accordingto"] as const;

/**
 * Which brands a stage has is a setting: the value is checked in `shared/dreams/brands.ts`, the shape here.
 */
export const StageBrand = brandName().meta({
  id: "StageBrand",
  description: "One of the brands configured for this stage.",
  enum: BRANDS,
  examples: ["personal"],
});

export const ConversationSource = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,49}$/)
  .meta({
    id: "ConversationSource",
    description: "The tool a conversation comes from; `generic` is a plain list of messages.",
    examples: ["chatgpt"],
  });

export const Cursor = z
  .string()
  .min(1)
  .max(2048)
  .meta({
    description: "An opaque, signed position in one list with its filters, as returned in `next_cursor`.",
    examples: ["eyJrIjoiMDFLMlpLNFEzVjlTNFQwTjhCNk01UjdYMUMifQ.Zm9yLWV4YW1wbGUtb25seQ"],
  });

/** A whole number in a query, in decimal digits. */
const limitInQuery = ({ maxLimit, defaultLimit }: Limits) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .pipe(z.int().min(1).max(maxLimit))
    .default(defaultLimit)
    .meta({
      description: "The maximum number of items in a page. A page of large items may have fewer.",
      override: { type: "integer", minimum: 1, maximum: maxLimit, default: defaultLimit, pattern: undefined },
    });

interface Limits {
  maxLimit: number;
  defaultLimit: number;
}

/** The query of a paged list. */
export const pageQuery = (limits: Limits) =>
  z.object({
    cursor: Cursor.optional().meta({
      description:
        "The `next_cursor` of the previous page, with the same filters; omit it for the first page.",
    }),
    limit: limitInQuery(limits),
  });

export const PageQuery = pageQuery({ maxLimit: 100, defaultLimit: 20 });

/** One page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item).meta({ description: "The items of this page, in the list's order." }),
    next_cursor: Cursor.nullable().meta({
      description: "The cursor of the next page; null on the last page.",
    }),
  });

/** The same fields, where each that has a default is optional instead and stays absent when left out. */
export const optionalInsteadOfDefault = <Fields extends z.ZodRawShape>(fields: Fields) =>
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

/** The same fields without their defaults. */
export const withoutDefaults = <Fields extends z.ZodRawShape>(fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field instanceof z.ZodDefault ? field.unwrap() : field,
    ]),
  ) as { [Name in keyof Fields]: Fields[Name] extends z.ZodDefault<infer Bare> ? Bare : Fields[Name] };
