import { type Check, provesBehaviour } from "@dreamcatcher/contracts/checks";
import type { Acceptance, Estimate, Plan, Proof, Ticket } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import type { ChosenSkeleton } from "../skeletons/index.ts";
import { commandLine } from "../text.ts";

export interface ReadmeFacts {
  title: string;
  plan: Plan;
  /** The command that runs the checks; null where there are none. */
  command: readonly string[] | null;
  checks: readonly Check[];
  proof: Proof;
  /** The instructions to start it, in Markdown; null where there is nothing to start. */
  start: string | null;
  /** The skeleton that the project is; null where it is the conversation's code or text. */
  skeleton: ChosenSkeleton | null;
  /** The path of a document's text, null where the project is none. */
  text: string | null;
  features: readonly string[];
  unimplemented: readonly string[];
  /** Snippets that are not whole files, with the reasons. */
  sketches: readonly { path: string; why: string }[];
}

/** The project's README: summary, how to start and check it, what is not implemented, and the plan. */
export function readme({
  title,
  plan,
  command,
  checks,
  proof,
  start,
  skeleton,
  text,
  features,
  unimplemented,
  sketches,
}: ReadmeFacts): string {
  const sections: (string | string[])[] = [
    `# ${lineOf(title, 200)}${skeleton ? ": a skeleton" : ""}`,
    ...(skeleton ? [aboutSkeleton(skeleton)] : []),
    lineOf(plan.summary, 2_000),
    ...(text ? [`The text of the conversation is in \`${text}\`.`] : []),
    ...(start ? ["## Start", start] : []),
    ...(skeleton ? placesIn(skeleton) : []),
    "## Check",
    ...(command
      ? [
          fenced(commandLine(command)),
          "The checks need Node.js and Python 3, but no network and no installation.",
        ]
      : skeleton
        ? [
            fenced(skeleton.commands.map((argv) => commandLine(argv)).join("\n")),
            "These tests are the skeleton's own. They prove nothing of the conversation, and name what is missing.",
          ]
        : ["There is nothing to run."]),
    ...section("Defects, whether or not the checks pass:", proof.faults),
    ...section("What the conversation says must come out:", checks.filter(provesBehaviour).map(lineOfCheck)),
    ...section("That it works at all:", checks.filter(isRun).map(lineOfCheck)),
    ...section("Not tried:", [...proof.untried, ...proof.unchecked]),
    ...(features.length > 0
      ? [
          "## Features",
          "As in the conversation; only those listed under _Check_ are tested.",
          listed(features),
        ]
      : []),
    ...(sketches.length > 0
      ? [
          "## Sketches",
          "Code of the conversation that is not a whole file, for reference:",
          listed(sketches.map(({ path, why }) => `\`${path}\` ${why}`)),
        ]
      : []),
    "## Not implemented yet",
    unimplemented.length > 0 ? listed(unimplemented) : "Nothing known.",
    "## Plan",
    planInMarkdown(plan),
  ];
  return `${sections
    .filter((section) => section !== "")
    .join("\n\n")
    .trimEnd()}\n`;
}

const aboutSkeleton = ({ name }: ChosenSkeleton): string =>
  `This is a skeleton of ${name}. The conversation has no code, so rules wrote it with standard libraries only. ` +
  "It starts, but what was asked for is still to be written: each feature has a place marked FILL IN.";

const placesIn = ({ places, limits }: ChosenSkeleton): string[] => [
  "## To fill in",
  places
    .map(({ feature: { title, quote, isLater }, path }) => {
      const what = `${isLater ? "Later: " : ""}${lineOf(title, 200)}`;
      return `- ${what}, in \`${path}\`\n  > ${lineOf(quote, 500)}`;
    })
    .join("\n"),
  ...section("Not to be, by the conversation:", limits),
];

const lineOfCheck = ({ id, ran, expects }: Check): string => `${id} ${ran}: ${expects}`;
const isRun = (check: Check): boolean =>
  !provesBehaviour(check) && check.kind !== "load" && check.kind !== "syntax";

