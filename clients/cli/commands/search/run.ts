import type { Context } from "../../context.ts";
import { type FoundDream, foundLines } from "../../showing/found-lines.ts";
import { counted } from "../../showing/words.ts";

interface SearchOptions {
  limit: number;
  online?: true | undefined;
}

export async function run(
  context: Context,
  words: string[],
  { limit, online }: SearchOptions,
): Promise<void> {
  const { output, signal } = context;
  const query = words.join(" ");
  if (online) {
    const client = await context.client();
    const { items, suggestion, ...rest } = await client.search(query, { limit }, { signal });
    output.print({ items, suggestion, ...rest }, () => foundLines(items, output));
    if (rest.index.state === "building")
      output.note("The service is still building its index: some may be missing.");
    return explain(context, items, rest.ignored, suggestion ?? undefined);
  }
  const sync = await context.device();
  const { hits, suggestions, invalid, ...rest } = await sync.search(query, { limit });
  const items = hits.map(({ dream, score, snippets }) => ({
    dream,
    score,
    snippets: snippets.map(({ ranges, ...snippet }) => ({
      ...snippet,
      ranges: ranges.map(([start, end]) => ({ start, end })),
    })),
  }));
  const { total, matching } = rest;
  output.print({ items, matching, total, suggestions, ignored: invalid }, () => foundLines(items, output));
  const more = total === undefined ? 0 : total - items.length;
  if (more > 0) output.note(`${counted(more, "more dream")}: see them with --limit ${total}`);
  explain(context, items, invalid, suggestions[0]);
}

function explain(
  { output }: Context,
  items: readonly FoundDream[],
  ignored: readonly { filter: string; value: string; message: string }[],
  suggestion: string | undefined,
): void {
  for (const { filter, value, message } of ignored) output.note(`Left out ${filter}:${value}: ${message}`);
  if (items.length > 0) return;
  output.note(`Nothing found.${suggestion === undefined ? "" : ` Did you mean “${suggestion}”?`}`);
}
