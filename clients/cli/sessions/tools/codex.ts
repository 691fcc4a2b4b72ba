import { pathsOf, windowsHomeOf } from "../machine.ts";
import type { Tool } from "../tool.ts";

/**
 * Sessions are `sessions/<year>/<month>/<day>/rollout-….jsonl`, and `archived_sessions/rollout-….jsonl` once
 * the person has archived them. Nothing deletes them by itself.
 */
export const codex: Tool = {
  name: "codex",
  title: "Codex",
  folders(machine) {
    const { join } = pathsOf(machine);
    const windows = windowsHomeOf(machine);
    const homes = machine.env.CODEX_HOME
      ? [machine.env.CODEX_HOME]
      : [machine.home, ...(windows ? [windows] : [])].map((home) => join(home, ".codex"));
    return homes.flatMap((home) => [join(home, "sessions"), join(home, "archived_sessions")]);
  },
  depth: 3,
  pattern: /(?:^|\/)rollout-[^/]+\.jsonl$/,
};
