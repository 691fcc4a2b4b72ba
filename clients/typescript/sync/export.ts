import type { DreamImportInput, FragmentInput } from "../generated/types.ts";
import { contentOf, inputOf } from "./rules/content.ts";
import { viewOf } from "./rules/view.ts";
import type { LocalStore, Position } from "./store/store.ts";
import { conversationKey } from "./store/texts.ts";

/** A dream as other programs and the service take it. */
export interface ExportedDream {
  /** What `POST /api/v1/dreams/import` takes: the content, and the fragments of its conversation. */
  dream: DreamImportInput;
  /**
   * The conversation, as `POST /api/v1/conversations/capture` takes it; absent where the dream has none here.
   */
  conversation?: unknown;
}

const PAGE_SIZE = 100;

/**
 * All dreams of a device, one at a time, those that changed here last at the end. One that is edited
 * meanwhile comes once.
 */
export async function* exportDreams(store: LocalStore): AsyncGenerator<ExportedDream> {
  const given = new Set<string>();
  let after: Position | null = null;
  do {
    const page = await store.page("changed", { after, limit: PAGE_SIZE });
    for (const record of page.records) {
      const view = viewOf(record);
      if (view === null || given.has(record.id)) continue;
      given.add(record.id);
      const text = await store.text(conversationKey(record.id));
      const dream = { id: record.id, ...inputOf(contentOf(view)), fragments: [] } as DreamImportInput;
      if (text === undefined) yield { dream };
      else {
        const conversation = JSON.parse(text);
        yield { dream: { ...dream, fragments: await fragmentsOf(conversation) }, conversation };
      }
    }
    after = page.next;
  } while (after !== null);
}

async function fragmentsOf(conversation: string | object): Promise<FragmentInput[]> {
  const [{ rules }, { readConversation }] = await Promise.all([
    import("@dreamcatcher/organizing/index"),
    import("@dreamcatcher/reading/read"),
  ]);
  const transcript = readConversation(conversation);
  const { fragments } = await rules.organize(transcript);
  const { source, url } = transcript;
  return fragments.map((fragment) => ({ ...fragment, source, url }) as FragmentInput);
}
