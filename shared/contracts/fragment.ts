import * as z from "zod";
import { Id, Timestamp, TimestampInput, text, upTo } from "./primitives.ts";

/** A piece of code; `language` is the canonical lower-case name, `text` where none is known. */
export const CodeSnippet = z
  .object({
    language: z.string().min(1).max(50),
    filename: z.string().min(1).max(500).optional(),
    code: z.string(),
  })
  .meta({ id: "CodeSnippet" });

/** One topic of a dream: what was said of it, the features it asks for and the code it holds. */
export const Fragment = z
  .object({
    id: Id,
    dream_id: Id,
    title: z.string().min(1).max(300),
    content: z.string(),
    source: z.string().max(100),
    url: z.string().max(2048).nullable(),
    date: Timestamp.nullable(),
    features: z.array(z.string().min(1).max(500)).max(200),
    code_snippets: z.array(CodeSnippet).max(200),
  })
  .meta({ id: "Fragment" });

export type CodeSnippet = z.infer<typeof CodeSnippet>;
export type Fragment = z.infer<typeof Fragment>;

const CodeSnippetInput = z.object({
  language: text({ most: 50 }).default("text"),
  filename: text({ most: 500 }).nullish(),
  code: z.string(),
});

/** A fragment as clients send it; the extension's `codeSnippets` is taken for `code_snippets`. */
export const FragmentInput = z
  .object({
    id: Id.optional(),
    title: text({ most: 300 }),
    content: z.string().default(""),
    source: upTo(100).trim().default("extension"),
    url: upTo(2048).trim().nullish(),
    date: TimestampInput.nullish(),
    features: z
      .array(text({ most: 500 }))
      .max(200)
      .default([]),
    code_snippets: z.array(CodeSnippetInput).max(200).optional(),
    codeSnippets: z.array(CodeSnippetInput).max(200).optional(),
  })
  .meta({ id: "FragmentInput" });

export type FragmentInput = z.infer<typeof FragmentInput>;
