import { win32 } from "node:path";
import { inXml } from "../../../quoting/in-xml.ts";
import type { Machine } from "../../../sessions/machine.ts";
import { DESCRIPTION, type Service, type ServiceProgram } from "./service.ts";

const TASK = "dreams-watch";
const BYTE_ORDER_MARK = "\ufeff";

/** A task of Windows' Task Scheduler that runs a script without a window. */
export function scheduledTask({ home, env }: Machine, program: ServiceProgram): Service {
  const folder = win32.join(env.LOCALAPPDATA || win32.join(home, "AppData", "Local"), "dreamcatcher");
  const script = win32.join(folder, `${TASK}.cmd`);
  const task = win32.join(folder, `${TASK}.xml`);
  const log = win32.join(folder, `${TASK}.log`);
  const { node, args } = program;
  const command = [node, program.script, ...args].map(quoted).join(" ");
  const lines = [
    "@echo off",
    "chcp 65001 >nul",
    ...Object.entries(program.env).map(([name, value]) => `set "${name}=${escaped(value)}"`),
    `${command} >>${quoted(log)} 2>&1`,
    "",
  ];
  const user = [env.USERDOMAIN, env.USERNAME].filter(Boolean).join("\\");
  return {
    files: [
      { path: script, content: lines.join("\r\n") },
      // The Task Scheduler reads UTF-16 only.
      { path: task, content: Buffer.from(BYTE_ORDER_MARK + taskOf(script, user), "utf16le") },
    ],
    start: [
      { command: ["schtasks", "/Create", "/TN", TASK, "/XML", task, "/F"] },
      { command: ["schtasks", "/Run", "/TN", TASK] },
    ],
    stop: [
      { command: ["schtasks", "/End", "/TN", TASK], tried: true },
      { command: ["schtasks", "/Delete", "/TN", TASK, "/F"], tried: true },
    ],
    log: `Get-Content -Wait ${quoted(log)}`,
  };
}

const taskOf = (script: string, user: string): string => `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>${DESCRIPTION}</Description></RegistrationInfo>
  <Triggers><LogonTrigger><UserId>${inXml(user)}</UserId></LogonTrigger></Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>${inXml(user)}</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <RestartOnFailure><Interval>PT1M</Interval><Count>999</Count></RestartOnFailure>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>conhost.exe</Command>
      <Arguments>--headless cmd.exe /d /c "${inXml(script)}"</Arguments>
    </Exec>
  </Actions>
</Task>
`;

/** `%` begins a variable in a script. */
const escaped = (text: string): string => text.replaceAll("%", "%%");

/** No path of Windows has a quote in it. */
const quoted = (text: string): string => `"${escaped(text)}"`;
