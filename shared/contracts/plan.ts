import * as z from "zod";
import { Check } from "./checks.ts";
import { Decision, Evidence } from "./dream.ts";
import { PLAN_EXAMPLE } from "./examples.ts";
import { Timestamp } from "./primitives.ts";
import { PlanLanguage } from "./project-languages.ts";

export const ProjectKind = z
  .enum([
    "web_app",
    "api",
    "cli",
    "library",
    "bot",
    "mobile_app",
    "desktop_app",
    "extension",
    "data_job",
    "database",
    "automation",
    "document",
  ])
  .meta({
    id: "ProjectKind",
    description: [
      "A kind of project.",
      "`web_app`: pages in a browser, with or without a server.",
      "`api`: a server without pages.",
      "`cli`: a program or script for a terminal.",
      "`library`: functions for other programs.",
      "`bot`: a chat bot.",
      "`mobile_app`: an app for phones.",
      "`desktop_app`: a program with windows, or a game.",
      "`extension`: a plug-in of a browser, an editor or another program.",
      "`data_job`: analysis, scraping, machine learning, scheduled jobs.",
      "`database`: a schema with its queries.",
      "`automation`: home automation, CI workflows, infrastructure, configuration, formulas.",
      "`document`: text without a program.",
    ].join("\n"),
  });

export const Intent = z
  .object({
    kind: ProjectKind.meta({ description: "The kind of project to build." }),
    language: PlanLanguage.nullable().meta({
      description: "The language to build the project in; null for a document, and where nothing says which.",
    }),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: "How certain the planner is of kind and language, from 0 to 1." }),
    evidence: z
      .array(z.string().max(500))
      .max(20)
      .meta({ description: "Passages of the dream that indicate kind and language." }),
  })
  .meta({
    id: "Intent",
    description: "The kind and language of the project that the dream asks for.",
    examples: [PLAN_EXAMPLE.intent],
  });

const EvidenceOfLine = Evidence.nullable().meta({
  description: "Where a conversation says it; null for what the planner or a person wrote.",
});

export const Acceptance = z
  .object({
    text: z.string().min(1).max(500).meta({ description: "What must hold, in one sentence." }),
    met_by: z
      .string()
      .max(300)
      .nullable()
      .meta({ description: "The id of the check, or the path, that shows it; null where nothing does." }),
    evidence: EvidenceOfLine,
  })
  .meta({
    id: "Acceptance",
    description: "A criterion by which work is accepted.",
    examples: PLAN_EXAMPLE.tickets[0]?.acceptance,
  });

export const OpenQuestion = z
  .object({
    text: z.string().min(1).max(500).meta({ description: "What is asked, or what was found." }),
    evidence: EvidenceOfLine,
  })
  .meta({
    id: "OpenQuestion",
    description: "What the conversation leaves open: a question without an answer.",
    examples: PLAN_EXAMPLE.questions,
  });

export const Estimate = z
  .object({
    low: z.number().min(0.25).max(400).meta({ description: "The least, in hours." }),
    high: z.number().min(0.25).max(400).meta({ description: "The most, in hours; at least `low`." }),
    reason: z.string().max(300).meta({ description: "Why that long, in one sentence." }),
  })
  .meta({
    id: "Estimate",
    description: "The estimated work of a ticket.",
    examples: PLAN_EXAMPLE.tickets.map(({ estimate }) => estimate),
  });

export const TicketStatus = z.enum(["open", "unconfirmed", "failed", "done"]).meta({
  id: "TicketStatus",
  description: [
    "What is known of the work of a ticket.",
    "`open`: nothing does it, or the person says last that it fails or rejects it.",
    "`unconfirmed`: an answer gives it, and nobody says that it works.",
    "`failed`: it was made, and a check of it shows that it does not work, whatever the conversation says.",
    [
      "`done`: it is reported as done; the person takes it, or goes on from code of it that a file or an excerpt",
      "has, and the conversation does not end in what fails; or it is itself the answer that was asked for.",
    ].join(" "),
  ].join("\n"),
});

export const Ticket = z
  .object({
    id: z
      .string()
      .regex(/^T-\d{1,3}$/)
      .meta({ description: "The ticket's id, unique within its plan.", examples: ["T-1"] }),
    title: z.string().min(3).max(200).meta({ description: "The task, in a few words." }),
    description: z.string().max(4_000).meta({ description: "The details of the task; may be empty." }),
    status: TicketStatus.meta({ description: "Whether it is open, to be checked, failed or done." }),
    acceptance: z.array(Acceptance).max(20).meta({ description: "The acceptance criteria." }),
    evidence: z.array(Evidence).max(10).meta({ description: "Where a conversation asks for it." }),
    estimate: Estimate.meta({ description: "The estimated work, as a range." }),
    estimate_hours: z
      .number()
      .min(0.25)
      .max(400)
      .meta({ description: "The estimated work, in hours: the middle of the range." }),
    depends_on: z
      .array(z.string())
      .max(50)
      .meta({ description: "The ids of the tickets to do before it; there are no cycles." }),
  })
  .meta({ id: "Ticket", description: "A task of a plan.", examples: PLAN_EXAMPLE.tickets });

