import * as z from "zod";
import { FRAGMENT_EXAMPLE, FRAGMENT_INPUT_EXAMPLE } from "./examples.ts";
import { Id, Timestamp, TimestampInput, text, textUpTo } from "./primitives.ts";

export const CodeSnippet = z
  .object({
    language: z
      .string()
      .min(1)
      .max(50)
      .meta({ description: "The language's name, such as `python`; `text` when it is not known." }),
    filename: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .meta({ description: "The file that the code belongs to; absent when it is not known." }),
    code: z.string().meta({ description: "The code, verbatim." }),
  })
  .meta({ id: "CodeSnippet", description: "A piece of code.", examples: FRAGMENT_EXAMPLE.code_snippets });

export const Fragment = z
  .object({
    id: Id.meta({ description: "The fragment's id, unique within its dream unless the client chose it." }),
    dream_id: Id.meta({ description: "The id of the dream that the fragment belongs to." }),
    conversation_id: Id.nullable().meta({
      description: "The id of the conversation that the fragment is from; null where a client imported it.",
    }),
    title: z.string().min(1).max(300).meta({ description: "The topic of the fragment." }),
    content: z.string().meta({
      description:
        "The text on the topic, in Markdown; may be empty. Where it is from a conversation, a line `**User:**` or " +
        "`**Assistant:**` stands above what each says.",
    }),
    source: z
      .string()
      .max(100)
      .meta({ description: "The tool that the fragment comes from, such as `chatgpt` or `extension`." }),
    url: z
      .string()
      .max(2048)
      .nullable()
      .meta({ description: "The address of the conversation or page; null when there is none." }),
    date: Timestamp.nullable().meta({
      description: "When the text was written; null when that is not known.",
    }),
    features: z
      .array(z.string().min(1).max(500))
      .max(200)
      .meta({ description: "The features that the text asks for, one sentence each." }),
    code_snippets: z.array(CodeSnippet).max(200).meta({ description: "The pieces of code in the fragment." }),
  })
  .meta({
    id: "Fragment",
    description: "One topic of a dream, with its text, features and code.",
    examples: [FRAGMENT_EXAMPLE],
  });

export type CodeSnippet = z.infer<typeof CodeSnippet>;
export type Fragment = z.infer<typeof Fragment>;

const CodeSnippetInput = z
  .object({
    language: text({ max: 50 })
      .meta({ description: "The language's name, such as `python`." })
      .default("text"),
    filename: text({ max: 500 })
      .nullish()
      .meta({ description: "The file that the code belongs to, if any." }),
    code: z.string().meta({ description: "The code, verbatim." }),
  })
  .meta({
    id: "CodeSnippetInput",
    description: "A piece of code to store with a fragment.",
    examples: FRAGMENT_EXAMPLE.code_snippets,
  });

const CodeSnippetsInput = z.array(CodeSnippetInput).max(200).optional();

export const FragmentInput = z
  .object({
    id: Id.optional().meta({ description: "The fragment's id; without it the service assigns one." }),
    title: text({ max: 300 }).meta({ description: "The topic of the fragment." }),
    content: z.string().meta({ description: "The text on the topic, in Markdown." }).default(""),
    source: textUpTo(100)
      .trim()
      .meta({ description: "The tool that the fragment comes from." })
      .default("extension"),
    url: textUpTo(2048)
      .trim()
      .nullish()
      .meta({ description: "The address of the conversation or page, if any." }),
    date: TimestampInput.nullish().meta({ description: "When the text was written, if that is known." }),
    features: z
      .array(text({ max: 500 }))
      .max(200)
      .meta({ description: "The features that the text asks for, one sentence each." })
      .default([]),
    code_snippets: CodeSnippetsInput.meta({ description: "The pieces of code in the fragment." }),
    codeSnippets: CodeSnippetsInput.meta({
      description: "The browser extension's name for `code_snippets`; ignored when both are sent.",
    }),
  })
  .meta({
    id: "FragmentInput",
    description: "A fragment to store with a dream.",
    // zod leaves `examples` out where a field is transformed.
    override: { examples: [FRAGMENT_INPUT_EXAMPLE] },
  });

export type FragmentInput = z.infer<typeof FragmentInput>;
