import { type Check, provesBehaviour } from "@dreamcatcher/contracts/checks";
import type { Plan, Proof } from "@dreamcatcher/contracts/plan";
import { SHOWN_IN_PART } from "../checking/not-tried.ts";
import type { ChosenSkeleton } from "../skeletons/index.ts";
import { commandLine, inMarkdown } from "../text.ts";
import { type FilesFacts, filesSection } from "./files-section.ts";
import { planInMarkdown } from "./plan-in-markdown.ts";
import { quoted } from "./quoted.ts";
import type { Standing } from "./standing.ts";
import { type Wish, wishesSection } from "./wishes-section.ts";

/** What a README is made of. */
export interface ReadmeFacts extends FilesFacts {
  title: string;
  plan: Plan;
  /** What a person made of the plan's summary; null where it is as it was. */
  summary: string | null;
  /** What the person asks for, in their own words and in order. */
  wishes: readonly Wish[];
  /** What a talk of texts asks for and gives, in Markdown, in place of the wishes; null for other dreams. */
  given: readonly string[] | null;
  standing: Standing;
  /** The text that a conversation without code leads to; null where there is none. */
  readFirst: string | null;
  /** What of the files is missing. */
  lacks: readonly string[];
  /** Whether keys, tokens or passwords are left out. */
  hasSecrets: boolean;
  hasCode: boolean;
  /** The command that runs the checks; null where there are none. */
  command: readonly string[] | null;
  checks: readonly Check[];
  proof: Proof;
  /** The instructions to start it, in Markdown; null where there is nothing to start. */
  start: string | null;
  /** The skeleton that the project is; null where it is the conversation's code or text. */
  skeleton: ChosenSkeleton | null;
}