export const Milestone = z
  .object({
    title: z.string().min(3).max(200).meta({ description: "The result of the milestone, in a few words." }),
    ticket_ids: z
      .array(z.string())
      .min(1)
      .max(100)
      .meta({ description: "The ids of the tickets to do for it." }),
  })
  .meta({
    id: "Milestone",
    description: "Tickets that are delivered together.",
    examples: PLAN_EXAMPLE.milestones,
  });

export const Plan = z
  .object({
    intent: Intent.meta({ description: "The kind and language of the project." }),
    summary: z.string().max(2_000).meta({ description: "The plan in a few sentences." }),
    milestones: z.array(Milestone).min(1).max(20).meta({ description: "The milestones, in order." }),
    tickets: z.array(Ticket).min(1).max(100).meta({ description: "The tickets of the project." }),
    estimate_hours: z
      .number()
      .min(0)
      .meta({ description: "The estimated work of the tickets that are not done, in hours." }),
    decisions: z
      .array(Decision)
      .max(100)
      .meta({ description: "What is settled, and holds for every ticket." })
      .default([]),
    definition_of_done: z
      .array(Acceptance)
      .max(50)
      .meta({ description: "What must hold for every ticket before it is done." })
      .default([]),
    questions: z
      .array(OpenQuestion)
      .max(50)
      .meta({ description: "What the conversation leaves open, and a person has to answer." })
      .default([]),
    agents_assigned: z
      .int()
      .min(1)
      .meta({ description: "The maximum number of tickets that can be worked on in parallel." }),
    estimated_completion: Timestamp.meta({
      description: "When that many agents are estimated to be done, at eight hours a day.",
    }),
  })
  .meta({ id: "Plan", description: "The plan of a project.", examples: [PLAN_EXAMPLE] });

/**
 * A segment of a path. Frameworks route by names such as `[id]`, `[...slug]`, `(group)`, `+page.svelte` and
 * `@slot`. What every file system and shell accepts is allowed, but no `.` or blank at the end, which Windows
 * drops, and not `.git`, whose settings run commands.
 */
const SEGMENT = String.raw`(?=[^/]*[^/. ](?:/|$))(?!\.[gG][iI][tT](?:/|$))[A-Za-z0-9._@()[\]+=-][A-Za-z0-9._@()[\]+= -]*`;

export const ProjectPath = z
  .string()
  .max(300)
  .regex(
    new RegExp(`^${SEGMENT}(?:/${SEGMENT})*$`),
    "must be a path inside the project: relative, with / and without . or .. segments and .git, of letters, digits, blanks and ._@()[]+=-",
  )
  .meta({
    description: "A path inside a project: relative, with `/`, and without `.` or `..` segments.",
    examples: ["src/tides.js"],
  });

export const ProjectFile = z
  .object({
    path: ProjectPath,
    content: z.string().max(1_000_000).meta({ description: "The file's text." }),
  })
  .meta({ description: "A file of a project." });

export const Argv = z
  .array(z.string().min(1).max(2_000))
  .min(1)
  .max(50)
  .meta({ description: "A program and its arguments, run without a shell." });

const Findings = z.array(z.string().max(500)).max(100);

export const Proof = z
  .object({
    untried: Findings.meta({
      description: "The programs of the conversation that no check runs, each with why.",
    }),
    unchecked: Findings.meta({ description: "Its other files that nothing checks, each with why." }),
    faults: Findings.meta({
      description: "What is wrong with the conversation's files before anything runs.",
    }),
  })
  .meta({
    id: "Proof",
    description: "What the checks leave open, and what is wrong before anything runs, one sentence each.",
  });

export const Project = z
  .object({
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
      .meta({ description: "The project's name, as packages are named.", examples: ["tide-table"] }),
    files: z.array(ProjectFile).min(1).max(2_000).meta({ description: "Its files." }),
    commands: z
      .array(Argv)
      .max(20)
      .meta({ description: "The commands that verify it in the sandbox, in order, without a network." }),
    unimplemented: z
      .array(z.string().max(500))
      .max(100)
      .meta({ description: "What of the conversation is not done, one sentence each." }),
    checks: z.array(Check).max(200).meta({ description: "What the commands check of the conversation." }),
    runner: Argv.nullable().meta({
      description:
        "The command that prints the results of the checks as lines of JSON; null where there is none: a check " +
        "then holds when the command that it names passes.",
    }),
    proof: Proof.meta({ description: "What the checks leave open." }),
  })
  .meta({ id: "Project", description: "A generated project." });

export type TicketStatus = z.infer<typeof TicketStatus>;
export type Intent = z.infer<typeof Intent>;
export type ProjectKind = z.infer<typeof ProjectKind>;
export type Acceptance = z.infer<typeof Acceptance>;
export type OpenQuestion = z.infer<typeof OpenQuestion>;
export type Estimate = z.infer<typeof Estimate>;
export type Ticket = z.infer<typeof Ticket>;
export type Milestone = z.infer<typeof Milestone>;
export type Plan = z.infer<typeof Plan>;
export type ProjectFile = z.infer<typeof ProjectFile>;
export type Proof = z.infer<typeof Proof>;
export type Project = z.infer<typeof Project>;
