import type { Dream } from "@dreamcatcher/client";
import * as z from "zod";
import { shortIdOf } from "../../dreams/short-id.ts";
import { counted, KINDS } from "../../showing/words.ts";
import { cut } from "../cutting.ts";

const LIST_SUMMARY = 240;

/** How tools take the dream that is meant. */
export const DREAM_NAME = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .describe("The dream: its id or the end of its id, its title, or a part of the title that no other has.");

/** What every result says of a dream. */
export const DREAM_HEAD = {
  id: z.string().describe("The dream's id, which tools take."),
  title: z.string(),
  kind: z.string().describe("idea, how_to, question, writing or fix."),
  status: z
    .string()
    .describe("idea (nothing built yet), planned, implementing, completed, failed or archived."),
  tags: z.array(z.string()),
  open_todos: z.int().describe("How many of its todos are not done."),
  updated: z.string().describe("When it last changed, ISO 8601."),
};

export type DreamHead = z.infer<z.ZodObject<typeof DREAM_HEAD>>;

export const headOf = ({ id, title, kind, status, tags, todos, updated }: Dream): DreamHead => ({
  ...{ id, title, kind, status, tags, updated },
  open_todos: todos.filter(({ done }) => !done).length,
});

/** A dream as one line: its title, id and what it is. */
export const headLine = ({ id, title, kind, status, open_todos }: DreamHead): string =>
  `${title} (${[shortIdOf(id), kindName(kind), status, open_todos > 0 && counted(open_todos, "open todo")]
    .filter(Boolean)
    .join(", ")})`;

/** The beginning of a dream's summary, for lists. */
export const shortSummaryOf = ({ summary }: { summary: string }): string => cut(summary, LIST_SUMMARY);

const kindName = (kind: string): string => KINDS[kind as Dream["kind"]] ?? kind;
