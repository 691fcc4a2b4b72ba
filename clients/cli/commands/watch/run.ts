import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { CommandError } from "../../command-error.ts";
import type { Context } from "../../context.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import { findSessions, type Session } from "../../sessions/find.ts";
import { type Machine, thisMachine } from "../../sessions/machine.ts";
import { type Root, rootsOf } from "../../sessions/roots.ts";
import type { Tool } from "../../sessions/tool.ts";
import { TOOLS } from "../../sessions/tools/index.ts";
import type { Taken } from "../../watching/capturer.ts";
import { type Captures, openCaptures } from "../../watching/captures.ts";
import { Following } from "../../watching/following.ts";
import { vanishingAmong } from "../../watching/vanishing.ts";
import type { WatchOptions } from "./options.ts";
import { Reporting } from "./reporting.ts";

/** How often it is told what vanishes soon, in ms. */
const DAY_MS = 86_400_000;

/**
 * Captures sessions, or has the system do so.
 *
 * @throws {CommandError} when a folder is not there, no tool keeps sessions anywhere, or another process
 *   captures them
 */
export async function run(context: Context, options: WatchOptions): Promise<ExitCode> {
  const named = await foldersOf(options.folder ?? []);
  if (options.install || options.uninstall) {
    const { manageService } = await import("./service/manage.ts");
    return manageService(context, { ...options, folder: named });
  }
  const tools = TOOLS.filter(({ name }) => options.tool?.includes(name) ?? true);
  const machine = thisMachine(process.env);
  const roots = rootsOf(machine, tools, named);
  if (roots.length === 0)
    throw new CommandError(
      EXIT.usage,
      "SpecStory keeps its sessions in the folders of projects.",
      "Name those, or a folder around them: dreams watch --tool specstory --folder <path>",
    );
  const reporting = new Reporting(context.output);
  const captures = await openCaptures(context, reporting);
  if (captures === undefined) return busy(context, options);
  try {
    if (!(await context.account())) reporting.notSignedIn(context.stage);
    const watching = new Watching(context, captures, reporting, { machine, roots, since: options.since });
    return options.once ? await watching.once() : await watching.follow();
  } finally {
    await captures.close();
  }
}

/** @throws {CommandError} when a folder is not there */
async function foldersOf(paths: readonly string[]): Promise<string[]> {
  for (const path of paths)
    if (!(await stat(path).catch(() => undefined))?.isDirectory())
      throw new CommandError(EXIT.notFound, `--folder must be a folder: ${path} is none.`);
  return paths.map((path) => resolve(path));
}

/**
 * Two would capture the same twice.
 *
 * @throws {CommandError} when it was to follow sessions
 */
function busy({ output }: Context, { once }: WatchOptions): ExitCode {
  if (!once)
    throw new CommandError(
      EXIT.failed,
      "Another dreams watch is running on this machine.",
      "Leave the work to it, or end it first: Ctrl-C, or dreams watch --uninstall",
    );
  output.note("Another dreams watch is running on this machine: it captures these sessions.");
  output.print({ event: "busy" }, () => "");
  return EXIT.done;
}

interface Scope {
  machine: Machine;
  roots: readonly Root[];
  /** Sessions that have not changed since are left out; in ms since 1970. */
  since: number | undefined;
}

/** Captures the sessions of a machine. */
class Watching {
  readonly #signal: AbortSignal;
  readonly #captures: Captures;
  readonly #reporting: Reporting;
  readonly #scope: Scope;
  #toldExpiringAt = Number.NEGATIVE_INFINITY;

  constructor({ signal }: Context, captures: Captures, reporting: Reporting, scope: Scope) {
    this.#signal = signal;
    this.#captures = captures;
    this.#reporting = reporting;
    this.#scope = scope;
  }

  /** Captures what is there. */
  async once(): Promise<ExitCode> {
    await this.#catchUp();
    await this.#captures.sendAll();
    this.#signal.throwIfAborted();
    return this.#reporting.caughtUp.unreadable > 0 ? EXIT.partly : EXIT.done;
  }

  /** Captures what is there, and then what comes, until Ctrl-C: that is how it ends, and no interruption. */
  async follow(): Promise<ExitCode> {
    const { machine, roots } = this.#scope;
    const following = new Following({
      ...{ machine, roots },
      take: (path, tool) => this.#take(path, tool),
      rescan: () => this.#rescan(),
      failing: (error) => this.#reporting.late(error),
    });
    const end = await following.begin();
    try {
      await this.#catchUp();
      this.#reporting.following(roots.map(({ folder }) => folder));
      await following.run(this.#signal);
    } catch (error) {
      if (!this.#signal.aborted) throw error;
    } finally {
      await end();
    }
    return EXIT.done;
  }

  async #catchUp(): Promise<void> {
    const sessions = await this.#sessions();
    const wanted = this.#wanted(sessions);
    const progress = this.#reporting.begin(wanted.length);
    for (const [at, { path, tool }] of wanted.entries()) {
      progress.at(at, tool.title);
      await this.#take(path, tool);
    }
    this.#reporting.endOfCatchUp();
    this.#tellExpiring(sessions);
  }

  /** Captures what no event has told of. */
  async #rescan(): Promise<void> {
    const sessions = await this.#sessions();
    for (const { path, tool } of this.#wanted(sessions)) await this.#take(path, tool);
    if (performance.now() - this.#toldExpiringAt > DAY_MS) this.#tellExpiring(sessions);
  }

  #sessions(): Promise<Session[]> {
    return findSessions(this.#scope.roots, (folder) => this.#reporting.unreadableFolder(folder));
  }

  /** The newest first: they are what the person has in mind. */
  #wanted(sessions: readonly Session[]): Session[] {
    const { since = Number.NEGATIVE_INFINITY } = this.#scope;
    return sessions.filter((session) => session.modified >= since).sort((a, b) => b.modified - a.modified);
  }

  async #take(path: string, tool: Tool): Promise<Taken> {
    const taken = await this.#captures.take(path, tool);
    this.#reporting.taken(taken, path);
    return taken;
  }

  #tellExpiring(sessions: readonly Session[]): void {
    this.#toldExpiringAt = performance.now();
    this.#reporting.expiring(vanishingAmong(sessions, this.#captures.ledger, this.#scope.machine));
  }
}
