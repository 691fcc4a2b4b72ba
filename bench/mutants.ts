import type { Project } from "@dreamcatcher/contracts/plan";
import { buildSupervisor } from "@dreamcatcher/sandbox/image/build";
import { SUPERVISOR } from "@dreamcatcher/sandbox/outside/local";
import { projectOf } from "./mutants/built.ts";
import { choose } from "./mutants/choose.ts";
import { type Judged, judge } from "./mutants/judged.ts";
import { type Mutant, mutantsOf } from "./mutants/mutate.ts";
import { type Outcome, percent, provingKinds, sharesBy, survivorsOf, tableOf } from "./mutants/outcomes.ts";
import { brokenTalks, brokenTalksIn, type Talk, talksIn } from "./mutants/talks.ts";

// How well a verdict notices broken code: builds the projects of conversations, breaks the lines that the
// checks of the verified ones ran, one at a time, and counts for how many of these mutants the verdict is
// still `verified`. Talks whose code is broken must never be verified. Everything runs in the sandbox.
//
//   npm run bench:mutants [-- <folder of conversations>]
//
// A folder adds its conversations, and the broken ones in its folder `broken`. `node bench/mutants/fetch.ts`
// fetches some that people published into .build/mutants.
const MUTANTS_PER_PROJECT = 12;
const AT_ONCE = 2;

await buildSupervisor(SUPERVISOR);
const [folder] = process.argv.slice(2);
const own = talksIn();
await measure("Talks written for this", own);
if (folder) await measure(`Talks of ${folder}`, talksIn(folder));
await tryBroken([...brokenTalks(own), ...(folder ? brokenTalksIn(folder) : [])]);

async function measure(title: string, talks: readonly Talk[]): Promise<void> {
  const built = await inParallel(talks, async ({ name, conversation }) => {
    const project = await projectOf(conversation);
    return { name, project, judged: await judge(project) };
  });
  const verified = built.filter(({ judged }) => judged.verdict === "verified");
  console.log(`\n${title}: ${verified.length} of ${talks.length} projects are verified`);
  for (const { name, judged } of built)
    if (judged.verdict !== "verified") console.log(`  ${name}: ${judged.verdict}: ${judged.reasons[0]}`);

  const mutants = verified.flatMap(({ name, project, judged }) =>
    chosenFrom(project, judged).map((mutant) => ({ name, project, judged, mutant })),
  );
  const outcomes = await inParallel(mutants, async ({ name, project, judged, mutant }): Promise<Outcome> => {
    const { verdict } = await judge(withMutant(project, mutant));
    return { talk: name, mutant, verdict, kinds: provingKinds(judged.results) };
  });
  report(
    outcomes,
    verified.map(({ judged }) => judged),
  );
}

function report(outcomes: readonly Outcome[], judged: readonly Judged[]): void {
  const programs = judged.flatMap((each) => each.programs);
  const lines = programs.reduce((sum, program) => sum + program.lines, 0);
  const ran = programs.reduce((sum, program) => sum + program.ran.length, 0);
  const survivors = survivorsOf(outcomes);
  console.log(`  the checks ran ${ran} of ${lines} lines, ${percent(ran, lines)}`);
  console.log(
    tableOf(
      "All mutants that are noticed",
      sharesBy(outcomes, () => ["all"]),
    ),
  );
  console.log(
    tableOf(
      "By mutation",
      sharesBy(outcomes, ({ mutant }) => [mutant.mutation]),
    ),
  );
  console.log(
    tableOf(
      "By kind of check",
      sharesBy(outcomes, ({ kinds }) => kinds),
    ),
  );
  console.log("Not noticed");
  for (const { talk, mutant } of survivors)
    console.log(
      `  ${talk} ${mutant.path}:${mutant.line} ${mutant.mutation}: ${mutant.before} → ${mutant.after}`,
    );
}

/** Broken talks, which must not be verified. */
async function tryBroken(talks: readonly Talk[]): Promise<void> {
  const judged = await inParallel(talks, async ({ name, conversation }) => {
    const { verdict, reasons } = await judge(await projectOf(conversation));
    return { name, verdict, reason: reasons[0] };
  });
  const wrong = judged.filter(({ verdict }) => verdict === "verified");
  console.log(`\nBroken talks: ${wrong.length} of ${judged.length} are verified`);
  for (const { name, verdict, reason } of judged) console.log(`  ${verdict.padEnd(10)} ${name}: ${reason}`);
  if (wrong.length > 0) process.exitCode = 1;
}

function chosenFrom(project: Project, { programs }: Judged): Mutant[] {
  const mutants = programs.flatMap(({ program, ran }) => {
    const file = project.files.find(({ path }) => path === program);
    return file ? mutantsOf(program, file.content, ran) : [];
  });
  return choose(mutants, MUTANTS_PER_PROJECT);
}

function withMutant(project: Project, { path, content }: Mutant): Project {
  const files = project.files.map((file) => (file.path === path ? { path, content } : file));
  return { ...project, files };
}

/** The results in the order of the values. */
async function inParallel<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = values.entries();
  const worker = async () => {
    for (const [at, value] of left) results[at] = await work(value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
