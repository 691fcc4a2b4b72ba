import * as z from "zod";

export const CountByKind = z
  .object({
    kind: z
      .string()
      .max(50)
      .meta({ description: "The kind, as the format names it; `other` for all further ones." }),
    count: z.int().min(1).meta({ description: "How many there are." }),
  })
  .meta({
    id: "CountByKind",
    description: "How many there are of one kind.",
    examples: [{ kind: "image_asset_pointer", count: 31 }],
  });

/** Counts of at most 20 kinds and `other`. */
export const CountsByKind = z.array(CountByKind).max(21);

export type CountByKind = z.infer<typeof CountByKind>;
