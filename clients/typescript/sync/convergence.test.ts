import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { CapturingService } from "./capturing.fixtures.ts";
import { byId, type Decision, Device, type Sync, type Who } from "./device.fixtures.ts";
import { contentOf } from "./rules/content.ts";
import { BAD, EDITS, type Edit, World } from "./world.fixtures.ts";

// Three devices of one person, each with two programs over its store, edit, capture, go offline, sync in any
// order, and crash at any write; the service refuses some edits, and stores are wiped. In the end all have
// the same, and every edit is there, was replaced or given up by someone who had seen it, or was shown as a
// side of a conflict.

const RUNS = Number(process.env.SYNC_RUNS ?? 80);
const A_YEAR_MS = 365 * 86_400_000;

afterEach(() => vi.useRealTimers());

type Step = { device: number; who: Who } & (Edit | Sync | Decision | { kind: "forget" | "wipe" });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>({ kind: "create" }),
  fc.record({ kind: fc.constant("capture" as const), at: fc.nat(1) }),
  { weight: 12, arbitrary: fc.record({ kind: fc.constantFrom(...EDITS), at: fc.nat(2) }) },
);
const sync: fc.Arbitrary<Sync> = fc.record({
  kind: fc.constant("sync" as const),
  crash: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 5 })),
  after: fc.boolean(),
  lost: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  request: fc.integer({ min: 1, max: 3 }),
  during: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    edit,
    fc.record({ kind: fc.constantFrom("sync" as const, "sync" as const, "wipe" as const) }),
  ),
});
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant("resolve" as const),
    side: fc.constantFrom("mine" as const, "theirs" as const),
  }),
  fc.record({ kind: fc.constantFrom("retry" as const, "discard" as const) }),
);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc
    .tuple(
      fc.nat(2),
      fc.constantFrom<Who>(0, 1),
      fc.oneof(
        { weight: 20, arbitrary: edit },
        { weight: 16, arbitrary: sync },
        { weight: 5, arbitrary: decision },
        { weight: 4, arbitrary: fc.constant({ kind: "forget" as const }) },
        { weight: 1, arbitrary: fc.constant({ kind: "wipe" as const }) },
      ),
    )
    .map(([device, who, step]) => ({ device, who, ...step })),
  { minLength: 1, maxLength: 30, size: "max" },
);

/** Runs the steps, and lets all devices sync until nothing is left to send or decide. */
async function run(all: readonly Step[], clocks: readonly number[]) {
  const service = new CapturingService();
  service.isInvalid = (change) => JSON.stringify(change).includes(`"description":"${BAD}`);
  const world = new World();
  const devices = clocks.map(() => new Device(service, world));
  // All know a dream at first, so that edits meet.
  await devices[0]?.edit(0, { kind: "create" });
  for (const device of devices) await device.settle();
  for (const step of all) {
    const device = devices[step.device];
    if (!device) continue;
    vi.setSystemTime(new Date(1_770_000_000_000 + (clocks[step.device] ?? 0)));
    await take(step, device, service);
  }
  for (let round = 0; round < 10; round += 1) for (const device of devices) await device.settle();
  return { service, world, devices };
}

async function take({ who, ...step }: Step, device: Device, service: CapturingService): Promise<void> {
  if (step.kind === "sync") await device.sync(who, step);
  else if (step.kind === "resolve" || step.kind === "retry" || step.kind === "discard")
    await device.decide(who, step);
  else if (step.kind === "forget") service.forget();
  else if (step.kind === "wipe") await device.wipe(who);
  else await device.edit(who, step as Edit);
}

test("all devices converge, and no edit is lost that nobody saw, whatever their clocks say", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { service, world, devices } = await run(all, [0, A_YEAR_MS, -A_YEAR_MS]);
      const state = [...service.dreams.values()].sort(byId);
      for (const device of devices) {
        expect(device.isQuiet).toBe(true);
        expect(await device.dreams()).toEqual(state);
        expect(await device.found()).toEqual(state.map(({ id }) => id));
      }
      world.see(state);
      expect([...world.written].filter((value) => !world.accounted.has(value))).toEqual([]);
      const inTime = await run(all, [0, 0, 0]);
      expect(contentsIn(inTime)).toEqual(contentsIn({ service, world }));
    }),
    { numRuns: RUNS },
  );
});

/** What the service has: the dreams that devices created, in their order, and those that were captured. */
function contentsIn({ service, world }: Pick<Awaited<ReturnType<typeof run>>, "service" | "world">) {
  const captured = [...service.dreams.keys()].filter((id) => !world.ids.includes(id)).sort();
  return [...world.ids, ...captured].map((id) => {
    const dream = service.dreams.get(id);
    return dream && { ...contentOf(dream), todos: dream.todos.map(({ id: _, ...todo }) => todo) };
  });
}
