import { isObject, objectOf } from "@dreamcatcher/text/json";
import { type Machine, pathsOf, windowsHomeOf } from "../machine.ts";
import { DAY_MS, type ReadSettings, type Tool } from "../tool.ts";

/** How long sessions are kept where no setting says otherwise. */
const DEFAULT_DAYS = 30;
/** An organization's settings, which nobody can override. */
const MANAGED: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "/Library/Application Support/ClaudeCode/managed-settings.json",
  linux: "/etc/claude-code/managed-settings.json",
  win32: "C:\\Program Files\\ClaudeCode\\managed-settings.json",
};

/**
 * Sessions are `projects/<project>/<session>.jsonl` in the folder of the configuration. Sub-agents have files
 * of their own, `agent-….jsonl` beside them or deeper. What is older than `cleanupPeriodDays` since its last
 * change is deleted whenever Claude Code starts, in whatever project.
 */
export const claudeCode: Tool = {
  name: "claude-code",
  title: "Claude Code",
  folders: (machine) => configFolders(machine).map((folder) => pathsOf(machine).join(folder, "projects")),
  depth: 1,
  pattern: /(?:^|\/)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.jsonl$/,
  keptMs(machine, read) {
    const managed = daysIn(read(MANAGED[machine.platform] ?? ""));
    if (managed !== undefined) return managed * DAY_MS;
    const { join } = pathsOf(machine);
    const user = configFolders(machine)
      .map((folder) => daysIn(read(join(folder, "settings.json"))))
      .find((days) => days !== undefined);
    return Math.min(user ?? DEFAULT_DAYS, ...daysOfProjects(machine, read)) * DAY_MS;
  },
};

function configFolders(machine: Machine): string[] {
  const { env, home } = machine;
  if (env.CLAUDE_CONFIG_DIR) return [env.CLAUDE_CONFIG_DIR];
  const { join } = pathsOf(machine);
  const windows = windowsHomeOf(machine);
  return [
    join(home, ".claude"),
    join(env.XDG_CONFIG_HOME || join(home, ".config"), "claude"),
    ...(windows ? [join(windows, ".claude")] : []),
  ];
}

/** What the settings of projects say that Claude Code has been used in: there it deletes everything too. */
function daysOfProjects(machine: Machine, read: ReadSettings): number[] {
  const { join } = pathsOf(machine);
  const { projects } = objectOf(read(join(machine.env.CLAUDE_CONFIG_DIR ?? machine.home, ".claude.json")));
  return Object.keys(objectOf(projects)).flatMap((project) => {
    const settings = ["settings.local.json", "settings.json"].map((name) => join(project, ".claude", name));
    return settings.map((file) => daysIn(read(file))).find((days) => days !== undefined) ?? [];
  });
}

/** The days in settings. 0 deletes all at the next start in some versions, and is refused by others. */
function daysIn(settings: unknown): number | undefined {
  const days = isObject(settings) ? settings.cleanupPeriodDays : undefined;
  return typeof days === "number" && days >= 0 ? days : undefined;
}
