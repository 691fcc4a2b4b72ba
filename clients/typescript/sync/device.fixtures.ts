import type { Dream } from "../generated/types.ts";
import { type Account, SyncManager } from "./manager.ts";
import { offline, type Service } from "./service.fixtures.ts";
import { memoryStore } from "./store/memory.ts";
import type { LocalStore, Writes } from "./store/store.ts";
import type { Edit, World } from "./world.fixtures.ts";

/** Who uses a device: one of its two programs. */
export type Who = 0 | 1;

export interface Sync {
  kind: "sync";
  /** The store's write at which the program dies, before or after it is stored; 0 for none. */
  crash: number;
  after: boolean;
  /** Whether the response is lost. */
  lost: boolean;
  /** What happens in the other program while a request is under way, and in which. */
  request: number;
  during: Edit | { kind: "sync" | "wipe" } | null;
}

export type Decision = { kind: "resolve"; side: "mine" | "theirs" } | { kind: "retry" | "discard" };

class Crash extends Error {}

/** What may end a sync here; all else is a mistake. */
const EXPECTED: readonly string[] = ["Crash", "NetworkError", "StoreWiped", "AnotherAccount"];

/** A device with two programs over one store, without locks between them. Programs die; the store stays. */
export class Device {
  readonly #store: LocalStore = memoryStore();
  readonly #service: Service;
  readonly #world: World;
  readonly #programs: [SyncManager, SyncManager];
  readonly #seen = new Map<string, Dream>();

  constructor(service: Service, world: World) {
    this.#service = service;
    this.#world = world;
    this.#programs = [this.#program(0), this.#program(1)];
  }

  /** A program that dies at its write with this number, before or after it is stored. */
  #program(
    who: Who,
    { crash, after }: Pick<Sync, "crash" | "after"> = { crash: 0, after: false },
  ): SyncManager {
    const store = this.#store;
    let countdown = crash;
    const change = async <Result extends Writes | undefined>(
      ...args: Parameters<typeof store.change<Result>>
    ) => {
      countdown -= 1;
      if (countdown === 0 && !after) throw new Crash();
      const result = await store.change<Result>(...args);
      if (countdown === 0) throw new Crash();
      return result;
    };
    return new SyncManager({ store: { ...store, name: `${store.name}-${who}`, change } });
  }

  async edit(who: Who, step: Edit): Promise<void> {
    await this.#world.edit(this.#programs[who], step, this.#seen);
  }

  async sync(who: Who, { during, request, lost, ...death }: Sync): Promise<void> {
    const other = (1 - who) as Who;
    let requests = 0;
    const account = this.#service.account({
      before: async () => {
        requests += 1;
        if (during && requests === request) await this.#happen(other, during);
      },
      after: () => {
        if (lost) throw offline();
      },
    });
    await this.#syncAs(this.#program(who, death), account);
    this.#programs[who] = this.#program(who);
    this.#world.show(await this.#programs[who].conflicts());
  }

  async #happen(who: Who, what: NonNullable<Sync["during"]>): Promise<void> {
    if (what.kind === "sync") await this.#syncAs(this.#programs[who], this.#service.account());
    else if (what.kind !== "wipe") await this.edit(who, what as Edit);
    else {
      await this.wipe(who);
      await this.#programs[who].signIn(this.#service.account());
    }
  }

  async #syncAs(program: SyncManager, account: Account): Promise<void> {
    try {
      await program.signIn(account);
      await program.sync();
    } catch (error) {
      if (!EXPECTED.includes((error as Error).constructor.name)) throw error;
    } finally {
      await program.signOut({ dreams: "keep" });
    }
  }

  /** Signs out for good. Its person sees what is lost with it. */
  async wipe(who: Who): Promise<void> {
    const program = this.#programs[who];
    this.#world.see([await this.dreams(), await program.conflicts()]);
    await program.signOut({ dreams: "wipe" });
    this.#seen.clear();
  }

  async decide(who: Who, decision: Decision): Promise<void> {
    const program = this.#programs[who];
    if (decision.kind === "resolve") {
      const [conflict] = await program.conflicts();
      if (!conflict) return;
      this.#world.show([conflict]);
      // Who decides to delete a dream sees it with their own edits.
      if (conflict.op === "delete") this.#world.see(await program.dreams.get(conflict.dream_id));
      await program.resolve(conflict.dream_id, decision.side);
      return;
    }
    const [problem] = await program.problems();
    if (!problem) return;
    if (decision.kind === "discard") this.#world.see(problem.dream);
    await program[decision.kind](problem.dream_id);
  }

  /** Syncs, and decides all that waits for a decision. */
  async settle(): Promise<void> {
    const [program] = this.#programs;
    await program.signIn(this.#service.account());
    await program.sync();
    while ((await program.problems()).length > 0) await this.decide(0, { kind: "discard" });
    for (const { dream_id } of await program.conflicts()) {
      this.#world.show(await program.conflicts());
      await program.resolve(dream_id, "theirs");
    }
  }

  /** Whether nothing is left to send or to decide. */
  get isQuiet(): boolean {
    const { unsynced, conflicts, refused } = this.#programs[0].state;
    return unsynced + conflicts + refused === 0;
  }

  async dreams(): Promise<Dream[]> {
    const { dreams } = await this.#programs[0].dreams.list({ limit: 1_000 });
    return dreams.sort(byId);
  }

  /** The ids of the dreams that a search for what all have finds. */
  async found(): Promise<string[]> {
    const { hits } = await this.#programs[0].search("brand:personal", { limit: 1_000 });
    return hits.map(({ dream }) => dream.id).sort();
  }
}

export const byId = (one: Dream, other: Dream) => (one.id < other.id ? -1 : 1);
