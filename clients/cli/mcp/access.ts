import { statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@dreamcatcher/client";
import type { SyncManager, SyncState } from "@dreamcatcher/client/sync";
import type { Context } from "../context.ts";
import { stageFiles } from "../settings/stage-files.ts";

/** The first question of an assistant waits so long for the first sync of a machine. */
const FIRST_SYNC_MS = 5_000;

/** The dreams of this machine as they are opened now, and who is signed in. */
export interface Access {
  sync: SyncManager;
  /** What is known of its sync; one that runs does not hide that the one before it has failed. */
  state: () => SyncState;
  /** The API; undefined where nobody is signed in. */
  client: Client | undefined;
  /** Aborts when the server ends. */
  signal: AbortSignal;
}

interface Opened {
  access: Access;
  /** Whose dreams they are, and in which file. */
  place: string;
  account: string | undefined;
  close: () => Promise<void>;
}

/**
 * The dreams of this machine for a server that outlives a sign-in: opened when they are first asked for, and
 * again once somebody else is signed in or the file is another one.
 */
export class SharedAccess {
  readonly #context: Context;
  readonly #onChange: (access: Access) => void;
  readonly #end = new AbortController();
  #opened: Opened | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param onChange is called after each change of the dreams by this program, a sync included */
  constructor(context: Context, onChange: (access: Access) => void) {
    this.#context = context;
    this.#onChange = onChange;
  }

  /**
   * The dreams as they can be read now. What could not be opened is tried again by the next call.
   *
   * @throws {AnotherAccount} when they are somebody else's
   * @throws {CommandError} when settings or token are damaged
   */
  get(): Promise<Access> {
    const access = this.#turn.then(() => this.#current());
    this.#turn = access.catch(() => {});
    return access;
  }

  /** Ends background syncs and closes what is open. */
  async close(): Promise<void> {
    this.#end.abort();
    await this.#turn;
    await this.#opened?.close();
    this.#opened = undefined;
  }

  async #current(): Promise<Access> {
    const context = this.#context.anew();
    const account = await context.account();
    if (this.#opened && (await isStill(this.#opened, placeOf(context, account?.account))))
      return this.#opened.access;
    await this.#opened?.close();
    this.#opened = undefined;
    const sync = await context.device();
    const signal = AbortSignal.any([context.signal, this.#end.signal]);
    let last = sync.state;
    const state = () => afterFailure(last, sync.state);
    const access = { sync, state, client: account?.client, signal };
    const forget = sync.subscribe(() => {
      last = state();
      this.#onChange(access);
    });
    const close = async () => {
      forget();
      await context.close();
    };
    this.#opened = { access, place: placeOf(context, account?.account), account: account?.account, close };
    if (account) {
      sync.start();
      await firstDreams(access);
    }
    return access;
  }
}

/** Whether the same dreams are meant, and another program has not put somebody else's in their place. */
async function isStill({ access, place, account }: Opened, now: string): Promise<boolean> {
  if (place !== now) return false;
  return account === undefined || (await access.sync.account()) === account;
}

/** Whose dreams a context would open, and in which file as it is now. */
function placeOf({ folders, stage }: Context, account = ""): string {
  const path = stageFiles(folders, stage).dreams;
  return [account, path, statSync(path, { throwIfNoEntry: false })?.ino].join(" ");
}

/** The state of a sync, with the failure of the one before as long as it runs. */
export function afterFailure(last: SyncState, now: SyncState): SyncState {
  const { status, error } = last;
  const hasFailed = status === "offline" || status === "error";
  return now.status === "syncing" && hasFailed ? { ...now, status, error } : now;
}

/** Waits some seconds for dreams where a machine has none yet; what comes later is seen later. */
async function firstDreams({ sync, signal }: Access): Promise<void> {
  const { dreams } = await sync.dreams.list({ limit: 1 });
  if (dreams.length > 0) return;
  const patience = sleep(FIRST_SYNC_MS, undefined, { ref: false, signal });
  // Why a sync failed is in its state.
  await Promise.race([sync.sync({ signal }), patience]).catch(() => {});
}
