import { isObject, objectOf } from "@dreamcatcher/text/json";
import { type Checked, counted, unknownKeys } from "./checked.ts";

/** Whether a path is that of a workflow of GitHub Actions. */
export const isWorkflow = (path: string): boolean => /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i.test(path);

/** The keys of https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax. */
const KEYS = new Set("name run-name on permissions env defaults concurrency jobs".split(" "));
const JOB_KEYS = new Set(
  `name permissions needs if runs-on snapshot environment concurrency outputs env defaults steps timeout-minutes
  strategy continue-on-error container services uses with secrets`.split(/\s+/),
);
const STEP_KEYS = new Set(
  "id if name uses run working-directory shell with env continue-on-error timeout-minutes".split(" "),
);

/** Checks what GitHub rejects before it runs anything: missing and unknown keys, jobs and steps of no use. */
export function checkWorkflow(content: unknown): Checked {
  const file = objectOf(content);
  const jobs = objectOf(file.jobs);
  const names = Object.keys(jobs);
  const steps = names.flatMap((name) => stepsOf(jobs[name]));
  return {
    faults: [
      ...unknownKeys(file, KEYS).map((key) => `${key} is no key of a workflow`),
      ...(file.on === undefined ? ["it does not say on what it runs"] : []),
      ...(names.length === 0 ? ["it has no jobs"] : []),
      ...schedules(file.on).flatMap((cron) =>
        cron.trim().split(/\s+/).length === 5 ? [] : [`the schedule "${cron}" does not have five fields`],
      ),
      ...names.flatMap((name) => jobFaults(jobs[name], jobs).map((fault) => `its job ${name} ${fault}`)),
    ],
    checked: `its ${counted(names.length, "job")} and ${counted(steps.length, "step")} are well-formed, but nothing here runs them`,
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const stepsOf = (job: unknown): unknown[] => listOf(objectOf(job).steps);

const schedules = (on: unknown): string[] =>
  listOf(objectOf(on).schedule).flatMap((each) =>
    isObject(each) && typeof each.cron === "string" ? [each.cron] : [],
  );

/** The faults of a job: texts to follow its name. */
function jobFaults(job: unknown, jobs: object): string[] {
  if (!isObject(job)) return ["has no steps"];
  const needed = (Array.isArray(job.needs) ? job.needs : [job.needs]).filter(
    (name) => typeof name === "string" && !name.includes("${{"),
  );
  // A workflow that is called as a job has its runner and its steps elsewhere.
  const own =
    job.uses === undefined
      ? [
          ...(job["runs-on"] === undefined ? ["does not say what it runs on"] : []),
          ...(stepsOf(job).length === 0 ? ["has no steps"] : []),
        ]
      : [];
  return [
    ...unknownKeys(job, JOB_KEYS).map((key) => `has the unknown key ${key}`),
    ...own,
    ...needed.filter((name) => !(name in jobs)).map((name) => `needs ${name}, which is no job`),
    ...stepsOf(job).flatMap((step, at) =>
      stepFaults(step).map((fault) => `has a step ${at + 1} that ${fault}`),
    ),
  ];
}

/** The faults of a step: texts to follow "a step that". */
function stepFaults(step: unknown): string[] {
  if (!isObject(step)) return ["does nothing"];
  const { uses, run } = step;
  return [
    ...unknownKeys(step, STEP_KEYS).map((key) => `has the unknown key ${key}`),
    ...(uses === undefined && run === undefined ? ["neither uses nor runs anything"] : []),
    ...(uses !== undefined && run !== undefined ? ["both uses and runs something"] : []),
    ...(typeof uses === "string" && !ACTION.test(uses) ? [`uses ${uses}, which names no version`] : []),
  ];
}

/** An action of a repository at a version, one of this repository, or an image. */
const ACTION = /^(?:[\w.-]+\/[\w./-]+@\S+|\.\.?\/\S*|docker:\/\/\S+|.*\$\{\{.*)$/s;
