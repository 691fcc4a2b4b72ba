import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { SharedAccess } from "../access.ts";
import { addTodo } from "./add-todo.ts";
import { captureConversation } from "./capture-conversation.ts";
import { getDream } from "./get-dream.ts";
import { getPlan } from "./get-plan.ts";
import { listDreams } from "./list-dreams.ts";
import { listOpenTodos } from "./list-open-todos.ts";
import { markTodoDone } from "./mark-todo-done.ts";
import { searchDreams } from "./search-dreams.ts";
import { addTool } from "./tool.ts";

/**
 * Adds the tools. Those that change something are not even listed without leave: models call what they see,
 * and clients ask their person about each call.
 */
export function addTools(
  server: McpServer,
  shared: SharedAccess,
  { isWriting }: { isWriting: boolean },
): void {
  addTool(server, shared, searchDreams);
  addTool(server, shared, getDream);
  addTool(server, shared, listOpenTodos);
  addTool(server, shared, listDreams);
  addTool(server, shared, getPlan);
  if (!isWriting) return;
  addTool(server, shared, addTodo);
  addTool(server, shared, markTodoDone);
  addTool(server, shared, captureConversation);
}
