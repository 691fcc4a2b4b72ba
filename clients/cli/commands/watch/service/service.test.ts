import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { launchdService } from "./launchd.ts";
import type { Service, ServiceProgram } from "./service.ts";
import { systemdService } from "./systemd.ts";
import { scheduledTask } from "./task-scheduler.ts";

const program: ServiceProgram = {
  uid: 501,
  node: "/usr/bin/node",
  script: "/opt/my tools/dreams.js",
  args: ["watch", "--folder", '/home/me/100% "code" & $HOME\\x'],
  env: { DREAMCATCHER_HOME: "/home/me/<dreams> 5%" },
};

function contentOf({ files }: Service, at = 0): string {
  const content = files[at]?.content ?? "";
  return typeof content === "string" ? content : Buffer.from(content).toString("utf16le");
}

const commandsOf = (steps: Service["start"]): string[] => steps.map(({ command }) => command.join(" "));

test("a unit of systemd runs the program with its arguments as they are", () => {
  const service = systemdService({ platform: "linux", home: "/home/me", env: {} }, program);
  expect(service.files[0]?.path).toBe("/home/me/.config/systemd/user/dreams-watch.service");
  const unit = contentOf(service);
  expect(unit).toContain(
    String.raw`ExecStart="/usr/bin/node" "/opt/my tools/dreams.js" "watch" "--folder" "/home/me/100%% \"code\" & $$HOME\\x"`,
  );
  expect(unit).toContain('Environment="DREAMCATCHER_HOME=/home/me/<dreams> 5%%"');
  expect(commandsOf(service.start)).toEqual([
    "systemctl --user daemon-reload",
    "systemctl --user enable dreams-watch.service",
    "systemctl --user restart dreams-watch.service",
  ]);
});

test.runIf(existsSync("/usr/bin/systemd-analyze"))("systemd accepts the unit", () => {
  const folder = mkdtempSync(join(tmpdir(), "unit-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // systemd looks for the program.
  const runnable = { ...program, node: process.execPath };
  const unit = join(folder, "dreams-watch.service");
  writeFileSync(unit, contentOf(systemdService({ platform: "linux", home: folder, env: {} }, runnable)));
  const args = ["verify", "--user", "--man=no", unit];
  const env = { ...process.env, XDG_RUNTIME_DIR: folder };
  expect(execFileSync("systemd-analyze", args, { encoding: "utf8", stdio: "pipe", env })).toBe("");
});

test("an agent of launchd is escaped as XML, and replaces the one before", () => {
  const service = launchdService({ platform: "darwin", home: "/Users/me", env: {} }, program);
  expect(service.files[0]?.path).toBe("/Users/me/Library/LaunchAgents/dreamcatcher.dreams-watch.plist");
  const plist = contentOf(service);
  expect(plist).toContain("<string>/home/me/100% &quot;code&quot; &amp; $HOME\\x</string>");
  expect(plist).toContain("<key>DREAMCATCHER_HOME</key><string>/home/me/&lt;dreams&gt; 5%</string>");
  expect(plist).toContain("<key>RunAtLoad</key><true/>");
  expect(service.start[0]).toMatchObject({ tried: true });
  expect(commandsOf(service.start)).toEqual([
    "launchctl bootout gui/501/dreamcatcher.dreams-watch",
    `launchctl bootstrap gui/501 ${service.files[0]?.path}`,
  ]);
});

test("a task of Windows runs a script without a window, when its person logs in", () => {
  const env = { LOCALAPPDATA: "C:\\Users\\me\\AppData\\Local", USERDOMAIN: "HOME", USERNAME: "me & you" };
  const windows = { ...program, node: "C:\\Program Files\\nodejs\\node.exe", script: "C:\\dreams.js" };
  const service = scheduledTask(
    { platform: "win32", home: "C:\\Users\\me", env },
    { ...windows, args: ["watch", "--folder", "C:\\100% code"], env: { CODEX_HOME: "D:\\5%" } },
  );
  const folder = "C:\\Users\\me\\AppData\\Local\\dreamcatcher";
  expect(service.files.map(({ path }) => path)).toEqual([
    `${folder}\\dreams-watch.cmd`,
    `${folder}\\dreams-watch.xml`,
  ]);
  expect(contentOf(service).split("\r\n")).toEqual([
    "@echo off",
    "chcp 65001 >nul",
    'set "CODEX_HOME=D:\\5%%"',
    `"C:\\Program Files\\nodejs\\node.exe" "C:\\dreams.js" "watch" "--folder" "C:\\100%% code" >>"${folder}\\dreams-watch.log" 2>&1`,
    "",
  ]);
  const task = contentOf(service, 1);
  expect(task).toMatch(/^\ufeff<\?xml version="1.0" encoding="UTF-16"\?>/);
  expect(task.match(/<UserId>HOME\\me &amp; you<\/UserId>/g)).toHaveLength(2);
  expect(task).toContain(`--headless cmd.exe /d /c "${folder}\\dreams-watch.cmd"</Arguments>`);
  expect(commandsOf(service.start)).toEqual([
    `schtasks /Create /TN dreams-watch /XML ${folder}\\dreams-watch.xml /F`,
    "schtasks /Run /TN dreams-watch",
  ]);
});
