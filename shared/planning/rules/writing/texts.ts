import type { Plan, ProjectFile } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { type PlannableDream, REDACTED } from "../../planner.ts";
import type { Assembly } from "../assembling/assemble.ts";
import type { Paths } from "../paths.ts";
import { summaryOf } from "../plan.ts";
import { inMarkdown } from "../text.ts";
import { CONVERSATION_FILE, conversationMd } from "./conversation.ts";
import { type FileFact, fileFacts } from "./file-facts.ts";
import { weightOf } from "./parts.ts";
import { withoutPasted } from "./pasted.ts";
import { type ReadmeFacts, readme } from "./readme.ts";
import { standingOf } from "./standing.ts";
import { type TalkDocument, talkDocuments } from "./talk-documents.ts";
import { type Turn, turnsOf } from "./turns.ts";
import { lacksIn } from "./unimplemented.ts";

/** What the texts of a project are made of, beside what the README has of its own. */
interface TextInput
  extends Pick<ReadmeFacts, "title" | "plan" | "command" | "checks" | "proof" | "start" | "skeleton"> {
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
  const documents = talkDocuments(turns, {
    ...{ isText: !hasCode, paths },
    titles: dream.fragments.map(({ title }) => title),
  }).map((document) => ({
    ...document,
    is: `${inMarkdown(document.title, 100)}, the answer to “${askedIn(turns, document)}”`,
  }));
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
    standing: standingOf(turns),
    files: [
      ...conversation.map(({ path }) => ({ path, is: "the course of the conversation, turn by turn" })),
      ...documents,
      ...sourcesIn(assembly, named),
    ],
    elsewhere: named.filter(({ path }) => !own.some((each) => isSamePath(each.path, path))),
    lacks: lacksIn(dream, assembly, facts.plan),
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

const askedIn = (turns: readonly Turn[], { turn }: TalkDocument): string =>
  inMarkdown(turns[turn]?.wish ?? "", 120);

/** A shorter one only goes on: "yes, please". */
const MIN_WISH = 25;

/** What the person asks for, in order; without a conversation what the dream says. */
function wishesOf({ dream }: PlannableDream, turns: readonly Turn[]): ReadmeFacts["wishes"] {
  const wishes = turns.flatMap(({ wish }, turn) => (wish === "" ? [] : { text: withoutPasted(wish), turn }));
  const telling = wishes.filter(({ text }) => weightOf(text) >= MIN_WISH);
  const text = dream.description || dream.summary;
  if (wishes.length === 0 && text !== "") return [{ text, turn: 0 }];
  return telling.length > 0 ? telling : wishes.slice(0, 1);
}

/** The conversation's code, with what its answers say of each file, and what each sketch is. */
const sourcesIn = ({ files, sketches }: Assembly, named: readonly FileFact[]): ReadmeFacts["files"] => [
  ...files.map(({ path }) => ({
    path,
    is: inMarkdown(named.find((each) => isSamePath(path, each.path))?.said ?? "", 240),
  })),
  ...sketches.map(({ path, content, why }) => ({
    path,
    is: `it ${why}; it begins with \`${lineOf(content.trim().split("\n")[0] ?? "", 80).replaceAll("`", "'")}\``,
  })),
];

const isSamePath = (path: string, named: string): boolean =>
  path === named || path.endsWith(`/${named}`) || named.endsWith(`/${path}`);
