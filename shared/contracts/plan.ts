import * as z from "zod";
import { Timestamp } from "./primitives.ts";
import { ProjectLanguage } from "./project-languages.ts";

/** What kind of thing is to be built. */
export const ProjectKind = z
  .enum(["web_app", "api", "cli", "library", "data_job", "document"])
  .meta({ id: "ProjectKind" });

/** What the dream asks for, how sure that is (0 to 1), and the words of the dream that say so. */
export const Intent = z
  .object({
    kind: ProjectKind,
    language: ProjectLanguage,
    confidence: z.number().min(0).max(1),
    evidence: z.array(z.string().max(500)).max(20),
  })
  .meta({ id: "Intent" });

/** A piece of work; `depends_on` names tickets of the same plan, never in a circle. */
export const Ticket = z
  .object({
    id: z.string().regex(/^T-\d{1,3}$/),
    title: z.string().min(3).max(200),
    description: z.string().max(4_000),
    acceptance: z.array(z.string().min(1).max(500)).max(20),
    estimate_hours: z.number().min(0.5).max(200),
    depends_on: z.array(z.string()).max(50),
  })
  .meta({ id: "Ticket" });

export const Milestone = z
  .object({ title: z.string().min(3).max(200), ticket_ids: z.array(z.string()).min(1).max(100) })
  .meta({ id: "Milestone" });

/**
 * How the dream is to be built. `agents_assigned` is how many tickets can be worked on side by side at most;
 * `estimated_completion` is when that many would be done, working eight hours a day.
 */
export const Plan = z
  .object({
    intent: Intent,
    summary: z.string().max(2_000),
    milestones: z.array(Milestone).min(1).max(20),
    tickets: z.array(Ticket).min(1).max(100),
    estimate_hours: z.number().min(0),
    agents_assigned: z.int().min(1),
    estimated_completion: Timestamp,
  })
  .meta({ id: "Plan" });

/**
 * A step of a path. Frameworks route by names such as `[id]`, `[...slug]`, `(group)`, `+page.svelte` and `@slot`; what
 * no file system or shell takes amiss is allowed, but no `.` or blank at the end, which Windows drops.
 */
const STEP = String.raw`(?=[^/]*[^/. ](?:/|$))[A-Za-z0-9._@()[\]+=-][A-Za-z0-9._@()[\]+= -]*`;

/** A path inside a project: relative, with `/`, and without `.` or `..` steps. */
export const ProjectPath = z
  .string()
  .max(300)
  .regex(
    new RegExp(`^${STEP}(?:/${STEP})*$`),
    "must be a path inside the project: relative, with / and without . or .. steps, of letters, digits, blanks and ._@()[]+=-",
  );

export const ProjectFile = z.object({ path: ProjectPath, content: z.string().max(1_000_000) });

/** A command as its arguments: no shell ever sees it. */
export const Argv = z.array(z.string().min(1).max(2_000)).min(1).max(50);

const Findings = z.array(z.string().max(500)).max(100);

/**
 * What a run of the project that passes proves of the talk it was made from, one sentence each. What the
 * planner made up itself proves nothing of it.
 */
export const Proof = z
  .object({
    tried: Findings.meta({ description: "What of the talk is run or checked." }),
    untried: Findings.meta({ description: "What of the talk nothing tries, each with why." }),
    faults: Findings.meta({ description: "What is wrong with the talk's files before anything runs." }),
  })
  .meta({ id: "Proof" });

/**
 * A generated project. `commands` verify it in the sandbox, in order, without a network; `unimplemented` lists
 * plainly what of the talk is not done; `proof` is what passing them says.
 */
export const Project = z
  .object({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
    files: z.array(ProjectFile).min(1).max(2_000),
    commands: z.array(Argv).max(20),
    unimplemented: z.array(z.string().max(500)).max(100),
    proof: Proof,
  })
  .meta({ id: "Project" });

export type Intent = z.infer<typeof Intent>;
export type ProjectKind = z.infer<typeof ProjectKind>;
export type Ticket = z.infer<typeof Ticket>;
export type Milestone = z.infer<typeof Milestone>;
export type Plan = z.infer<typeof Plan>;
export type ProjectFile = z.infer<typeof ProjectFile>;
export type Proof = z.infer<typeof Proof>;
export type Project = z.infer<typeof Project>;
