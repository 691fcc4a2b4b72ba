import type { Dream } from "@dreamcatcher/client";
import type { Context } from "../../context.ts";
import { everyDream } from "../../dreams/every.ts";
import { dreamLines } from "../../showing/dream-lines.ts";

import { counted } from "../../showing/words.ts";

interface ListOptions {
  kind?: string[] | undefined;
  status?: string[] | undefined;
  tag?: string[] | undefined;
  limit: number;
  all?: true | undefined;
}

export async function run(context: Context, { limit, all, ...filters }: ListOptions): Promise<void> {
  const { output } = context;
  const dreams: Dream[] = [];
  let more = 0;
  for await (const dream of everyDream(await context.device())) {
    if (!isIn(dream, filters)) continue;
    if (all || dreams.length < limit) dreams.push(dream);
    else more += 1;
  }
  output.print({ dreams, more }, () => dreamLines(dreams, output));
  if (dreams.length === 0)
    output.note("No dreams here yet. Bring some: dreams import <file>, or dreams sync");
  if (more > 0) output.note(`${counted(more, "more dream")}: see them with --all`);
}

const isIn = (dream: Dream, { kind, status, tag }: Pick<ListOptions, "kind" | "status" | "tag">): boolean =>
  (kind?.includes(dream.kind) ?? true) &&
  (status?.includes(dream.status) ?? true) &&
  (tag?.some((each) => dream.tags.includes(each)) ?? true);