/** The project's README: what is wanted, where it stands, how to start and check it, its files, the plan. */
export function readme(facts: ReadmeFacts): string {
  const { title, plan, summary, skeleton, start, wishes, given } = facts;
  const sections = [
    `# ${inMarkdown(title, 200)}${skeleton ? ": a skeleton" : ""}`,
    ...(skeleton ? [aboutSkeleton(skeleton)] : []),
    ...(summary === null ? [] : [inMarkdown(summary, 2_000)]),
    inShort(facts),
    ...(given ?? wishesSection(wishes)),
    ...whereItStands(facts),
    ...(start ? ["## Start", start] : []),
    ...(skeleton ? placesIn(skeleton) : []),
    ...checksIn(facts),
    ...filesSection(facts),
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

/** What is done, to check and open and what to read, for whoever reads no further. */
const inShort = ({ plan, readFirst }: ReadmeFacts): string =>
  [ticketsInShort(plan), ...(readFirst ? [`Read \`${readFirst}\` first.`] : [])].filter(Boolean).join(" ");

/** What is done, to check and open of a plan; empty where it has no tickets. */
export function ticketsInShort({ tickets }: Pick<Plan, "tickets">): string {
  const done = tickets.filter(({ status }) => status === "done").length;
  return [
    ...firstOf(
      "Does not work",
      tickets.filter(({ status }) => status === "failed"),
    ),
    ...(done > 0 ? [`${done === 1 ? "1 ticket is" : `${done} tickets are`} done.`] : []),
    ...firstOf(
      "To check",
      tickets.filter(({ status }) => status === "unconfirmed"),
    ),
    ...firstOf(
      "Open",
      tickets.filter(({ status }) => status === "open"),
    ),
  ].join(" ");
}

const MAX_NAMED = 4;

/** The first of some tickets by their names, and how many more there are. */
function firstOf(lead: string, tickets: Plan["tickets"]): string[] {
  const named = tickets.slice(0, MAX_NAMED).map(({ id, title }) => `${id} ${inMarkdown(title, 100)}`);
  const more = tickets.length - named.length;
  return named.length > 0 ? [`${lead}: ${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`] : [];
}

function whereItStands({
  plan,
  standing,
  elsewhere,
  lacks,
  hasCode,
  hasSecrets,
  proof,
}: ReadmeFacts): string[] {
  const { report, earlier, problem, isUnanswered, isUnconfirmed, isAnnounced } = standing;
  const facts = [
    ...(elsewhere.length > 0
      ? [
          hasCode
            ? `${elsewhere.length === 1 ? "A file that the conversation names is" : `${elsewhere.length} files that the conversation names are`} not here: see below.`
            : "The conversation works on files that are not here: see below what it says of them.",
        ]
      : hasCode || plan.intent.kind === "document"
        ? []
        : ["The conversation has no code."]),
    ...(isUnanswered ? ["What the person says last has no answer."] : []),
    ...(hasSecrets ? ["Keys, tokens and passwords of the conversation are replaced by `[secret]`."] : []),
  ];
  const sections = [
    ...(facts.length > 0 ? [facts.map((fact) => `- ${fact}`).join("\n")] : []),
    ...(earlier
      ? [
          `The last report of what was done (whole in ${earlier.whole})${
            earlier.against === null ? "" : `; after it the person says “${inMarkdown(earlier.against, 200)}”`
          }:`,
          quoted(earlier.text),
        ]
      : []),
    ...(report
      ? [
          `The last answer${isUnanswered ? ", which is before that," : ""} ${
            isAnnounced ? "only says what it is about to do" : "says"
          } (whole in ${report.whole})${isUnconfirmed && !isAnnounced ? ", and nobody confirms it" : ""}:`,
          quoted(report.text),
        ]
      : []),
    ...(problem ? ["The person last reports:", quoted(problem)] : []),
    ...section("Missing:", lacksBeside(proof.faults, lacks)),
    ...section("Defects, whether or not the checks pass:", proof.faults),
  ];
  return sections.length > 0 ? ["## Where it stands", ...sections] : [];
}

/** What is missing; the same is a defect where nothing else can define the name. */
const lacksBeside = (faults: readonly string[], lacks: readonly string[]): string[] =>
  lacks.filter((lack) => !faults.some((fault) => fault.split(" uses ")[0] === lack.split(" uses ")[0]));

const placesIn = ({ places, limits }: ChosenSkeleton): string[] => [
  "## To fill in",
  places
    .map(({ feature: { title, quote, isLater }, path }) => {
      const what = `${isLater ? "Later: " : ""}${inMarkdown(title, 200)}`;
      return `- ${what}, in \`${path}\`\n  > ${inMarkdown(quote, 500)}`;
    })
    .join("\n"),
  ...section("Not to be, by the conversation:", limits),
];

function checksIn(facts: ReadmeFacts): string[] {
  const { command, skeleton, checks, hasCode } = facts;
  const sections = [
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
        : []),
    ...section("What the conversation says must come out:", checks.filter(provesBehaviour).map(lineOfCheck)),
    ...section("That it works at all:", checks.filter(isRun).map(lineOfCheck)),
    ...(hasCode ? section("Not tried:", notTried(facts)) : []),
  ];
  return sections.length > 0 ? ["## Check", ...sections] : [];
}

/** What no check runs, each reason once; sketches and what is missing stand elsewhere. */
function notTried({ proof, sketches }: ReadmeFacts): string[] {
  const isSketch = new Set(sketches.flatMap(({ files }) => files.map(({ path }) => path)));
  const own = [...proof.untried, ...proof.unchecked].filter(
    (line) => !isSketch.has(line.split(": ")[0] ?? "") && !line.endsWith(`: ${SHOWN_IN_PART}`),
  );
  return byEnding(own, ": ");
}

/** Lines that end alike as one, with what they begin with. */
function byEnding(lines: readonly string[], mark: string): string[] {
  const begins = Map.groupBy(lines, (line) => (line.includes(mark) ? line.slice(line.indexOf(mark)) : ""));
  return [...begins].flatMap(([ending, those]) =>
    ending === "" ? those : `${those.map((line) => line.slice(0, line.indexOf(mark))).join(", ")}${ending}`,
  );
}

const lineOfCheck = ({ id, ran, expects }: Check): string => `${id} ${ran}: ${expects}`;
const isRun = (check: Check): boolean =>
  !provesBehaviour(check) && check.kind !== "load" && check.kind !== "syntax";

const section = (lead: string, items: readonly string[]): string[] =>
  items.length > 0 ? [lead, items.map((item) => `- ${inMarkdown(item, 500)}`).join("\n")] : [];

const fenced = (text: string): string => `\`\`\`sh\n${text}\n\`\`\``;
