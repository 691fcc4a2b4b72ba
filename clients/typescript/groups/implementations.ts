import type { Calls } from "../calls.ts";
import type {
  HandoverFormat,
  Implementation,
  PlanPatch,
  SpecKitFiles,
  TaskMasterTasks,
} from "../generated/types.ts";
import { type ImplementationRef, matching, paramsOf } from "../implementation-ref.ts";
import { pollUntil, type WaitOptions } from "../poll.ts";
import type { CallOptions, ChangeOptions, PostOptions, ReadOptions, Unchanged } from "../request.ts";

/** What a plan is in each format. */
export interface Handovers {
  /** `AGENTS.md`, which coding agents read first. */
  "agents-md": string;
  /** `spec.md`, `plan.md` and `tasks.md` in the layout of GitHub's spec-kit, with their texts. */
  "spec-kit": SpecKitFiles;
  /** `tasks.json` of task-master. */
  "task-master": TaskMasterTasks;
  /** A shell script that creates an issue for each ticket, by `gh`. */
  "github-issues": string;
  /** A prompt to paste into any coding agent. */
  prompt: string;
}

export const implementationsWith = ({ call }: Calls) => ({
  /** Reads an implementation with its plan, report and a link to the built project. */
  get: <Options extends ReadOptions>(
    implementation_id: string,
    options?: Options,
  ): Promise<Implementation | Unchanged<Options>> =>
    call("get-implementation", { params: { implementation_id } }, options),

  /** Reads the plan in a format for coding agents or teams: JSON for spec-kit and task-master, else text. */
  handover: <Format extends HandoverFormat>(
    implementation_id: string,
    format: Format,
    options?: CallOptions,
  ): Promise<Handovers[Format]> =>
    call("get-handover", { params: { implementation_id }, query: { format } }, options) as Promise<
      Handovers[Format]
    >,

  /** Cancels a running implementation. */
  cancel: (implementation_id: string, options?: PostOptions) =>
    call("cancel-implementation", { params: { implementation_id } }, options),

  /** Changes a plan that waits; of an implementation as it was read, only if it has not changed since. */
  updatePlan: (implementation: ImplementationRef, patch: PlanPatch, options: ChangeOptions = {}) =>
    call("update-plan", { params: paramsOf(implementation), body: patch }, matching(implementation, options)),

  /** Approves a plan that waits; of an implementation as it was read, only that plan. */
  approve: (implementation: ImplementationRef, options: ChangeOptions & PostOptions = {}) =>
    call("approve-plan", { params: paramsOf(implementation) }, matching(implementation, options)),

  /** Accepts an implementation whose verdict is `partly`, which completes its dream. */
  accept: (implementation_id: string, options?: PostOptions) =>
    call("accept-implementation", { params: { implementation_id } }, options),

  /** Waits until an implementation has ended, or its plan waits for approval, and returns it. */
  wait: (implementation_id: string, options: WaitOptions<Implementation> = {}) =>
    pollUntil(
      ({ status }) => ["completed", "failed", "planned"].includes(status),
      () => call("get-implementation", { params: { implementation_id } }, { signal: options.signal }),
      options,
    ),
});

/** The methods of `client.implementations`. */
export interface ImplementationMethods extends ReturnType<typeof implementationsWith> {}
