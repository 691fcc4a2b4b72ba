import { posix } from "node:path";
import { EXIT } from "../../../exit-codes.ts";
import type { Machine } from "../../../sessions/machine.ts";
import { DESCRIPTION, type Service, type ServiceProgram } from "./service.ts";

const UNIT = "dreams-watch.service";
const RESTART_S = 30;

/** A unit of the person's own systemd. A wrong option is not tried again. */
export function systemdService({ home, env }: Machine, program: ServiceProgram): Service {
  const { node, script, args } = program;
  const config = env.XDG_CONFIG_HOME || posix.join(home, ".config");
  const systemctl = (...rest: string[]): ["systemctl", ...string[]] => ["systemctl", "--user", ...rest];
  const lines = [
    "[Unit]",
    `Description=${DESCRIPTION}`,
    "",
    "[Service]",
    `ExecStart=${[node, script, ...args].map(quotedCommand).join(" ")}`,
    ...Object.entries(program.env).map(([name, value]) => `Environment=${quoted(`${name}=${value}`)}`),
    "Restart=on-failure",
    `RestartSec=${RESTART_S}`,
    `RestartPreventExitStatus=${EXIT.usage}`,
    "Nice=10",
    "",
    "[Install]",
    "WantedBy=default.target",
    "",
  ];
  return {
    files: [{ path: posix.join(config, "systemd", "user", UNIT), content: lines.join("\n") }],
    start: [
      { command: systemctl("daemon-reload") },
      { command: systemctl("enable", UNIT) },
      { command: systemctl("restart", UNIT) },
    ],
    stop: [{ command: systemctl("disable", "--now", UNIT), tried: true }],
    log: `journalctl --user -u ${UNIT} -f`,
  };
}

/** A value in quotes; `%` begins what systemd fills in. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replaceAll("%", "%%")}"`;

/** The same in a command, where `$` begins a variable. */
const quotedCommand = (text: string): string => quoted(text).replaceAll("$", "$$$$");
