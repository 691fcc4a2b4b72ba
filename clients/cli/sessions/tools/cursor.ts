import { type Machine, pathsOf, windowsHomeOf } from "../machine.ts";
import type { Tool } from "../tool.ts";

/** All chats are in one database, `User/globalStorage/state.vscdb`. Nothing deletes them by itself. */
export const cursor: Tool = {
  name: "cursor",
  title: "Cursor",
  folders: (machine) =>
    dataFolders(machine).map((folder) => pathsOf(machine).join(folder, "Cursor", "User", "globalStorage")),
  depth: 0,
  pattern: /(?:^|\/)state\.vscdb$/,
  log: "-wal",
};

function dataFolders(machine: Machine): string[] {
  const { platform, home, env } = machine;
  const { join } = pathsOf(machine);
  if (platform === "win32") return [env.APPDATA || join(home, "AppData", "Roaming")];
  if (platform === "darwin") return [join(home, "Library", "Application Support")];
  const windows = windowsHomeOf(machine);
  return [
    env.XDG_CONFIG_HOME || join(home, ".config"),
    ...(windows ? [join(windows, "AppData", "Roaming")] : []),
  ];
}
