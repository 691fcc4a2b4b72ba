import type { SyncManager } from "@dreamcatcher/client/sync";

const VERSION = 1;

/** All dreams as one JSON document, a dream on each line, piece by piece; says how many came so far. */
export async function* jsonOf(
  sync: SyncManager,
  onDream: (count: number) => void = () => {},
): AsyncGenerator<string> {
  const head = { format: "dreamcatcher-dreams", version: VERSION, exported_at: new Date().toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"dreams":[`;
  let count = 0;
  for await (const exported of sync.export()) {
    yield `${count === 0 ? "" : ","}\n${JSON.stringify(exported)}`;
    count += 1;
    onDream(count);
  }
  yield "\n]}\n";
}
