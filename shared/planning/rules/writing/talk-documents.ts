import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { sentences } from "@dreamcatcher/text/sentences";
import { movesIn } from "@dreamcatcher/text/spoken";
import { languageOf } from "@dreamcatcher/text/words";
import { saysDone } from "../account/reports.ts";
import { baseName, type Paths } from "../paths.ts";
import { inMarkdown } from "../text.ts";
import { asksForTalk } from "./asked-texts.ts";
import { documentName } from "./document-names.ts";
import { documentIn, type FoundDocument, isLaterVersion, isOnSame } from "./found-document.ts";
import { weightOf } from "./parts.ts";
import { withoutPasted } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";
import type { Turn } from "./turns.ts";

/** A text that the conversation made, as a file; `turn` is the index of the turn whose answer it is. */
export interface TalkDocument extends ProjectFile {
  /** Its own title; null where it has none. */
  title: string | null;
  turn: number;
  /** What the person says next, where that is against it. */
  dispute: string | null;
  /** The path of a later text on the same subject. */
  later: string | null;
}

/** The last ones are kept, of the last answers that may be some. */
const MAX_DOCUMENTS = 12;
const MAX_READ = 100;

interface DocumentFacts {
  /** Whether a text is all that is wanted. */
  isText: boolean;
  /** Whether the conversation has code in files. */
  hasFiles: boolean;
  /** The texts that are files of the conversation. */
  written: readonly ProjectFile[];
  paths: Paths;
  /** The titles of the fragments. */
  titles: readonly string[];
}

/**
 * The texts that the conversation made, each in its last version: answers with the form of a document that
 * were asked for as one, or in a dream that has nothing but text.
 */
export function talkDocuments(
  turns: readonly Turn[],
  { isText, hasFiles, written, paths, titles }: DocumentFacts,
): TalkDocument[] {
  const found = turns.flatMap((turn, at) => {
    const text = documentIn(turn, { isText, hasFiles });
    if (text === null || asksForTalk(turn.wish) || isHere(written, text)) return [];
    return [{ ...text, turn: at, asked: titles[turn.fragment] ?? "" }];
  });
  const recent = found.slice(-MAX_READ);
  const latest = recent.filter(
    (each, at) => !recent.slice(at + 1).some((later) => isLaterVersion(each, later)),
  );
  const named = latest.slice(-MAX_DOCUMENTS).map((text) => {
    const wishes = turns.slice(0, text.turn + 1).map(({ wish }) => wish);
    const name = documentName({ ...text, headings: [...text.headings], wishes }) || `answer-${text.turn + 1}`;
    return { ...text, path: paths.claim(text.named ?? `docs/${name}.md`) };
  });
  return named.map((text, at) => {
    const { path, title, turn } = text;
    const later = named.slice(at + 1).findLast((each) => isOnSame(text, each))?.path ?? null;
    const document = { path, title, turn, dispute: disputeIn(turns[turn + 1]?.wish ?? ""), later };
    const note = text.named === null ? noteOn(document) : "";
    return { ...document, content: `${note}${text.content}\n` };
  });
}

/** Whether a text is mostly a file which is here, or only tells that such a file was written. */
const isHere = (written: readonly ProjectFile[], { content, named }: FoundDocument): boolean =>
  named === null && (isReportOf(written, content) || written.some((file) => isMostlyOf(file, content)));

/** The share of its lines by which a text is a file. */
const MOST = 0.7;

/** Whether most lines of a text stand in a file. */
function isMostlyOf(file: ProjectFile, content: string): boolean {
  const lines = new Set(linesOf(file.content));
  const own = linesOf(content);
  return own.filter((line) => lines.has(line)).length > own.length * MOST;
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));

/** Whether a short text begins by telling that one of the files was written. */
function isReportOf(written: readonly ProjectFile[], content: string): boolean {
  if (weightOf(content) > MAX_REPORT) return false;
  const begin = content.slice(0, MAX_BEGIN);
  return begin
    .split("\n")
    .some(
      (line) =>
        written.some(({ path }) => line.includes(baseName(path))) && saysDone(line, languageOf(begin)),
    );
}

/** A longer text is a document itself, and a report names its files at its begin. */
const MAX_REPORT = 2_500;
const MAX_BEGIN = 400;

const MAX_TOLD = 160;

/** What a person says next, where it is against the text before. */
function disputeIn(next: string): string | null {
  const { complains, rejects } = movesIn(languageOf(next));
  const said = withoutQuotes(withoutPasted(next));
  // Further down stand the details, and what is pasted.
  const [first = ""] = sentences(said.slice(0, MAX_TOLD));
  const isAgainst = complains.test(first) || rejects.test(said);
  return isAgainst ? inMarkdown(said, MAX_TOLD) : null;
}

/** What whoever opens a text by itself must know: that it is disputed, or that a later one exists. */
function noteOn({ turn, dispute, later }: Pick<TalkDocument, "turn" | "dispute" | "later">): string {
  const lines = [
    ...(dispute === null ? [] : [`Then the person says (turn ${turn + 2}): “${dispute}”`]),
    ...(later === null ? [] : [`A later answer on the same subject is in \`${later}\`.`]),
  ];
  return lines.length > 0 ? `> ${lines.join(" ")}\n\n` : "";
}
