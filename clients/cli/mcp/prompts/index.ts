import { completable } from "@modelcontextprotocol/sdk/server/completable.js";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ErrorCode, type GetPromptResult, McpError } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod";
import { findDream } from "../../dreams/find.ts";
import type { Access, SharedAccess } from "../access.ts";
import { namesOf } from "../completing.ts";
import { inWords } from "../failing.ts";
import { quoted, visible } from "../quoting.ts";
import { overview } from "../tools/get-dream.ts";
import { planOf } from "../tools/get-plan.ts";
import { openTodos, todoLines } from "../tools/list-open-todos.ts";

const MAX_TODOS = 40;

const CONTINUE = `Let us go on with the dream below, which I thought out earlier with an AI assistant.
Keep to what is decided. Take the plan's tickets in their order, or the open todos where there is no plan, and
begin with the first that nothing stands before. Ask me what is left open before you build on a guess. What you
need beyond this, such as the rest of its code or the conversation itself, you find by get_dream and get_plan.`;

const MARK_DONE =
  "When something is really done, tick it off by mark_todo_done; note what comes up by add_todo.";

const WHAT_NEXT = `These are my open todos, those of what I worked on last first. Tell me in a few lines what I should
do next, and why: what is small and unblocks others, what I seem to have forgotten, and what is obsolete by now.
Look into a dream by get_dream where its todos alone do not say enough. Do not begin with any of it yet.`;

const CAPTURE = `Keep our conversation up to here as a dream, by capture_conversation: all messages of both of us in
their order, verbatim, without this one and without calls of tools. Then tell me in a few lines what was found in it,
and what is to be done.`;

/** Adds what a person picks to begin a conversation with. */
export function addPrompts(
  server: McpServer,
  shared: SharedAccess,
  { isWriting }: { isWriting: boolean },
): void {
  const dream = completable(
    z.string().trim().min(1).describe("The dream: its title or a part of it, or its id."),
    async (typed) => namesOf((await shared.get()).sync, typed),
  );
  server.registerPrompt(
    "continue-dream",
    {
      title: "Go on with a dream",
      description: "Picks up a dream in a coding agent, with its decisions, open todos, code and plan.",
      argsSchema: { dream },
    },
    ({ dream: name }, { signal }) =>
      promptFor(shared, async (access) => {
        const found = await findDream(access.sync, name);
        const { text } = await overview(access, found, signal);
        const plan = await planOf(access, found, { format: "plan" }, signal).then(
          (answer) => answer.text,
          (error: unknown) => `Its plan could not be read: ${inWords(error)}`,
        );
        return [CONTINUE, isWriting ? MARK_DONE : "", quoted(`${text}\n\n${plan}`)];
      }),
  );
  server.registerPrompt(
    "what-next",
    {
      title: "What is next",
      description: "Looks over the open todos of all dreams, and says what to do next.",
    },
    () =>
      promptFor(shared, async (access) => {
        const { found } = await openTodos(access, { limit: MAX_TODOS });
        return [WHAT_NEXT, quoted(todoLines(found) || "Nothing is to be done.")];
      }),
  );
  if (!isWriting) return;
  server.registerPrompt(
    "capture-this",
    {
      title: "Keep this conversation",
      description: "Has the assistant capture the present conversation as a dream.",
    },
    () => promptFor(shared, async () => [CAPTURE]),
  );
}

/**
 * What a person says by a prompt.
 *
 * @throws {McpError} when it cannot be made, in words
 */
async function promptFor(
  shared: SharedAccess,
  partsOf: (access: Access) => Promise<string[]>,
): Promise<GetPromptResult> {
  try {
    const parts = await partsOf(await shared.get());
    const text = parts.filter(Boolean).join("\n\n");
    return { messages: [{ role: "user", content: { type: "text", text } }] };
  } catch (error) {
    throw new McpError(ErrorCode.InvalidParams, visible(inWords(error)));
  }
}
