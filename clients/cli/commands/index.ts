import { conflicts } from "./conflicts/command.ts";
import { exportDreams } from "./export/command.ts";
import { implement } from "./implement/command.ts";
import { importCommand } from "./import/command.ts";
import { list } from "./list/command.ts";
import { mcp } from "./mcp/command.ts";
import { open } from "./open/command.ts";
import { search } from "./search/command.ts";
import { send } from "./send/command.ts";
import { show } from "./show/command.ts";
import { status } from "./status/command.ts";
import { sync } from "./sync/command.ts";
import { todo } from "./todo/command.ts";

/** All commands, in the order of the help. */
export const COMMANDS = [
  importCommand,
  list,
  show,
  search,
  open,
  todo,
  implement,
  send,
  exportDreams,
  sync,
  status,
  conflicts,
  mcp,
];
