import type { Dream } from "@dreamcatcher/client";
import type { Context } from "../../context.ts";
import { everyDream } from "../../dreams/every.ts";
import { dreamLines } from "../../showing/dream-lines.ts";

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
  let more = false;
  // One more than is shown says whether there are more: counting them would read them all.
  for await (const dream of everyDream(await context.device(), { pageSize: all ? undefined : limit + 1 })) {
    if (!isIn(dream, filters)) continue;
    more = !all && dreams.length === limit;
    if (more) break;
    dreams.push(dream);
  }
  output.print({ dreams, more }, () => dreamLines(dreams, output));
  if (dreams.length === 0)
    output.note(
      Object.values(filters).some(Boolean)
        ? "No dream on this machine is like that. See all: dreams list"
        : "No dreams are on this machine yet. Bring some: dreams import <file>, or dreams sync",
    );
  if (more) output.note("There are more: see them with --all");
}

const isIn = (dream: Dream, { kind, status, tag }: Pick<ListOptions, "kind" | "status" | "tag">): boolean =>
  (kind?.includes(dream.kind) ?? true) &&
  (status?.includes(dream.status) ?? true) &&
  (tag?.some((each) => dream.tags.includes(each)) ?? true);
