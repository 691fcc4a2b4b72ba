import { execFile } from "node:child_process";
import { mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { CommandError } from "../../../command-error.ts";
import type { Context } from "../../../context.ts";
import { EXIT, type ExitCode } from "../../../exit-codes.ts";
import { inShell } from "../../../quoting/in-shell.ts";
import { type Machine, thisMachine } from "../../../sessions/machine.ts";
import { carriedOver, isByNpx, PACKAGE } from "../../../starting-again.ts";
import type { WatchOptions } from "../options.ts";
import { launchdService } from "./launchd.ts";
import type { Service, ServiceOf, ServiceProgram, Step } from "./service.ts";
import { systemdService } from "./systemd.ts";
import { scheduledTask } from "./task-scheduler.ts";

/** What decides where sessions and dreams are; a service starts without the variables of a shell. */
const CARRIED = [
  "DREAMCATCHER_HOME",
  "DREAMCATCHER_URL",
  "CLAUDE_CONFIG_DIR",
  "CODEX_HOME",
  "GEMINI_CLI_HOME",
  "XDG_CONFIG_HOME",
  "XDG_DATA_HOME",
];
/** What tells that this is Windows' subsystem for Linux, and whose. */
const CARRIED_IN_WSL = ["WSL_DISTRO_NAME", "PATH"];

/**
 * Has the system run `dreams watch` whenever the person is logged in, or no longer. Either may be repeated.
 *
 * @throws {CommandError} when this system has no such services, or this program will not stay where it is
 */
export async function manageService(context: Context, options: WatchOptions): Promise<ExitCode> {
  const machine = thisMachine(process.env);
  const service = serviceOf(machine)(machine, await programOf(context, options, machine));
  const files = service.files.map(({ path }) => path);
  if (options.uninstall) {
    const { failed } = await carriedOut(service.stop);
    for (const path of files) await rm(path, { force: true });
    context.output.note("dreams watch does not run in the background any more. What it captured stays.");
    context.output.print({ installed: false, files, failed }, () => "");
    return EXIT.done;
  }
  await written(service);
  const { failed } = await carriedOut(service.start);
  sayInstalled(context, service, failed);
  return EXIT.done;
}

function sayInstalled({ output }: Context, service: Service, failed: string[]): void {
  const { log } = service;
  output.note(
    failed.length === 0
      ? `dreams watch runs in the background from now on. See what it says: ${log}`
      : `The service is written, but could not be started here. Start it by:\n  ${failed.join("\n  ")}`,
  );
  if (process.env.DREAMCATCHER_TOKEN)
    output.note("The token of DREAMCATCHER_TOKEN is not written into it: sign in, so that it can send.");
  const files = service.files.map(({ path }) => path);
  output.print({ installed: true, running: failed.length === 0, files, log }, () => files.join("\n"));
}

function serviceOf({ platform }: Machine): ServiceOf {
  if (platform === "linux") return systemdService;
  if (platform === "darwin") return launchdService;
  if (platform === "win32") return scheduledTask;
  throw new CommandError(
    EXIT.usage,
    `dreams watch cannot be installed as a service on ${platform}.`,
    "Have the system run it by itself: dreams watch --once",
  );
}

async function programOf(
  { stage }: Context,
  { tool = [], folder = [], since }: WatchOptions,
  { env }: Machine,
): Promise<ServiceProgram> {
  const script = await realpath(process.argv[1] ?? "");
  if (isByNpx(script))
    throw new CommandError(
      EXIT.usage,
      "npx keeps this program for a while only, and a service needs it to stay.",
      `Install it first: npm install --global ${PACKAGE}`,
    );
  const names = [...CARRIED, ...(env.WSL_DISTRO_NAME ? CARRIED_IN_WSL : [])];
  // Without an address it is the stage of whoever has not named any.
  const isNamed = stage.url !== null && !env.DREAMCATCHER_URL;
  const args = [
    ...(isNamed ? ["--stage", stage.name] : []),
    "watch",
    ...tool.flatMap((name) => ["--tool", name]),
    ...folder.flatMap((path) => ["--folder", path]),
    ...(since === undefined ? [] : ["--since", new Date(since).toISOString()]),
  ];
  return {
    uid: process.getuid?.() ?? 0,
    node: process.execPath,
    ...{ script, args, env: carriedOver(env, names) },
  };
}

async function written({ files }: Service): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** Runs commands one after the other; after one that fails, none. Returns those that are left to do. */
async function carriedOut(steps: readonly Step[]): Promise<{ failed: string[] }> {
  for (const [at, { command, tried }] of steps.entries()) {
    const [program, ...args] = command;
    const isDone = await promisify(execFile)(program, args).then(
      () => true,
      () => false,
    );
    if (!isDone && !tried)
      return { failed: steps.slice(at).map((step) => step.command.map(inShell).join(" ")) };
  }
  return { failed: [] };
}
