import type { Dream } from "@dreamcatcher/client";
import { DreamKind, DreamStatus } from "@dreamcatcher/contracts/dream";
import * as z from "zod";
import { everyDream } from "../../dreams/every.ts";
import { cursorOf, placeIn } from "../cursors.ts";
import { DREAM_HEAD, headLine, headOf, shortSummaryOf } from "./dream-head.ts";
import { tool } from "./tool.ts";

const LIMIT = 20;
const MAX_LIMIT = 50;
/** When the dream changed, and its id. */
const Place = z.tuple([z.string(), z.string()]);

export const listDreams = tool({
  name: "list_dreams",
  title: "List dreams",
  description:
    "Lists the person's dreams, those that changed last first: ideas, how-tos, questions, texts and fixes that " +
    "were organized out of their conversations with AI assistants. Use it to see what there is, or for all of " +
    "one kind, status or tag; to find something by words, use search_dreams. Read one by get_dream.",
  input: {
    kind: z.enum(DreamKind.options).optional().describe("Only this kind."),
    status: z
      .enum(DreamStatus.options)
      .optional()
      .describe("Only this status; `idea` means that nothing is built yet."),
    tag: z.string().min(1).max(50).optional().describe("Only dreams with this tag."),
    limit: z.int().min(1).max(MAX_LIMIT).default(LIMIT).describe("How many at most."),
    cursor: z.string().optional().describe("`next_cursor` of the page before, with the same filters."),
  },
  output: {
    dreams: z.array(z.object({ ...DREAM_HEAD, summary: z.string().describe("Its beginning.") })),
    next_cursor: z
      .string()
      .nullable()
      .describe("What to pass as `cursor` for more; null where there is none."),
  },
  writes: false,
  async run({ sync }, { limit, cursor, ...filters }) {
    const found: Dream[] = [];
    const after = cursor === undefined ? null : placeIn(cursor, Place);
    for await (const dream of everyDream(sync, { after })) {
      if (isIn(dream, filters)) found.push(dream);
      if (found.length > limit) break;
    }
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const dreams = page.map((dream) => ({ ...headOf(dream), summary: shortSummaryOf(dream) }));
    const lines = dreams.flatMap((dream) => [`- ${headLine(dream)}`, dream.summary && `  ${dream.summary}`]);
    return {
      data: { dreams, next_cursor: last ? cursorOf([last.updated, last.id]) : null },
      text: lines.filter(Boolean).join("\n") || "There are no such dreams on this machine.",
    };
  },
});

interface Filters {
  kind?: string | undefined;
  status?: string | undefined;
  tag?: string | undefined;
}

const isIn = (dream: Dream, { kind, status, tag }: Filters): boolean =>
  (kind ?? dream.kind) === dream.kind &&
  (status ?? dream.status) === dream.status &&
  (tag === undefined || dream.tags.includes(tag));
