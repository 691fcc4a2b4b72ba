import { conflicts } from "./conflicts/command.ts";
import { exportDreams } from "./export/command.ts";
import { implement } from "./implement/command.ts";
import { importCommand } from "./import/command.ts";
import { list } from "./list/command.ts";
import { login } from "./login/command.ts";
import { logout } from "./logout/command.ts";
import { mcp } from "./mcp/command.ts";
import { open } from "./open/command.ts";
import { search } from "./search/command.ts";
import { send } from "./send/command.ts";
import { show } from "./show/command.ts";
import { stage } from "./stage/command.ts";
import { status } from "./status/command.ts";
import { sync } from "./sync/command.ts";
import { todo } from "./todo/command.ts";
import { watch } from "./watch/command.ts";
import { webhooks } from "./webhooks/command.ts";
import { workflow } from "./workflow/command.ts";

/** All commands, in the order of the help. */
export const COMMANDS = [
  importCommand,
  list,
  show,
  search,
  open,
  todo,
  implement,
  workflow,
  webhooks,
  send,
  exportDreams,
  sync,
  watch,
  status,
  conflicts,
  login,
  logout,
  stage,
  mcp,
];
