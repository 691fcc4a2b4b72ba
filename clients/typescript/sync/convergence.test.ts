import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import type { Dream, DreamEdit } from "../generated/types.ts";
import { NoSuchDream } from "./errors.ts";
import { SyncManager } from "./manager.ts";
import type { Conflict } from "./rules/conflicts.ts";
import { contentOf } from "./rules/content.ts";
import { offline, Service } from "./service.fixtures.ts";
import { memoryStore } from "./store/memory.ts";
import type { LocalStore, Writes } from "./store/store.ts";

// Three devices of one person edit, go offline, sync in any order, and crash at any write. In the end all
// have the same, and every edit is there, was replaced by someone who had seen it, or stood in a conflict.

const RUNS = Number(process.env.SYNC_RUNS ?? 60);
const A_YEAR_MS = 365 * 86_400_000;

afterEach(() => vi.useRealTimers());

type Edit =
  | { kind: "create" }
  | {
      kind: "title" | "summary" | "tag" | "untag" | "todo" | "check" | "retodo" | "untodo" | "delete";
      at: number;
    };

interface Sync {
  kind: "sync";
  /** The store's write at which the device crashes, before or after it is stored; 0 for none. */
  crash: number;
  after: boolean;
  /** Whether the response is lost. */
  lost: boolean;
  /** What is edited while the request is under way. */
  during: Edit | null;
}

type Step = { device: number } & (
  | Edit
  | Sync
  | { kind: "resolve"; side: "mine" | "theirs" }
  | { kind: "forget" }
);

const edit: fc.Arbitrary<Edit> = fc.oneof(fc.constant<Edit>({ kind: "create" }), {
  weight: 12,
  arbitrary: fc.record({
    kind: fc.constantFrom(
      "title",
      "summary",
      "tag",
      "untag",
      "todo",
      "check",
      "retodo",
      "untodo",
      "delete" as const,
    ),
    at: fc.nat(1),
  }),
});
const sync: fc.Arbitrary<Sync> = fc.record({
  kind: fc.constant("sync" as const),
  crash: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 4 })),
  after: fc.boolean(),
  lost: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  during: fc.option(edit, { freq: 5 }),
});
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc
    .tuple(
      fc.nat(2),
      fc.oneof(
        { weight: 5, arbitrary: edit },
        { weight: 4, arbitrary: sync },
        {
          weight: 1,
          arbitrary: fc.record({
            kind: fc.constant("resolve" as const),
            side: fc.constantFrom("mine" as const, "theirs" as const),
          }),
        },
        { weight: 1, arbitrary: fc.constant({ kind: "forget" as const }) },
      ),
    )
    .map(([device, step]) => ({ device, ...step })),
  { minLength: 1, maxLength: 30, size: "max" },
);

class Crash extends Error {}

/** A device whose program can die; its store stays. */
class Device {
  readonly #store: LocalStore = memoryStore();
  readonly #service: Service;
  readonly world: World;
  #countdown = 0;
  #after = false;
  #manager: SyncManager;

  constructor(service: Service, world: World) {
    this.#service = service;
    this.world = world;
    this.#manager = new SyncManager({ store: this.#store });
  }

