import * as z from "zod";
import { DreamId, Id } from "./primitives.ts";

const RULE = "must name exactly one of upload_id, dream_id and implementation_id";

/** Where code to work on is: in an uploaded archive, in a dream, or in a project that was built. */
export const CodeSource = z
  .strictObject({
    upload_id: Id.optional().meta({ description: "The id of an uploaded zip, such as one of a repository." }),
    dream_id: DreamId.optional().meta({ description: "The id of a dream with code." }),
    implementation_id: Id.optional().meta({
      description: "The id of an implementation whose project is built.",
    }),
  })
  .refine((source) => Object.values(source).filter((id) => id !== undefined).length === 1, RULE)
  .meta({
    id: "CodeSource",
    description: `Where the code is. It ${RULE}.`,
    minProperties: 1,
    maxProperties: 1,
    examples: [{ upload_id: "01K2ZK4Q3V9S4T0N8B6M5R7X1C" }],
  });

export type CodeSource = z.infer<typeof CodeSource>;
