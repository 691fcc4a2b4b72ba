import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ErrorCode, McpError, type ReadResourceResult } from "@modelcontextprotocol/sdk/types.js";
import { findDream } from "../../dreams/find.ts";
import type { Access, SharedAccess } from "../access.ts";
import { namesOf } from "../completing.ts";
import { inWords } from "../failing.ts";
import { quoted, visible } from "../quoting.ts";
import { shortSummaryOf } from "../tools/dream-head.ts";
import { overview } from "../tools/get-dream.ts";
import { openTodos, todoLines } from "../tools/list-open-todos.ts";

const TODOS_URI = "dreams://todos";
/** A client lists so many dreams, those that changed last; the others are found by completion and tools. */
const MAX_LISTED = 100;
const MAX_TODOS = 100;
const MARKDOWN = "text/markdown";

const DREAM = /^dream:\/\/(.+)$/;

/** Adds what a person attaches to a conversation: a dream, and what is to be done. */
export function addResources(server: McpServer, shared: SharedAccess): void {
  const template = new ResourceTemplate("dream://{dream}", {
    list: async () => ({ resources: await listed(await shared.get()) }),
    complete: { dream: async (typed) => namesOf((await shared.get()).sync, typed) },
  });
  server.registerResource(
    "dream",
    template,
    {
      title: "Dream",
      description:
        "A dream as Markdown: summary, decisions, open todos, features, documents and code, with quotes.",
      mimeType: MARKDOWN,
    },
    (uri, { dream }, { signal }) =>
      markdownAt(uri, shared, async (access) => {
        const found = await findDream(access.sync, decodeURIComponent([dream].flat()[0] ?? ""));
        return (await overview(access, found, signal)).text;
      }),
  );
  server.registerResource(
    "todos",
    TODOS_URI,
    { title: "Open todos", description: "What is to be done, over all dreams.", mimeType: MARKDOWN },
    (uri) => markdownAt(uri, shared, todosText),
  );
}

/** A state of a resource, by which its changes are known; undefined where there is none. */
export async function stateOfResource(access: Access, uri: string): Promise<string | undefined> {
  if (uri === TODOS_URI) return todosText(access);
  const [, name] = DREAM.exec(uri) ?? [];
  if (name === undefined) return undefined;
  return (await findDream(access.sync, decodeURIComponent(name)).catch(() => undefined))?.updated;
}

async function todosText(access: Access): Promise<string> {
  const { found, next } = await openTodos(access, { limit: MAX_TODOS });
  const more = next === undefined ? "" : "\n\nThere are more: list_open_todos";
  return `# Open todos\n\n${todoLines(found) || "Nothing is to be done."}${more}`;
}

async function listed({ sync }: Access) {
  const { dreams } = await sync.dreams.list({ limit: MAX_LISTED });
  return dreams.map(({ id, title, summary, updated }) => ({
    uri: `dream://${id}`,
    name: visible(title),
    title: visible(title),
    description: visible(shortSummaryOf({ summary })),
    mimeType: MARKDOWN,
    annotations: { lastModified: updated },
  }));
}

/**
 * The Markdown of a resource.
 *
 * @throws {McpError} when it cannot be read, in words
 */
async function markdownAt(
  uri: URL,
  shared: SharedAccess,
  read: (access: Access) => Promise<string>,
): Promise<ReadResourceResult> {
  try {
    const text = await read(await shared.get());
    return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: quoted(text) }] };
  } catch (error) {
    throw new McpError(ErrorCode.InvalidParams, visible(inWords(error)));
  }
}