const section = (lead: string, items: readonly string[]): string[] =>
  items.length > 0 ? [lead, listed(items)] : [];

/** A plan as Markdown, with its decisions, definition of done and milestones as third-level headings. */
export function planInMarkdown(plan: Plan): string {
  const tickets = new Map(plan.tickets.map((ticket) => [ticket.id, ticket]));
  const milestones = plan.milestones.flatMap(({ title, ticket_ids }) => [
    `### ${lineOf(title, 200)}`,
    ticket_ids
      .flatMap((id) => tickets.get(id) ?? [])
      .map(ticketInMarkdown)
      .join("\n"),
  ]);
  return `${[
    effortOf(plan),
    ...(plan.decisions.length > 0
      ? [
          "### Decisions",
          listed(plan.decisions.map(({ text, reason }) => (reason ? `${text}, because ${reason}` : text))),
        ]
      : []),
    ...(plan.definition_of_done.length > 0
      ? ["### Holds for all of it", plan.definition_of_done.map(criterionInMarkdown).join("\n")]
      : []),
    ...(plan.questions.length > 0
      ? ["### Open questions", listed(plan.questions.map(({ text }) => text))]
      : []),
    ...milestones,
  ].join("\n\n")}\n`;
}

function effortOf({ tickets, agents_assigned, estimated_completion }: Plan): string {
  const open = tickets.filter(({ status }) => status === "open");
  const done = tickets.length - open.length;
  const parts = [
    ...(done > 0 ? [`${ticketsIn(done)} done`] : []),
    ...(open.length > 0
      ? [
          `${ticketsIn(open.length)} open, ${rangeOf(open.map(({ estimate }) => estimate))}`,
          `${agents_assigned} can work in parallel, so it could be done by ${estimated_completion.slice(0, 10)}`,
        ]
      : ["nothing is left to do"]),
  ];
  return `${parts.join("; ")}.`.replace(/^n/, "N");
}

const ticketsIn = (count: number): string => (count === 1 ? "1 ticket" : `${count} tickets`);

function rangeOf(estimates: readonly Estimate[]): string {
  const low = estimates.reduce((sum, each) => sum + each.low, 0);
  const high = estimates.reduce((sum, each) => sum + each.high, 0);
  return `${low} to ${high} hours`;
}

/** A ticket as an item of a task list, with its criteria below it. */
function ticketInMarkdown({
  id,
  title,
  status,
  description,
  acceptance,
  evidence,
  ...ticket
}: Ticket): string {
  const isDone = status === "done";
  const facts = isDone
    ? []
    : [
        `${rangeOf([ticket.estimate])}: ${lowerFirst(ticket.estimate.reason)}`,
        ...(ticket.depends_on.length > 0 ? [`after ${ticket.depends_on.join(", ")}`] : []),
      ];
  const quote = evidence[0]?.quote;
  return [
    `- [${isDone ? "x" : " "}] **${id} ${lineOf(title, 200)}**${facts.length > 0 ? ` (${facts.join("; ")})` : ""}`,
    ...[
      lineOf(description, 500),
      ...(quote && acceptance.every(({ text }) => text !== lineOf(quote, 500))
        ? [`> ${lineOf(quote, 500)}`]
        : []),
      ...acceptance.map(criterionInMarkdown),
    ]
      .filter(Boolean)
      .map((line) => `  ${line}`),
  ].join("\n");
}

const lowerFirst = (text: string): string =>
  lineOf(text, 300)
    .replace(/\.$/, "")
    .replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());

const criterionInMarkdown = ({ text, met_by }: Acceptance): string =>
  `- [${met_by ? "x" : " "}] ${lineOf(text, 500)}${met_by ? ` (\`${met_by}\`)` : ""}`;

const listed = (items: readonly string[]): string => items.map((item) => `- ${lineOf(item, 500)}`).join("\n");
const fenced = (text: string): string => `\`\`\`sh\n${text}\n\`\`\``;
