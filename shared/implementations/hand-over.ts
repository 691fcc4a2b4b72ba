import type { HandoverFormat } from "@dreamcatcher/contracts/handover";
import { readDream } from "#shared/dreams/store.ts";
import { handOverOf } from "#shared/handover/facts.ts";
import { formats } from "#shared/handover/files.ts";
import { resultsOf } from "#shared/planning/verdict/check-results.ts";
import { planAfterChecks } from "#shared/planning/verdict/plan-after-checks.ts";
import { conflict, notFound, tooLarge } from "#shared/platform/problem-error.ts";
import { addressesIn } from "./addresses.ts";
import { reportOf } from "./observed.ts";
import { readPlan } from "./plans.ts";
import { isOver } from "./progress.ts";
import { readProject } from "./projects.ts";
import { requireImplementation } from "./store.ts";
import { withoutSecrets } from "./without-secrets.ts";

/** A Lambda response is limited to 6 MB, in which the text is JSON. */
const MAX_RESPONSE_BYTES = 5_500_000;

/**
 * The plan of an implementation in a format for coding agents or teams, with the project as far as it exists.
 *
 * @throws {ProblemError} when there is no such implementation, or it ended without a plan (404), it has no
 *   plan yet (409), or the response would be too large (413)
 */
export async function readHandOver<Format extends HandoverFormat>(
  owner: string,
  id: string,
  format: Format,
): Promise<ReturnType<(typeof formats)[Format]>> {
  const record = await requireImplementation(owner, id);
  const { implementation, steps } = record;
  if (!steps.includes("planned")) {
    if (isOver(implementation)) throw notFound("plan: the implementation ended before it was planned");
    throw conflict("The implementation has no plan yet. Repeat the request once it is planned.");
  }
  const [{ dream }, planned, project, report] = await Promise.all([
    readDream(owner, implementation.dream_id),
    readPlan(record),
    steps.includes("generated") ? readProject(implementation) : undefined,
    reportOf(record),
  ]);
  const plan = project ? planAfterChecks(planned, resultsOf(project, report)) : planned;
  const handOver = handOverOf({
    title: await withoutSecrets(dream.title),
    plan,
    project: project ?? null,
    addresses: await addressesIn(owner, plan),
    date: implementation.created_at,
  });
  const content = formats[format](handOver) as ReturnType<(typeof formats)[Format]>;
  const body = typeof content === "string" ? content : JSON.stringify(content);
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes > MAX_RESPONSE_BYTES)
    throw tooLarge(
      `The response would have ${bytes} bytes, and at most ${MAX_RESPONSE_BYTES} can be sent. ` +
        "The project's zip contains it: see project_url of the implementation.",
    );
  return content;
}
