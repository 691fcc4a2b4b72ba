import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { Machine } from "../machine.ts";
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
export function addTools(server: McpServer, machine: Machine, { isWriting }: { isWriting: boolean }): void {
  addTool(server, machine, searchDreams);
  addTool(server, machine, getDream);
  addTool(server, machine, listOpenTodos);
  addTool(server, machine, listDreams);
  addTool(server, machine, getPlan);
  if (!isWriting) return;
  addTool(server, machine, addTodo);
  addTool(server, machine, markTodoDone);
  addTool(server, machine, captureConversation);
}
