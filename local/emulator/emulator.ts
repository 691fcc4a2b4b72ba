import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import * as z from "zod";
import { paths } from "../paths.ts";
import { UserError } from "../user-error.ts";
import { hasDocker, removeContainer, startContainer, stopContainer } from "./docker.ts";
import { startMinistack, stopMinistack } from "./ministack.ts";
import { occupantOf } from "./ports.ts";
import { isAlive } from "./processes.ts";
import { findPython } from "./python.ts";
import { install, installedPython } from "./venv.ts";

/**
 * The emulator that stage `local` is deployed to: a process or container that these scripts started, or an
 * external one, which they never stop.
 */
const OwnEmulator = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("process"), endpoint_url: z.string(), port: z.number(), pid: z.number() }),
  z.object({ kind: z.literal("container"), endpoint_url: z.string(), port: z.number() }),
]);
export type OwnEmulator = z.infer<typeof OwnEmulator>;
export type Emulator = OwnEmulator | { kind: "external"; endpoint_url: string };

async function saveEmulator(emulator: OwnEmulator): Promise<OwnEmulator> {
  await mkdir(paths.home, { recursive: true });
  await writeFile(paths.emulator, `${JSON.stringify(emulator, undefined, 2)}\n`);
  return emulator;
}

/** The emulator that was last started from this folder, whether or not it is running. */
export async function lastEmulator(): Promise<OwnEmulator | undefined> {
  const text = await readFile(paths.emulator, "utf8").catch(() => undefined);
  return text === undefined ? undefined : OwnEmulator.parse(JSON.parse(text));
}

/** Whether the emulator is running. */
export async function isRunning(emulator: OwnEmulator): Promise<boolean> {
  if (emulator.kind === "process" && !isAlive(emulator.pid)) return false;
  return (await occupantOf(emulator.port)).kind === "emulator";
}

/**
 * The external emulator at a URL.
 *
 * @throws {UserError} when it is AWS itself, or nothing responds
 */
export async function useEmulator(endpoint_url: string): Promise<Emulator> {
  const { hostname, origin } = new URL(endpoint_url);
  if (/\.(amazonaws\.com(\.cn)?|aws)$/.test(hostname))
    throw new UserError(
      `AWS_ENDPOINT_URL is ${origin}, which is AWS itself: stage local is for an emulator.`,
    );
  await fetch(origin, { signal: AbortSignal.timeout(5000) }).catch(() => {
    throw new UserError(
      `Nothing responds at AWS_ENDPOINT_URL (${origin}).\n  Start your emulator there, or unset the variable to have one set up.`,
    );
  });
  return { kind: "external", endpoint_url: origin };
}

/** @throws {UserError} when the port is taken; its message says what to do */
export async function checkPort(port: number): Promise<void> {
  const occupant = await occupantOf(port);
  const elsewhere = `npm start -- --port ${port + 1}`;
  if (occupant.kind === "emulator")
    throw new UserError(
      `Port ${port} is taken by another emulator (${occupant.name}), not started from this folder.\n` +
        `  To deploy into it:         AWS_ENDPOINT_URL=http://localhost:${port} npm start\n` +
        `  To have one beside it:     ${elsewhere}`,
    );
  if (occupant.kind === "other")
    throw new UserError(
      `Port ${port} is taken by a program that is no AWS emulator.\n  Use another: ${elsewhere}`,
    );
}

/**
 * Checks the port of a container, whose volume holds the URLs of queues with the port of its first start.
 *
 * @throws {UserError} when the last container had another port
 */
export function checkContainerPort(last: OwnEmulator | undefined, port: number): void {
  if (last?.kind !== "container" || last.port === port) return;
  throw new UserError(
    `The state of the emulator's container belongs to port ${last.port}, and cannot be used on port ${port}.\n` +
      `  To continue with it:  npm start -- --port ${last.port}\n` +
      "  To delete it:         npm run reset",
  );
}

const venv = { folder: paths.venv, requirements: paths.requirements, what: "The emulator" };

/**
 * The Python interpreter with the emulator, which is installed if necessary; undefined without Python but
 * with Docker.
 *
 * @throws {UserError} when neither is installed
 */
export async function ensurePython(): Promise<string | undefined> {
  const installed = await installedPython(venv);
  if (installed) return installed;
  const python = await findPython();
  if ("command" in python) return install(venv, python);
  if (await hasDocker()) return undefined;
  const unsuitable = python.found.length > 0 ? `\n  (${python.found.join("; ")})` : "";
  throw new UserError(
    `The emulator needs Python 3.10 or newer with its venv module, or Docker; neither is installed.${unsuitable}\n` +
      "  Debian, Ubuntu:  sudo apt install python3 python3-venv\n" +
      "  Fedora:          sudo dnf install python3\n" +
      "  macOS:           brew install python\n" +
      "  Windows:         winget install Python.Python.3.13",
  );
}

/** Starts an emulator on `port`: with this Python, or without one in a container. */
export async function startEmulator(python: string | undefined, port: number): Promise<OwnEmulator> {
  await mkdir(paths.home, { recursive: true });
  return saveEmulator(
    python
      ? { kind: "process", port, ...(await startMinistack(python, port, paths.state, paths.emulatorLog)) }
      : { kind: "container", port, ...(await startContainer(port)) },
  );
}

/** Stops an emulator so that it saves its state; returns whether it did. */
export async function stopEmulator(emulator: OwnEmulator): Promise<boolean> {
  if (emulator.kind === "container") await stopContainer(emulator.port);
  return emulator.kind === "process" ? stopMinistack(emulator.pid) : true;
}

/** Deletes the saved state of emulators. */
export async function deleteState(last: OwnEmulator | undefined): Promise<void> {
  if (last?.kind === "container") await removeContainer(last.port);
  await rm(paths.state, { recursive: true, force: true });
  await rm(paths.emulator, { force: true });
  await rm(paths.stage, { force: true });
}
