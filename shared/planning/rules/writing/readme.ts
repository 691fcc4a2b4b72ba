import { type Check, provesBehaviour } from "@dreamcatcher/contracts/checks";
import type { Plan, Proof } from "@dreamcatcher/contracts/plan";
import type { ChosenSkeleton } from "../skeletons/index.ts";
import { commandLine, inMarkdown } from "../text.ts";
import { CONVERSATION_FILE } from "./conversation.ts";
import type { FileFact } from "./file-facts.ts";
import { planInMarkdown } from "./plan-in-markdown.ts";
import { quoted, shortened } from "./quoted.ts";
import type { Standing } from "./standing.ts";

export interface ReadmeFacts {
  title: string;
  plan: Plan;
  /** What a person made of the plan's summary; null where it is as it was. */
  summary: string | null;
  /** What the person asks for, in their own words and in order. */
  wishes: readonly { text: string; turn: number }[];
  standing: Standing;
  /** The files that are listed, each with what it is. */
  files: readonly { path: string; is: string }[];
  /** The files that the conversation names and that are not here. */
  elsewhere: readonly FileFact[];
  /** What of the files is missing. */
  lacks: readonly string[];
  /** How many keys, tokens and passwords are left out. */
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

/** The project's README: what is wanted, where it stands, how to start and check it, its files, and the plan. */
export function readme(facts: ReadmeFacts): string {
  const { title, plan, summary, skeleton, start } = facts;
  const sections = [
    `# ${inMarkdown(title, 200)}${skeleton ? ": a skeleton" : ""}`,
    ...(skeleton ? [aboutSkeleton(skeleton)] : []),
    ...(summary === null ? [] : [inMarkdown(summary, 2_000)]),
    ...wanted(facts),
    ...whereItStands(facts),
    ...(start ? ["## Start", start] : []),
    ...(skeleton ? placesIn(skeleton) : []),
    ...checksIn(facts),
    ...filesIn(facts),
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

const MAX_WISH = 2_000;
const MAX_BETWEEN = 20;

/** The first wish and the last one in full, those between in a line each. */
function wanted({ wishes }: ReadmeFacts): string[] {
  const [first, ...others] = wishes;
  const last = others.pop();
  if (!first) return [];
  const between = others.slice(-MAX_BETWEEN);
  const left = others.length - between.length;
  return [
    "## What is wanted",
    quoted(shortened(first.text, MAX_WISH)),
    ...(between.length > 0
      ? [
          `Then, by the turns of \`${CONVERSATION_FILE}\`${left > 0 ? `, after ${left} more` : ""}:`,
          between.map(({ text, turn }) => `- ${turn + 1}: ${inMarkdown(text, 200)}`).join("\n"),
        ]
      : []),
    ...(last ? [`The last request (turn ${last.turn + 1}):`, quoted(shortened(last.text, MAX_WISH))] : []),
  ];
}

function whereItStands({
  wishes,
  standing,
  elsewhere,
  lacks,
  hasCode,
  hasSecrets,
  proof,
}: ReadmeFacts): string[] {
  const { report, problem, questions, isUnanswered } = standing;
  const facts = [
    ...(elsewhere.length > 0
      ? [
          hasCode
            ? "Only a part of the code that the conversation works on is here: see _Files that are not here_."
            : "The conversation works on files that are not here: see _Files that are not here_.",
        ]
      : hasCode
        ? []
        : ["The conversation has no code."]),
    ...(isUnanswered ? ["The last request has no answer."] : []),
    ...(hasSecrets ? ["Keys, tokens and passwords of the conversation are replaced by `[secret]`."] : []),
  ];
  const sections = [
    ...(facts.length > 0 ? [facts.map((fact) => `- ${fact}`).join("\n")] : []),
    ...(report
      ? [
          `The last answer says (whole in turn ${report.turn + 1} of \`${CONVERSATION_FILE}\`):`,
          quoted(report.text),
        ]
      : []),
    ...(problem && !wishes.at(-1)?.text.includes(problem)
      ? ["The person last reports:", quoted(problem)]
      : []),
    ...section("Questions that the last answer leaves open:", questions),
    ...section("Missing:", lacks),
    ...section("Defects, whether or not the checks pass:", proof.faults),
  ];
  return sections.length > 0 ? ["## Where it stands", ...sections] : [];
}

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

function checksIn({ command, skeleton, checks, proof, hasCode }: ReadmeFacts): string[] {
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
    ...(hasCode ? section("Not tried:", [...proof.untried, ...proof.unchecked]) : []),
  ];
  return sections.length > 0 ? ["## Check", ...sections] : [];
}

function filesIn({ files, elsewhere }: ReadmeFacts): string[] {
  const described = ({ path, is }: { path: string; is: string }) =>
    `- \`${path.replaceAll("`", "'")}\`${is === "" ? "" : `: ${is}`}`;
  const shown = [...elsewhere].sort((a, b) => Number(b.said !== "") - Number(a.said !== ""));
  return [
    "## Files",
    files.map(described).join("\n"),
    ...(elsewhere.length > 0
      ? [
          "## Files that are not here",
          "The conversation names them. What it says of each is the last that an answer says:",
          [
            ...shown
              .slice(0, MAX_ELSEWHERE)
              .map(({ path, said }) => described({ path, is: inMarkdown(said, 300) })),
            ...(shown.length > MAX_ELSEWHERE ? [`- and ${shown.length - MAX_ELSEWHERE} more`] : []),
          ].join("\n"),
        ]
      : []),
  ];
}

const MAX_ELSEWHERE = 40;

const lineOfCheck = ({ id, ran, expects }: Check): string => `${id} ${ran}: ${expects}`;
const isRun = (check: Check): boolean =>
  !provesBehaviour(check) && check.kind !== "load" && check.kind !== "syntax";

const section = (lead: string, items: readonly string[]): string[] =>
  items.length > 0 ? [lead, items.map((item) => `- ${inMarkdown(item, 500)}`).join("\n")] : [];

const fenced = (text: string): string => `\`\`\`sh\n${text}\n\`\`\``;
