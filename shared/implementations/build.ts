import { isDeepStrictEqual } from "node:util";
import type { CheckResult } from "@dreamcatcher/contracts/checks";
import type { ImplementationSummary } from "@dreamcatcher/contracts/implementation";
import type { Plan, Project } from "@dreamcatcher/contracts/plan";
import { allFragments } from "#shared/dreams/fragments.ts";
import { findDream } from "#shared/dreams/store.ts";
import { bundle } from "#shared/planning/bundle.ts";
import type { PlannableDream } from "#shared/planning/planner.ts";
import { plannerNamed } from "#shared/planning/planner-named.ts";
import { planAfterChecks } from "#shared/planning/verdict/plan-after-checks.ts";
import { readmeAfterChecks } from "#shared/planning/verdict/readme-after-checks.ts";
import { implementationObjectKey } from "#shared/platform/content/keys.ts";
import { putBytes } from "#shared/platform/content/objects.ts";
import type { Context } from "#shared/platform/context.ts";
import { addressesIn } from "./addresses.ts";
import { beginPlanning, ImplementationOver, recordStep, requireOpenImplementation } from "./advance.ts";
import { figuresOf, readPlan, storePlan } from "./plans.ts";
import { readProject, storeProject } from "./projects.ts";
import { type SandboxLinks, sandboxLinks } from "./sandbox-links.ts";
import type { ImplementationRecord } from "./stored.ts";
import { dreamWithoutSecrets } from "./without-secrets.ts";

/**
 * Plans the dream, stores the plan, and records its number of tickets and agents and its estimate. A repeated
 * call keeps the plan: a second request to a model costs again and returns another one.
 *
 * @throws {ImplementationOver} when the implementation has ended or its dream was deleted
 * @throws {PlanningFailed} when the planner cannot produce a plan
 */
export async function planProject(context: Context, id: string): Promise<void> {
  await beginPlanning(context, id);
  const { implementation, steps } = await requireOpenImplementation(context.owner_id, id);
  if (steps.includes("planned")) return;
  const options = {
    now: implementation.created_at,
    ...(implementation.language && { language: implementation.language }),
  };
  const planner = await plannerNamed(implementation.planner);
  const plan = await planner.plan(await plannableDream(implementation), options);
  await recordStep(context, id, "planned", {
    plan: await storePlan(implementation, plan),
    changes: { project_id: `dc-${id.toLowerCase()}`, ...figuresOf(plan) },
  });
}

/**
 * Generates the planned project and stores its files.
 *
 * @throws {ImplementationOver} when the implementation has ended or its dream was deleted
 * @throws {PlanningFailed} when the planner cannot produce a project
 */
export async function generateProject(context: Context, id: string): Promise<void> {
  const record = await requireOpenImplementation(context.owner_id, id);
  const { implementation, steps } = record;
  if (steps.includes("generated")) return;
  const plan = await readPlan(record);
  const planner = await plannerNamed(implementation.planner);
  const project = await planner.generate(await plannableDream(implementation), plan);
  await storeProject(implementation, project);
  await recordStep(context, id, "generated");
}

/**
 * Stores the project as a zip for its owner, with everything that is handed over, and its files alone as
 * another one for the sandbox. Returns the sandbox's links.
 *
 * @throws {ImplementationOver} when the implementation has ended or its dream was deleted
 * @throws {Error} when the project is not in the bucket
 */
export async function bundleProject(context: Context, id: string): Promise<SandboxLinks> {
  const record = await requireOpenImplementation(context.owner_id, id);
  const { implementation } = record;
  const [project, dream, plan] = await partsOf(record);
  await Promise.all([
    storeHandedOver({ implementation, dream, plan, project }),
    storeZip(implementation, "sandbox.zip", project),
  ]);
  await recordStep(context, id, "bundled");
  return sandboxLinks(implementation);
}

/**
 * Stores the project's zip anew where the checks show something else of the plan's tickets than the
 * conversation says: what is handed over never says that it is done.
 *
 * @throws {ImplementationOver} when the dream was deleted
 * @throws {Error} when the project is not in the bucket
 */
export async function correctHandedOver(
  record: ImplementationRecord,
  results: readonly CheckResult[],
): Promise<void> {
  const { implementation } = record;
  if (!results.some(({ outcome }) => outcome !== "not_run")) return;
  const [project, dream, before] = await partsOf(record);
  const plan = planAfterChecks(before, results);
  if (isDeepStrictEqual(plan, before) && !results.some(({ outcome }) => outcome === "failed")) return;
  const files = project.files.map((file) =>
    file.path === README
      ? { ...file, content: readmeAfterChecks(file.content, { before, after: plan, results }) }
      : file,
  );
  await storeHandedOver({ implementation, dream, plan, project: { ...project, files } });
}

const README = "README.md";

interface HandedOver {
  implementation: ImplementationSummary;
  dream: PlannableDream;
  plan: Plan;
  project: Project;
}

async function storeHandedOver({ implementation, dream, plan, project }: HandedOver): Promise<void> {
  const addresses = await addressesIn(implementation.owner_id, plan);
  // Only what packs a project needs the parsers of code for it.
  const { handOverArchive } = await import("#shared/handover/archive.ts");
  const files = handOverArchive({ dream, plan, project, addresses, date: implementation.created_at });
  await storeZip(implementation, "project.zip", { files });
}

const storeZip = async (
  implementation: ImplementationSummary,
  name: "project.zip" | "sandbox.zip",
  content: Parameters<typeof bundle>[0],
): Promise<void> =>
  putBytes(implementationObjectKey(implementation, name), await bundle(content), "application/zip");

const partsOf = (record: ImplementationRecord) =>
  Promise.all([
    requireProject(record.implementation),
    plannableDream(record.implementation),
    readPlan(record),
  ]);

async function requireProject(implementation: ImplementationSummary): Promise<Project> {
  const project = await readProject(implementation);
  if (project === undefined)
    throw new Error(`project.json of implementation ${implementation.id} is not in the bucket`);
  return project;
}

async function plannableDream({ owner_id, dream_id }: ImplementationSummary): Promise<PlannableDream> {
  const record = await findDream(owner_id, dream_id);
  if (record === undefined) throw new ImplementationOver("the dream was deleted");
  return dreamWithoutSecrets({ dream: record.dream, fragments: await allFragments(owner_id, dream_id) });
}
