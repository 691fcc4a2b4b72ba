import type { Client } from "@dreamcatcher/client";
import type { SyncManager } from "@dreamcatcher/client/sync";
import { type Account, accountOf } from "./account.ts";
import { chosenStage } from "./settings/chosen-stage.ts";
import { type Folders, foldersOf } from "./settings/folders.ts";
import type { Stage } from "./settings/stages.ts";
import { nobodySignedIn } from "./signing-in/how.ts";
import { Output } from "./terminal/output.ts";

/** The options that every command has. */
export interface GlobalOptions {
  json?: true | undefined;
  stage?: string | undefined;
}

/** What a command works with. Nothing is opened before it is asked for. */
export class Context {
  readonly output: Output;
  readonly folders: Folders;
  readonly stage: Stage;
  /** Aborts at Ctrl-C. */
  readonly signal: AbortSignal;
  readonly options: GlobalOptions;
  readonly env: NodeJS.ProcessEnv;
  #account: Promise<Account | undefined> | undefined;
  #device: Promise<SyncManager> | undefined;

  constructor(options: GlobalOptions, signal: AbortSignal, env = process.env) {
    this.output = new Output({ isJson: options.json === true });
    this.folders = foldersOf(env);
    this.stage = chosenStage(this.folders, options.stage, env);
    this.signal = signal;
    this.options = options;
    this.env = env;
  }

  /** The same with nothing opened yet, for what runs so long that somebody else may sign in meanwhile. */
  anew(): Context {
    return new Context(this.options, this.signal, this.env);
  }

  /** Who is signed in; undefined where nobody is. */
  account(): Promise<Account | undefined> {
    this.#account ??= accountOf(this.stage, this);
    return this.#account;
  }

  /**
   * The API of the stage.
   *
   * @throws {CommandError} when nobody is signed in
   */
  async client(): Promise<Client> {
    const account = await this.account();
    if (account) return account.client;
    throw nobodySignedIn(this.stage);
  }

  /** The dreams of this machine. */
  device(): Promise<SyncManager> {
    this.#device ??= this.#open();
    return this.#device;
  }

  async #open(): Promise<SyncManager> {
    const [{ openDevice }, account] = await Promise.all([import("./device.ts"), this.account()]);
    return openDevice(this.folders, this.stage, account, this.output);
  }

  /** Closes what was opened. */
  async close(): Promise<void> {
    await (await this.#device?.catch(() => undefined))?.close();
  }
}
