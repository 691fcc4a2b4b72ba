import * as z from "zod";
import { DreamKind, DreamStatus } from "../dream.ts";
import { endpoint } from "../endpoint.ts";
import { ConversationSource, pageQuery, StageBrand, Tag, textUpTo } from "../primitives.ts";
import { SearchPage } from "../search.ts";
import { severalInQuery } from "../several.ts";

const Bound = z
  .string()
  .regex(
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?)?)?$/,
    "must be a year, month, day or time, such as 2026, 2026-03, 2026-03-06",
  );

const SearchQuery = pageQuery({ maxLimit: 50, defaultLimit: 10 }).extend({
  q: textUpTo(1_000)
    .default("")
    .meta({
      description:
        'What to search for: words, `"phrases"`, `-without`, and the filters `kind: status: tag: brand: source: from: ' +
        "to: is:open-todo has:code in:code`. Anything else is words. Without words, the newest changes come first.",
      examples: ['tide "high water" -moon kind:idea'],
    }),
  prefix: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .default(false)
    .meta({
      description: "Whether the last word may be the beginning of one, as while somebody types.",
      override: { type: "boolean", default: false, enum: undefined },
    }),
  kind: severalInQuery(DreamKind.options, {
    id: "DreamKind",
    description: "Only dreams of these kinds, besides what `q` says.",
    example: ["idea", "fix"],
  }),
  status: severalInQuery(DreamStatus.options, {
    id: "DreamStatus",
    description: "Only dreams with one of these statuses, besides what `q` says.",
    example: ["idea", "planned"],
  }),
  tag: Tag.optional().meta({ description: "Only dreams with this tag, in whatever letter case." }),
  brand: StageBrand.optional().meta({ description: "Only dreams of this brand." }),
  source: ConversationSource.optional().meta({
    description: "Only dreams with a conversation from this tool.",
  }),
  from: Bound.optional().meta({
    description: "Only dreams that last changed on this day, month or year, or later.",
    examples: ["2026-03-06"],
  }),
  to: Bound.optional().meta({
    description: "Only dreams that last changed on this day, month or year, or earlier.",
    examples: ["2026"],
  }),
});

export const search = endpoint({
  name: "search",
  tag: "search",
  summary: "Search dreams and what was said",
  description:
    "Finds dreams by the words in them and in their conversations, the best first. Up to three words must all be " +
    "found, unless no dream has all of them; of more words, some. A change is found some seconds after it was made; `index` says how current the answer is. " +
    "To read all pages, pass `next_cursor` as `cursor` until it is null.",
  method: "GET",
  path: "/api/v1/search",
  scopes: ["dreamcatcher/read"],
  request: { query: SearchQuery },
  responses: { 200: { description: "One page of dreams.", body: SearchPage } },
  problems: ["malformed-request", "invalid-fields"],
});

export type SearchQuery = z.infer<typeof SearchQuery>;
