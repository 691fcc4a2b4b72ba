import * as z from "zod";
import { FRAGMENT_EXAMPLE, FRAGMENT_INPUT_EXAMPLE } from "./examples.ts";
import { Id, Timestamp, TimestampInput, text, textUpTo } from "./primitives.ts";

export const CodeSnippet = z
  .object({
    language: z
      .string()
      .min(1)
      .max(50)
      .meta({ description: "The language's canonical name in lower case; `text` when it is unknown." }),
    filename: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .meta({ description: "The file it belongs to, when the conversation names one." }),
    code: z.string().meta({ description: "The code, verbatim." }),
  })
  .meta({ id: "CodeSnippet", description: "A piece of code.", examples: FRAGMENT_EXAMPLE.code_snippets });

export const Fragment = z
  .object({
    id: Id.meta({ description: "The fragment's id." }),
    dream_id: Id.meta({ description: "The dream it belongs to." }),
    title: z.string().min(1).max(300).meta({ description: "The topic." }),
    content: z.string().meta({ description: "What the conversation has on the topic, in Markdown." }),
    source: z
      .string()
      .max(100)
      .meta({ description: "The tool it comes from, such as `chatgpt` or `extension`." }),
    url: z
      .string()
      .max(2048)
      .nullable()
      .meta({ description: "Where it comes from; null when there is no address." }),
    date: Timestamp.nullable().meta({ description: "When it was written; null when that is unknown." }),
    features: z
      .array(z.string().min(1).max(500))
      .max(200)
      .meta({ description: "The features it asks for, one sentence each." }),
    code_snippets: z.array(CodeSnippet).max(200).meta({ description: "The code it holds." }),
  })
  .meta({ id: "Fragment", description: "One topic of a dream.", examples: [FRAGMENT_EXAMPLE] });

export type CodeSnippet = z.infer<typeof CodeSnippet>;
export type Fragment = z.infer<typeof Fragment>;

const CodeSnippetInput = z
  .object({
    language: text({ max: 50 }).meta({ description: "The language's name." }).default("text"),
    filename: text({ max: 500 }).nullish().meta({ description: "The file it belongs to, if any." }),
    code: z.string().meta({ description: "The code, verbatim." }),
  })
  .meta({
    id: "CodeSnippetInput",
    description: "A piece of code as a client sends it.",
    examples: FRAGMENT_EXAMPLE.code_snippets,
  });

const CodeSnippetsInput = z.array(CodeSnippetInput).max(200).optional();

export const FragmentInput = z
  .object({
    id: Id.optional().meta({ description: "The fragment's id; without it the service makes one." }),
    title: text({ max: 300 }).meta({ description: "The topic." }),
    content: z.string().meta({ description: "What there is on the topic, in Markdown." }).default(""),
    source: textUpTo(100).trim().meta({ description: "The tool it comes from." }).default("extension"),
    url: textUpTo(2048).trim().nullish().meta({ description: "Where it comes from, if it has an address." }),
    date: TimestampInput.nullish().meta({ description: "When it was written, if that is known." }),
    features: z
      .array(text({ max: 500 }))
      .max(200)
      .meta({ description: "The features it asks for, one sentence each." })
      .default([]),
    code_snippets: CodeSnippetsInput.meta({ description: "The code it holds." }),
    codeSnippets: CodeSnippetsInput.meta({
      description: "The extension's spelling of `code_snippets`, which wins.",
    }),
  })
  .meta({
    id: "FragmentInput",
    description: "A fragment as a client sends it.",
    // zod leaves `examples` out where a field is transformed.
    override: { examples: [FRAGMENT_INPUT_EXAMPLE] },
  });

export type FragmentInput = z.infer<typeof FragmentInput>;