  /** The store of a program that dies at its next write but `#countdown`, before or after it is stored. */
  #crashing(): LocalStore {
    const store = this.#store;
    return {
      ...store,
      change: async <Result extends Writes | undefined>(...args: Parameters<typeof store.change<Result>>) => {
        this.#countdown -= 1;
        if (this.#countdown === 0 && !this.#after) throw new Crash();
        const result = await store.change<Result>(...args);
        if (this.#countdown === 0) throw new Crash();
        return result;
      },
    };
  }

  /** Starts the program anew. */
  async start(account = this.#service.account()): Promise<SyncManager> {
    this.#manager = new SyncManager({ store: this.#crashing() });
    await this.#manager.signIn(account);
    return this.#manager;
  }

  async edit(step: Edit): Promise<void> {
    await this.world.edit(this.#manager, step);
  }

  async sync({ crash, after, lost, during }: Sync): Promise<void> {
    let isFirst = true;
    const account = this.#service.account({
      before: async () => {
        if (during && isFirst) await this.edit(during);
        isFirst = false;
      },
      after: () => {
        if (lost) throw offline();
      },
    });
    const manager = await this.start(account);
    [this.#countdown, this.#after] = [crash, after];
    await manager.sync().catch((error) => {
      if (!(error instanceof Crash) && error.name !== "NetworkError") throw error;
    });
    this.#countdown = 0;
    await this.start();
    this.world.show(await this.conflicts());
  }

  conflicts(): Promise<Conflict[]> {
    return this.#manager.conflicts();
  }

  async resolve(side: "mine" | "theirs"): Promise<void> {
    const [conflict] = await this.conflicts();
    if (!conflict) return;
    this.world.show([conflict]);
    // Who decides to delete a dream sees it with their own edits.
    if (conflict.op === "delete") this.world.see(await this.#manager.dreams.get(conflict.dream_id));
    await this.#manager.resolve(conflict.dream_id, side);
  }

  async settle(): Promise<void> {
    await this.#manager.sync();
    for (const conflict of await this.conflicts()) {
      this.world.show([conflict]);
      await this.#manager.resolve(conflict.dream_id, "theirs");
    }
  }

  get isQuiet(): boolean {
    const { unsynced, conflicts, refused } = this.#manager.state;
    return unsynced + conflicts + refused === 0;
  }

  async dreams(): Promise<Dream[]> {
    const { dreams } = await this.#manager.dreams.list({ limit: 1_000 });
    return dreams.sort(byId);
  }
}

/** What has been written, each with a value of its own, and what became of it. */
class World {
  #values = 0;
  readonly ids: string[] = [];
  readonly written = new Set<string>();
  /** Replaced by someone who saw it, or shown to somebody as a side of a conflict. */
  readonly accounted = new Set<string>();

  /** Edits a dream. What a crash interrupts is not acknowledged, so it does not count as written. */
  async edit({ dreams }: SyncManager, step: Edit): Promise<void> {
    this.#values += 1;
    const value = `v${this.#values}`;
    if (step.kind === "create") {
      const { id } = await dreams.create({ title: value });
      this.ids.push(id);
      this.written.add(value);
      return;
    }
    const place = ({ id }: Dream) => this.ids.indexOf(id);
    const { dreams: shown } = await dreams.list({ limit: 1_000 });
    const dream = shown.sort((one, other) => place(one) - place(other))[step.at % Math.max(1, shown.length)];
    if (!dream) return;
    if (step.kind === "delete") {
      this.see(dream);
      await dreams.delete(dream.id);
      return;
    }
    const { edit, replaced } = changeOf(step.kind, dream, value);
    this.see(replaced);
    try {
      await dreams.edit(dream.id, edit);
    } catch (error) {
      // It takes back the only edit of a dream that is deleted elsewhere.
      if (!(error instanceof NoSuchDream)) throw error;
      return;
    }
    if (JSON.stringify(edit).includes(`"${value}"`)) this.written.add(value);
  }

  /** Somebody has seen these values, and decides over them. */
  see(values: unknown): void {
    for (const value of JSON.stringify(values)?.match(/"v\d+"/g) ?? []) this.accounted.add(JSON.parse(value));
  }

  show(conflicts: readonly Conflict[]): void {
    for (const { fields, mine, theirs } of conflicts) {
      this.see(fields.map((field) => [field.mine, field.theirs]));
      // Where one side deletes, it is the whole dream that is decided over.
      if (fields.length === 0 || theirs === null) this.see([mine, theirs]);
    }
  }
}

/** An edit of one field, and what it replaces. */
function changeOf(
  kind: Exclude<Edit["kind"], "create" | "delete">,
  { title, summary, tags, todos }: Dream,
  value: string,
): { edit: DreamEdit; replaced: unknown } {
  const [tag, ...otherTags] = tags;
  const [todo, ...otherTodos] = todos;
  if (kind === "title") return { edit: { title: value }, replaced: title };
  if (kind === "summary") return { edit: { summary: value }, replaced: summary };
  if (kind === "tag") return { edit: { tags: [...tags, value] }, replaced: [] };
  if (kind === "untag") return { edit: { tags: otherTags }, replaced: [tag] };
  if (kind === "todo" || !todo) return { edit: { todos: [...todos, { text: value }] }, replaced: [] };
  if (kind === "untodo") return { edit: { todos: otherTodos }, replaced: todo };
  const changed = kind === "check" ? { done: !todo.done } : { text: value };
  return {
    edit: { todos: [{ ...todo, ...changed }, ...otherTodos] },
    replaced: kind === "check" ? [] : todo,
  };
}

/** Runs the steps, and lets all devices sync until nothing is left to send or decide. */
async function run(all: readonly Step[], clocks: readonly number[]) {
  const service = new Service();
  const world = new World();
  const devices = await Promise.all(
    clocks.map(async () => {
      const device = new Device(service, world);
      await device.start();
      return device;
    }),
  );
  // All know a dream at first, so that edits meet.
  for (const [n, device] of devices.entries()) {
    if (n === 0) await device.edit({ kind: "create" });
    await device.settle();
  }
  const setClock = (device: number) => vi.setSystemTime(new Date(1_770_000_000_000 + (clocks[device] ?? 0)));
  for (const { device: number, ...step } of all) {
    const device = devices[number];
    if (!device) continue;
    setClock(number);
    if (step.kind === "sync") await device.sync(step as Sync);
    else if (step.kind === "resolve") await device.resolve(step.side);
    else if (step.kind === "forget") service.forget();
    else await device.edit(step as Edit);
  }
  for (let round = 0; round < 10; round += 1) for (const device of devices) await device.settle();
  return { service, world, devices };
}

const byId = (one: Dream, other: Dream) => (one.id < other.id ? -1 : 1);

test("all devices converge, and no edit is lost that nobody saw, whatever their clocks say", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { service, world, devices } = await run(all, [0, A_YEAR_MS, -A_YEAR_MS]);
      const state = [...service.dreams.values()].sort(byId);
      for (const device of devices) {
        expect(device.isQuiet).toBe(true);
        expect(await device.dreams()).toEqual(state);
      }
      world.see(state);
      expect([...world.written].filter((value) => !world.accounted.has(value))).toEqual([]);
      const inTime = await run(all, [0, 0, 0]);
      expect(contentsIn(inTime)).toEqual(contentsIn({ service, world }));
    }),
    { numRuns: RUNS },
  );
});

/** What the service has, in the order in which the dreams were created, without ids and times. */
const contentsIn = ({ service, world }: Pick<Awaited<ReturnType<typeof run>>, "service" | "world">) =>
  world.ids.map((id) => {
    const dream = service.dreams.get(id);
    return dream && { ...contentOf(dream), todos: dream.todos.map(({ id: _, ...todo }) => todo) };
  });
