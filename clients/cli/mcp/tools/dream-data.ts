import * as z from "zod";
import { DREAM_HEAD } from "./dream-head.ts";

const Line = z.object({
  id: z.string(),
  text: z.string(),
  reason: z.string().optional().describe("Why, where somebody says so."),
  quote: z.string().optional().describe("The words of the conversation that show it."),
});

const DocumentLine = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().optional(),
  content_type: z.string().optional(),
  bytes: z.int().optional(),
  quote: z.string().optional(),
  cursor: z
    .string()
    .optional()
    .describe("Passed as `cursor`, it gives the text; absent where none is stored."),
});

const CodePiece = z.object({
  language: z.string(),
  filename: z.string().optional(),
  topic: z.string().describe("The topic of the conversation that the code stands in."),
  code: z.string().describe("Verbatim."),
  piece: z.string().optional().describe("`2/3` where it is a piece of a longer one."),
});

/** What is read of a dream: what is left out is not there, or named in `more`. */
export const DREAM_DATA = {
  ...DREAM_HEAD,
  created: z.string(),
  done_todos_count: z.int(),
  summary: z.string().optional(),
  outcome: Line.omit({ id: true, reason: true }).optional().describe("What came of the conversation."),
  description: z.array(z.string()).optional(),
  decisions: z.array(Line).optional().describe("What the person settled: keep to it."),
  todos: z.array(Line).optional().describe("What is still to be done; their ids are for mark_todo_done."),
  done_todos: z.array(Line).optional(),
  features: z.array(Line).optional().describe("What the thing can do, or must."),
  suggestions: z
    .array(Line)
    .optional()
    .describe("What an assistant proposed and the person has not taken up."),
  documents: z.array(DocumentLine).optional(),
  code: z.array(CodePiece).optional(),
  talk: z.array(z.string()).optional().describe("The conversation by topics, in pieces."),
  document: z
    .object({ id: z.string(), title: z.string(), text: z.array(z.string()) })
    .optional()
    .describe("The text of the document that was asked for, in pieces."),
  more: z
    .array(
      z.object({
        part: z.string(),
        left: z.int().describe("How many items or pieces follow."),
        cursor: z.string().describe("What to pass as `cursor` to read them."),
      }),
    )
    .describe("What is not in this answer, for its size."),
  missing: z.string().optional().describe("What could not be read, and why."),
};

export type DreamData = z.infer<z.ZodObject<typeof DREAM_DATA>>;
