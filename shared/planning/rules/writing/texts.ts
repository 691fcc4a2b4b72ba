import type { Plan, ProjectFile } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { languageOf } from "@dreamcatcher/text/words";
import { type PlannableDream, REDACTED } from "../../planner.ts";
import { ITS_README } from "../analysis/snippets.ts";
import type { Assembly } from "../assembling/assemble.ts";
import { IN_PARTS } from "../assembling/sketch-changes.ts";
import { notJoinedInto } from "../assembling/sketch-file.ts";
import { isSamePath, type Paths } from "../paths.ts";
import { summaryOf } from "../plan.ts";
import { inMarkdown, joinWithAnd } from "../text.ts";
import { fileFinder } from "./code-in-place.ts";
import { CONVERSATION_FILE, conversationMd } from "./conversation.ts";
import { type FileFact, fileFacts } from "./file-facts.ts";
import { givenSection } from "./given-section.ts";
import type { GivenText } from "./given-texts.ts";
import { outcomeOf } from "./outcomes.ts";
import { weightOf } from "./parts.ts";
import { withoutPasted } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";
import { type ReadmeFacts, readme } from "./readme.ts";
import { standingOf } from "./standing.ts";
import { documentsOf, type TalkDocument, talkDocuments } from "./talk-documents.ts";
import { MIN_WISH, type Turn, turnsOf } from "./turns.ts";

/** What the texts of a project are made of, beside what the README has of its own. */
interface TextInput
  extends Pick<
    ReadmeFacts,
    "title" | "plan" | "command" | "checks" | "proof" | "start" | "skeleton" | "lacks"
  > {
  dream: PlannableDream;
  assembly: Assembly;
  /** What a talk of texts gives; null for other dreams. */
  given: readonly GivenText[] | null;
  /** The files of the project that are no texts of ours. */
  files: readonly ProjectFile[];
  paths: Paths;
}

/** The texts of a project: the README, the course of the conversation, and the documents that it made. */
export function textFiles({ dream, assembly, given, files, paths, ...facts }: TextInput): ProjectFile[] {
  const turns = turnsOf(dream);
  const hasCode = assembly.files.length + assembly.sketches.length > 0;
  const isText = facts.plan.intent.kind === "document";
  const found = given
    ? documentsOf(given, turns)
    : talkDocuments(turns, {
        isText,
        paths,
        hasFiles: assembly.files.length > 0,
        written: files.filter(({ path }) => path.endsWith(".md")),
        titles: dream.fragments.map(({ title }) => title),
      });
  const documents = found.map((document) => ({
    ...document,
    is: describe(document, { turns, isGiven: given !== null }),
  }));
  const conversation =
    turns.length > 0
      ? [{ path: CONVERSATION_FILE, content: conversationMd(facts.title, turns, [...files, ...documents]) }]
      : [];
  const named = fileFacts(dream, turns);
  const own = [...files, ...documents];
  // A talk of texts names files as examples.
  const elsewhere = (given ? [] : named).filter(
    ({ path }) => !own.some((each) => isSamePath(each.path === ITS_README ? "README.md" : each.path, path)),
  );
  const content = readme({
    ...facts,
    summary: summaryIn(facts.plan, dream),
    wishes: wishesOf(dream, turns, {
      hasOutcomes: assembly.files.length <= elsewhere.length || !hasCode,
      documents,
    }),
    given: given && given.length > 0 ? givenSection(given, turns) : null,
    standing: standingOf(turns, documents, { fileOf: fileFinder(files), isText: given !== null }),
    readFirst: (isText && documents.length === 1 ? documents[0]?.path : undefined) ?? null,
    files: [
      ...(isText ? (given ? documents : documents.toReversed()) : []),
      ...conversation.map(({ path }) => ({ path, is: "the course of the conversation, turn by turn" })),
      ...(isText ? [] : documents),
      ...sourcesIn(assembly, dream, named),
    ],
    sketches: sketchesIn(assembly),
    elsewhere,
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

/** What a document is: its title, what it answers, and what is known against it. */
function describe(
  { title, turn, turns: own, dispute, later, isCut }: TalkDocument,
  { turns, isGiven }: { turns: readonly Turn[]; isGiven: boolean },
): string {
  const wish = withoutQuotes(withoutPasted(turns[turn]?.wish ?? ""));
  const places = joinWithAnd(own.map((at) => String(at + 1)));
  return [
    ...(title === null ? [] : [inMarkdown(title, 100)]),
    isGiven ? `from turn${own.length > 1 ? "s" : ""} ${places}` : `the answer to “${inMarkdown(wish, 120)}”`,
    ...(isCut ? ["which breaks off"] : []),
    ...(dispute === null ? [] : [`and what is said of it: “${dispute}”`]),
    ...(later === null ? [] : [`later on the same subject: \`${later}\``]),
  ].join(", ");
}

/**
 * What the person asks for, in order, and whatever they say last; without a conversation what the dream says.
 * Where the work is elsewhere each is with what came of it, since no file shows that.
 */
function wishesOf(
  { dream }: PlannableDream,
  turns: readonly Turn[],
  { hasOutcomes, documents }: { hasOutcomes: boolean; documents: readonly TalkDocument[] },
): ReadmeFacts["wishes"] {
  const language = languageOf(turns.map(({ wish }) => wish.slice(0, MAX_TOLD)).join(" "));
  const paths = new Map(documents.map(({ turn, path }) => [turn, `\`${path}\``]));
  // What the last answer says stands below.
  const last = turns.findLastIndex(({ closing }) => closing !== "");
  const outcome = (turn: number, closing: string) =>
    turn === last ? "" : (paths.get(turn) ?? (hasOutcomes ? outcomeOf(closing, language) : ""));
  const said = turns.flatMap(({ wish, closing }, turn) =>
    wish === ""
      ? []
      : { text: withoutPasted(wish), turn, outcome: outcome(turn, closing), answered: weightOf(closing) },
  );
  const text = dream.description || dream.summary;
  if (said.length === 0 && text !== "") return [{ text, turn: 0, outcome: "", answered: 0 }];
  return said.filter(
    ({ text, turn }, at) => weightOf(text) >= MIN_WISH || paths.has(turn) || at === said.length - 1,
  );
}

/** How much of each wish tells its language. */
const MAX_TOLD = 1_000;

/** The conversation's code, each file with what an answer says of it, or what it answers. */
const sourcesIn = (
  { files, sketches }: Assembly,
  { fragments }: PlannableDream,
  named: readonly FileFact[],
): ReadmeFacts["files"] => [
  ...sketches.flatMap(({ path, why }) =>
    why === IN_PARTS ? { path, is: "a text that was changed piece by piece, as far as it is shown" } : [],
  ),
  ...files.map(({ path, isNamed, fragment }, at) => {
    const later = notJoinedInto({ path, fragment }, { files, sketches });
    // What an answer says of the file may hold of these.
    if (later.length > 0)
      return { path, is: `without the later ${joinWithAnd(later.map((each) => `\`${each.path}\``))}` };
    const said = named.find((each) => isSamePath(path, each.path))?.said ?? "";
    if (path === ITS_README) return { path, is: "the README that the conversation wrote" };
    const isFromSame = files[at - 1]?.fragment === fragment && files[at - 1]?.isNamed === false;
    const title = `“${inMarkdown(fragments[fragment]?.title ?? "", 100)}”`;
    const asked = isNamed ? "" : isFromSame ? "from the same answer" : `from the answer to ${title}`;
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
