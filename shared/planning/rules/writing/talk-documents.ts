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
import type { GivenText } from "./given-texts.ts";
import { isMostlyOf } from "./here.ts";
import { weightOf } from "./parts.ts";
import { withoutPasted } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";
import type { Turn } from "./turns.ts";

/** A text that the conversation made, as a file. */
export interface TalkDocument extends ProjectFile {
  /** Its own title; null where it has none. */
  title: string | null;
  /** The index of the turn whose answer it is, or gives its last part. */
  turn: number;
  /** The indices of all turns whose answers it is made of, or replaces. */
  turns: readonly number[];
  /** What the person says next, where that is against it. */
  dispute: string | null;
  /** The path of a later text on the same subject. */
  later: string | null;
  /** It breaks off. */
  isCut: boolean;
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
  // The answers of an agent end with their report.
  const isChat = turns.every(({ answer, closing }) => lettersOf(answer) === lettersOf(closing));
  const found = turns.flatMap((turn, at) => {
    const text = documentIn(turn, { isText, hasFiles, isChat });
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
    const dispute = disputeIn(turns[turn + 1]?.wish ?? "");
    const document = { path, title, turn, turns: [turn], dispute, later, isCut: false };
    const note = text.named === null ? noteOn(document) : "";
    return { ...document, content: `${note}${text.content}\n` };
  });
}

const lettersOf = (text: string): number => text.replace(/\s+/g, "").length;

/** The documents of a talk of texts: what is given, with what the person says next against it. */
export const documentsOf = (given: readonly GivenText[], turns: readonly Turn[]): TalkDocument[] =>
  given.flatMap(({ path, name, content, isCut, turns: own }) => {
    const turn = own.at(-1) ?? 0;
    if (path === null) return [];
    const dispute = disputeAfter(turn, given, turns);
    const note = [
      ...(isCut ? ["This text breaks off in the conversation."] : []),
      ...disputed(turn, dispute),
    ];
    return {
      ...{ path, title: name, turn, turns: own, dispute, later: null, isCut },
      content: `${quotedNote(note)}${content}\n`,
    };
  });

/** What the person says against a text of a turn, where no later version answers it. */
export const disputeAfter = (
  turn: number,
  given: readonly GivenText[],
  turns: readonly Turn[],
): string | null =>
  given.some(({ turns: own }) => own.includes(turn + 1)) ? null : disputeIn(turns[turn + 1]?.wish ?? "");

/** Whether a text is mostly a file which is here, or only tells that such a file was written. */
const isHere = (written: readonly ProjectFile[], { content, named }: FoundDocument): boolean =>
  named === null && (isReportOf(written, content) || written.some((file) => isMostlyOf(file, content)));

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
const noteOn = ({ turn, dispute, later }: Pick<TalkDocument, "turn" | "dispute" | "later">): string =>
  quotedNote([
    ...disputed(turn, dispute),
    ...(later === null ? [] : [`A later answer on the same subject is in \`${later}\`.`]),
  ]);

const disputed = (turn: number, dispute: string | null): string[] =>
  dispute === null ? [] : [`Then the person says (turn ${turn + 2}): “${dispute}”`];

const quotedNote = (lines: readonly string[]): string => (lines.length > 0 ? `> ${lines.join(" ")}\n\n` : "");
