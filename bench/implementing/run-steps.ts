import type { Client } from "@dreamcatcher/client";
import { runLocally } from "@dreamcatcher/sandbox/outside/local";
import { handOverArchive } from "#shared/handover/archive.ts";
import { bundle } from "#shared/planning/bundle.ts";
import { plannerNamed } from "#shared/planning/planner-named.ts";
import { DEFAULT_SANDBOX_LIMITS } from "../../functions/manifest/sandbox-limits.ts";
import { timed } from "../numbers.ts";

/** How long each step of an implementation took, in ms. */
export interface Times {
  plan: number;
  generate: number;
  bundle: number;
  run: number;
}

/** Runs the steps of an implementation in this process, without the stage around them. */
export async function runSteps({ dreams }: Client, id: string): Promise<Times> {
  const dream = await dreams.get(id);
  const plannable = { dream, fragments: await Array.fromAsync(dreams.fragments(id)) };
  const planner = await plannerNamed("built-in");
  const [plan, planned] = await timed(() => planner.plan(plannable, { now: dream.created }));
  const [generate, project] = await timed(() => planner.generate(plannable, planned));
  const [packing, zip] = await timed(async () => {
    const input = { dream: plannable, plan: planned, project, addresses: new Map(), date: dream.created };
    await bundle({ files: handOverArchive(input) });
    return bundle(project);
  });
  const [run, report] = await timed(() => runLocally(zip, DEFAULT_SANDBOX_LIMITS));
  if (report.outcome !== "passed") throw new Error(report.reason ?? report.outcome);
  return { plan, generate, bundle: packing, run };
}
