import type { Plan, ProjectFile } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { type PlannableDream, REDACTED } from "../../planner.ts";
import { ITS_README } from "../analysis/snippets.ts";
import type { Assembly } from "../assembling/assemble.ts";
import { IN_PARTS } from "../assembling/sketch-files.ts";
import type { Paths } from "../paths.ts";
import { summaryOf } from "../plan.ts";
import { inMarkdown } from "../text.ts";
import { CONVERSATION_FILE, conversationMd } from "./conversation.ts";
import { type FileFact, fileFacts } from "./file-facts.ts";
import { weightOf } from "./parts.ts";
import { withoutPasted } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";
import { type ReadmeFacts, readme } from "./readme.ts";
import { standingOf } from "./standing.ts";
import { type TalkDocument, talkDocuments } from "./talk-documents.ts";
import { MIN_WISH, type Turn, turnsOf } from "./turns.ts";

/** What the texts of a project are made of, beside what the README has of its own. */
interface TextInput
  extends Pick<
    ReadmeFacts,
    "title" | "plan" | "command" | "checks" | "proof" | "start" | "skeleton" | "lacks"
  > {
  dream: PlannableDream;
  assembly: Assembly;
  /** The files of the project that are no texts of ours. */
  files: readonly ProjectFile[];
  paths: Paths;
}

/** The texts of a project: the README, the course of the conversation, and the documents that it made. */
export function textFiles({ dream, assembly, files, paths, ...facts }: TextInput): ProjectFile[] {
  const turns = turnsOf(dream);
  const hasCode = assembly.files.length + assembly.sketches.length > 0;
  const isText = facts.plan.intent.kind === "document";
  const documents = talkDocuments(turns, {
    ...{ isText, paths },
    titles: dream.fragments.map(({ title }) => title),
  }).map((document) => ({ ...document, is: describe(document, turns) }));
  const conversation =
    turns.length > 0
      ? [{ path: CONVERSATION_FILE, content: conversationMd(facts.title, turns, [...files, ...documents]) }]
      : [];
  const named = fileFacts(dream, turns);
  const own = [...files, ...documents];
  const content = readme({
    ...facts,
    summary: summaryIn(facts.plan, dream),
    wishes: wishesOf(dream, turns),
    standing: standingOf(turns, documents),
    files: [
      ...(isText ? documents.toReversed() : []),
      ...conversation.map(({ path }) => ({ path, is: "the course of the conversation, turn by turn" })),
      ...(isText ? [] : documents),
      ...sourcesIn(assembly, dream, named),
    ],
    sketches: sketchesIn(assembly),
    elsewhere: named.filter(
      ({ path }) => !own.some((each) => isSamePath(each.path === ITS_README ? "README.md" : each.path, path)),
    ),
    hasSecrets: [...own, ...conversation].some((each) => each.content.includes(REDACTED)),
    hasCode,
  });
  return [
    { path: "README.md", content },
    ...conversation,
    ...documents.map(({ path, content }) => ({ path, content })),
  ];
}

/** The summary of a plan where a person has changed it; the wishes stand in the README as they were said. */
const summaryIn = ({ summary }: Plan, dream: PlannableDream): string | null =>
  summary === summaryOf(dream) ? null : summary;

/** What a document is: its title, what it answers, and what the person says next. */
function describe({ title, turn }: TalkDocument, turns: readonly Turn[]): string {
  const said = (at: number) => inMarkdown(withoutQuotes(withoutPasted(turns[at]?.wish ?? "")), 120);
  const asked = `the answer to “${said(turn)}”`;
  const next = said(turn + 1);
  const told = `${asked}${next === "" ? "" : `, and what is said of it: “${next}”`}`;
  return title === null ? told : `${inMarkdown(title, 100)}, ${told}`;
}

/** What the person asks for, in order; without a conversation what the dream says. */
function wishesOf({ dream }: PlannableDream, turns: readonly Turn[]): ReadmeFacts["wishes"] {
  const wishes = turns.flatMap(({ wish }, turn) => (wish === "" ? [] : { text: withoutPasted(wish), turn }));
  const telling = wishes.filter(({ text }) => weightOf(text) >= MIN_WISH);
  const text = dream.description || dream.summary;
  if (wishes.length === 0 && text !== "") return [{ text, turn: 0 }];
  return telling.length > 0 ? telling : wishes.slice(0, 1);
}

/** The conversation's code, each file with what an answer says of it, or what it answers. */
const sourcesIn = (
  { files, sketches }: Assembly,
  { fragments }: PlannableDream,
  named: readonly FileFact[],
): ReadmeFacts["files"] => [
  ...sketches.flatMap(({ path, why }) =>
    why === IN_PARTS ? { path, is: "a text that was changed piece by piece, as far as it is shown" } : [],
  ),
  ...files.map(({ path, isNamed, fragment }) => {
    const said = named.find((each) => isSamePath(path, each.path))?.said ?? "";
    if (path === ITS_README) return { path, is: "the README that the conversation wrote" };
    const asked = isNamed ? "" : `from the answer to “${inMarkdown(fragments[fragment]?.title ?? "", 120)}”`;
    return { path, is: said === "" ? asked : inMarkdown(said, 240) };
  }),
];

/** The sketches by what they are, each with the line that it begins with. */
const sketchesIn = ({ sketches }: Assembly): ReadmeFacts["sketches"] =>
  [
    ...Map.groupBy(
      sketches.filter(({ why }) => why !== IN_PARTS),
      ({ why }) => why,
    ),
  ].map(([why, those]) => ({
    why,
    files: those.map(({ path, content }) => ({
      path,
      begin: beginOf(content),
    })),
  }));

/** The first line of code that tells something: `// ... existing …` does not. Lists have it in fences. */
function beginOf(content: string): string {
  const code = /^`{4}.*\n([\s\S]*?)^`{4}$/m.exec(content)?.[1] ?? content;
  const lines = code.split("\n").filter((line) => line.trim() !== "");
  return lineOf(lines.find((line) => !/\.{3}|…/.test(line)) ?? lines[0] ?? "", 60);
}

const isSamePath = (path: string, named: string): boolean =>
  path === named || path.endsWith(`/${named}`) || named.endsWith(`/${path}`);
