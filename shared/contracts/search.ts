import * as z from "zod";
import { Dream } from "./dream.ts";
import { DREAM_EXAMPLE } from "./examples.ts";
import { Cursor, Id, Timestamp } from "./primitives.ts";

const SUMMARY_FIELDS = {
  id: true,
  title: true,
  kind: true,
  status: true,
  brand: true,
  tags: true,
  summary: true,
  created: true,
  updated: true,
  revision: true,
} as const;

const DreamSummary = Dream.pick(SUMMARY_FIELDS);

const SUMMARY_EXAMPLE = DreamSummary.parse(DREAM_EXAMPLE);
const VERSION_EXAMPLE = "01K2ZK4Q3V9S4T0N8B6M5R7X2A";

export const FoundDream = DreamSummary.meta({
  id: "FoundDream",
  description: "A dream that a search finds, without its lists.",
  examples: [SUMMARY_EXAMPLE],
});

const Range = z
  .object({
    start: z.int().min(0).meta({ description: "Where it begins, in UTF-16 units." }),
    end: z.int().min(0).meta({ description: "Where it ends: after its last unit." }),
  })
  .meta({ id: "TextRange", description: "A part of a text.", examples: [{ start: 0, end: 4 }] });

const SNIPPET_EXAMPLE = {
  field: "title",
  conversation_id: null,
  message: null,
  text: DREAM_EXAMPLE.title,
  ranges: [{ start: 0, end: 4 }],
} as const;

/** The fields of a dream whose words are searched; a test of `shared/search` compares them with the index. */
export const SnippetField = z.enum([
  "title",
  "tags",
  "summary",
  "description",
  "outcome",
  "decisions",
  "features",
  "todos",
  "documents",
  "suggestions",
]);

export const Snippet = z
  .object({
    field: SnippetField.nullable().meta({
      description: "The field of the dream that the text is from; null where it is from a message.",
    }),
    conversation_id: Id.nullable().meta({
      description: "The id of the conversation that the text is from; null where it is from a field.",
    }),
    message: z.int().min(0).nullable().meta({
      description:
        "The index of the message in the conversation, from 0; null where the text is from a field.",
    }),
    text: z.string().meta({ description: "At most 240 UTF-16 units of the text, around what is found." }),
    ranges: z.array(Range).meta({ description: "What is found in `text`, in order and apart." }),
  })
  .meta({
    id: "Snippet",
    description: "A piece of a text of a dream or of its conversations, around what a search finds.",
    examples: [SNIPPET_EXAMPLE],
  });

const HIT_EXAMPLE = { dream: SUMMARY_EXAMPLE, score: 7.25, snippets: [SNIPPET_EXAMPLE] };

export const SearchHit = z
  .object({
    dream: FoundDream.meta({ description: "The dream as it is now." }),
    score: z.number().min(0).meta({
      description:
        "How well the dream fits: higher is better. Only scores of one search compare; 0 in a list.",
    }),
    snippets: z.array(Snippet).max(3).meta({ description: "Where the words are found, the best first." }),
  })
  .meta({ id: "SearchHit", description: "A dream that a search finds.", examples: [HIT_EXAMPLE] });

export const IgnoredFilter = z
  .object({
    filter: z.string().meta({ description: "The filter's name in the query." }),
    value: z.string().meta({ description: "Its value, as it was typed." }),
    message: z.string().meta({ description: "What the value must be." }),
  })
  .meta({
    id: "IgnoredFilter",
    description: "A filter in a query whose value means nothing; the search goes on without it.",
    examples: [
      { filter: "kind", value: "wish", message: "must be one of idea, how_to, question, writing, fix" },
    ],
  });

export const IndexState = z
  .object({
    version: z.ulid().nullable().meta({
      description:
        "The version of the index that answered; it differs after each change. Null where there is none.",
    }),
    indexed_at: Timestamp.nullable().meta({
      description:
        "When the index last changed. What changed some seconds before may be missing; null where there is none.",
    }),
    state: z.enum(["ready", "building"]).meta({
      description:
        "`building`: the index is built for the first time or again, and some dreams may be missing.",
    }),
  })
  .meta({
    id: "IndexState",
    description: "How current the search index is.",
    examples: [{ version: VERSION_EXAMPLE, indexed_at: "2026-03-06T16:11:28.000Z", state: "ready" }],
  });

export const SearchPage = z
  .object({
    items: z.array(SearchHit).meta({ description: "The dreams of this page, the best first." }),
    next_cursor: Cursor.nullable().meta({
      description: "The cursor of the next page; null on the last page.",
    }),
    matching: z.enum(["all", "any"]).meta({
      description:
        "`all`: each dream has all words. `any`: each has some of them, since no dream has all or there are many words.",
    }),
    suggestion: z
      .string()
      .nullable()
      .meta({ description: "The query with words that are found in place of unknown ones; null for none." }),
    ignored: z.array(IgnoredFilter).meta({ description: "The filters in `q` whose values mean nothing." }),
    index: IndexState.meta({ description: "How current the answer is." }),
  })
  .meta({
    id: "SearchPage",
    description: "One page of what a search finds.",
    examples: [
      {
        items: [HIT_EXAMPLE],
        next_cursor: null,
        matching: "all",
        suggestion: null,
        ignored: [],
        index: { version: VERSION_EXAMPLE, indexed_at: "2026-03-06T16:11:28.000Z", state: "ready" },
      },
    ],
  });

export type SearchPage = z.infer<typeof SearchPage>;
export type SearchHit = z.infer<typeof SearchHit>;
export type Snippet = z.infer<typeof Snippet>;
export type IndexState = z.infer<typeof IndexState>;
