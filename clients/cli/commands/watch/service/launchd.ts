import { posix } from "node:path";
import { inXml } from "../../../quoting/in-xml.ts";
import type { Machine } from "../../../sessions/machine.ts";
import type { Service, ServiceProgram } from "./service.ts";

const LABEL = "dreamcatcher.dreams-watch";
const RESTART_S = 30;

/** An agent of launchd, in the person's own session. */
export function launchdService({ home }: Machine, program: ServiceProgram): Service {
  const { uid, node, script, args, env } = program;
  const path = posix.join(home, "Library", "LaunchAgents", `${LABEL}.plist`);
  const log = posix.join(home, "Library", "Logs", "dreams-watch.log");
  const agent = {
    Label: LABEL,
    ProgramArguments: [node, script, ...args],
    EnvironmentVariables: env,
    RunAtLoad: true,
    KeepAlive: { SuccessfulExit: false },
    ThrottleInterval: RESTART_S,
    ProcessType: "Background",
    StandardOutPath: log,
    StandardErrorPath: log,
  };
  return {
    files: [{ path, content: plistOf(agent) }],
    start: [
      { command: ["launchctl", "bootout", `gui/${uid}/${LABEL}`], tried: true },
      { command: ["launchctl", "bootstrap", `gui/${uid}`, path] },
    ],
    stop: [{ command: ["launchctl", "bootout", `gui/${uid}/${LABEL}`], tried: true }],
    log: `tail -f ${log}`,
  };
}

const plistOf = (value: unknown): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${elementOf(value)}
</plist>
`;

function elementOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "<true/>" : "<false/>";
  if (typeof value === "number") return `<integer>${value}</integer>`;
  if (Array.isArray(value)) return `<array>${value.map(elementOf).join("")}</array>`;
  if (typeof value === "object" && value !== null)
    return `<dict>\n${Object.entries(value)
      .map(([key, each]) => `<key>${inXml(key)}</key>${elementOf(each)}\n`)
      .join("")}</dict>`;
  return `<string>${inXml(String(value))}</string>`;
}
