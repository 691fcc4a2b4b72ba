import * as z from "zod";
import { CHECK_RESULT_EXAMPLE } from "./examples.ts";

/** The kinds of checks that compare what comes out with what the conversation says. */
const PROVING_KINDS = ["test", "doctest", "example", "assertion", "request"] as const;

export const CheckKind = z.enum([...PROVING_KINDS, "page", "sql", "run", "load", "syntax"]).meta({
  id: "CheckKind",
  description: [
    "What a check shows. The first five compare what comes out with what the conversation says:",
    "`test`: the conversation's own tests pass.",
    "`doctest`: its doctests hold.",
    "`example`: a command or call gives what the conversation says it gives.",
    "`assertion`: its assertions hold.",
    "`request`: a server answers a request as the conversation says.",
    "The others only show that it works at all:",
    "`page`: a page and its scripts load without an error.",
    "`sql`: statements run in SQLite.",
    "`run`: a program runs to its end without an error.",
    "`load`: a module loads and has its names.",
    "`syntax`: a file parses.",
  ].join("\n"),
});

export const Check = z
  .object({
    id: z
      .string()
      .regex(/^C-\d{1,3}$/)
      .meta({ description: "The check's id, unique within its project.", examples: ["C-1"] }),
    kind: CheckKind.meta({ description: "What the check shows." }),
    path: z.string().max(300).meta({ description: "The file that is checked." }),
    ran: z.string().max(500).meta({ description: "What is run, as a person would type or say it." }),
    expects: z.string().max(500).meta({ description: "What must come out." }),
    quote: z
      .string()
      .max(500)
      .nullable()
      .meta({ description: "The words or lines of the conversation that it is from; null for none." }),
    url: z
      .string()
      .max(2048)
      .nullable()
      .meta({ description: "The address of that conversation; null where it has none." }),
  })
  .meta({ id: "Check", description: "Something that a run of a project shows to hold or not." });

export const CheckResult = Check.extend({
  outcome: z.enum(["held", "failed", "not_run"]).meta({
    description: "`not_run`: the project was not run, or the check could not be tried there.",
  }),
  came_out: z
    .string()
    .max(500)
    .nullable()
    .meta({ description: "What came out instead, or why it was not run; null where it held." }),
}).meta({
  id: "CheckResult",
  description: "A check with what came out of it.",
  examples: [CHECK_RESULT_EXAMPLE],
});

export const Coverage = z
  .object({
    lines: z.int().min(0).meta({ description: "The number of lines with code in the project's programs." }),
    ran: z.int().min(0).meta({ description: "The number of those that the checks ran." }),
  })
  .meta({
    id: "Coverage",
    description: "How much of the conversation's programs the checks ran.",
    examples: [{ lines: 40, ran: 34 }],
  });

export type Coverage = z.infer<typeof Coverage>;
export type CheckKind = z.infer<typeof CheckKind>;
export type Check = z.infer<typeof Check>;
export type CheckResult = z.infer<typeof CheckResult>;

/** Whether a check compares what comes out with what the conversation says must come out. */
export const provesBehaviour = ({ kind }: Pick<Check, "kind">): boolean =>
  PROVING_KINDS.some((each) => each === kind);
