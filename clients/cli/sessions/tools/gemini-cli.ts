import { objectOf, textOf } from "@dreamcatcher/text/json";
import { type Machine, pathsOf, windowsHomeOf } from "../machine.ts";
import { DAY_MS, type Tool } from "../tool.ts";

/** How long sessions are kept where no setting says otherwise. */
const DEFAULT_AGE = "30d";
const HOURS_OF_A_DAY = 24;
const DAYS_OF: Readonly<Record<string, number>> = { h: 1 / HOURS_OF_A_DAY, d: 1, w: 7, m: 30 };
/** An organization's settings, which override the person's. */
const MANAGED: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "/Library/Application Support/GeminiCli/settings.json",
  linux: "/etc/gemini-cli/settings.json",
  win32: "C:\\ProgramData\\gemini-cli\\settings.json",
};

/**
 * Sessions are `tmp/<project>/chats/session-….json` or `.jsonl`; those of sub-agents are deeper. The file
 * `logs.json` beside `chats` has no answers in it. What is older than `general.sessionRetention.maxAge` is
 * deleted when the Gemini CLI starts in the project.
 */
export const geminiCli: Tool = {
  name: "gemini-cli",
  title: "Gemini CLI",
  folders: (machine) => configFolders(machine).map((folder) => pathsOf(machine).join(folder, "tmp")),
  depth: 2,
  pattern: /\/chats\/session-[^/]+\.jsonl?$/,
  keptMs(machine, read) {
    const { join } = pathsOf(machine);
    const { platform, env } = machine;
    const managed = env.GEMINI_CLI_SYSTEM_SETTINGS_PATH || MANAGED[platform] || "";
    const files = [...configFolders(machine).map((folder) => join(folder, "settings.json")), managed];
    const retention = files.map((file) => objectOf(objectOf(objectOf(read(file)).general).sessionRetention));
    const { enabled = true, maxAge = DEFAULT_AGE } = objectOf(Object.assign({}, ...retention));
    return enabled === true ? msOf(maxAge) : null;
  },
};

function configFolders(machine: Machine): string[] {
  const { join } = pathsOf(machine);
  const windows = windowsHomeOf(machine);
  const homes = machine.env.GEMINI_CLI_HOME
    ? [machine.env.GEMINI_CLI_HOME]
    : [machine.home, ...(windows ? [windows] : [])];
  return homes.map((home) => join(home, ".gemini"));
}

/** A time such as `30d`; null, as nothing is deleted then, where it is none. */
function msOf(age: unknown): number | null {
  const [, count, unit = ""] = /^(\d{1,6})([hdwm])$/.exec(textOf(age) ?? "") ?? [];
  const days = DAYS_OF[unit];
  return days === undefined ? null : Number(count) * days * DAY_MS;
}
