import type { SyncManager } from "@dreamcatcher/client/sync";
import { capture } from "../capturing/capture.ts";
import { everyDream } from "../dreams/every.ts";
import type { Found } from "./conversations.ts";
import type { Outcome } from "./outcome.ts";

/** Captures conversations on this machine, for the service to have later, and counts what comes of each. */
export class Keeper {
  readonly #sync: SyncManager;
  readonly #tags: string[];
  /** When each dream changed last. */
  readonly #known: Map<string, string>;

  private constructor(sync: SyncManager, tags: string[], known: Map<string, string>) {
    this.#sync = sync;
    this.#tags = tags;
    this.#known = known;
  }

  static async open(sync: SyncManager, tags: string[]): Promise<Keeper> {
    const known = new Map<string, string>();
    for await (const { id, updated } of everyDream(sync)) known.set(id, updated);
    return new Keeper(sync, tags, known);
  }

  async keep({ conversation }: Found, outcome: Outcome): Promise<void> {
    const { id, updated } = await capture(this.#sync, conversation, { tags: this.#tags, isRedacted: true });
    const before = this.#known.get(id);
    this.#known.set(id, updated);
    if (before === updated) outcome.unchanged += 1;
    else {
      outcome[before === undefined ? "created" : "updated"] += 1;
      outcome.dream_ids.push(id);
    }
  }
}
