import { clip, oneLine } from "@dreamcatcher/text/clip";
import { textOf } from "@dreamcatcher/text/json";
import type { TranscriptDocument } from "../transcript.ts";
import type { DraftDocument } from "./draft.ts";
import { clippedLine, urlOf } from "./fields.ts";

const MAX_DOCUMENTS = 200;

/** The index of a draft's message among the messages of the transcript. */
type PlaceOf = (at: number) => number;

/** The documents of a transcript, which are at most 200. */
export const toDocuments = (drafts: readonly DraftDocument[], placeOf: PlaceOf): TranscriptDocument[] =>
  keptDocuments(drafts).map((document) => toDocument(document, placeOf));

/** The last documents, where there are too many; pages that are only linked give way first. */
function keptDocuments(documents: readonly DraftDocument[]): readonly DraftDocument[] {
  if (documents.length <= MAX_DOCUMENTS) return documents;
  const { made = [], linked = [] } = Object.groupBy(documents, ({ url, content }) =>
    textOf(url) === undefined || textOf(content) !== undefined ? "made" : "linked",
  );
  const kept = new Set([...made.slice(-MAX_DOCUMENTS), ...linked].slice(0, MAX_DOCUMENTS));
  return documents.filter((document) => kept.has(document));
}

function toDocument(draft: DraftDocument, placeOf: PlaceOf): TranscriptDocument {
  const url = urlOf(draft.url);
  const type = clippedLine(draft.content_type, 100);
  const content = textOf(draft.content)?.toWellFormed();
  return {
    title: clippedLine(draft.title, 300) ?? untitled(url, content),
    ...(url !== null && { url }),
    ...(type !== null && { content_type: type }),
    ...(content !== undefined && { content }),
    ...(draft.partial && { partial: true }),
    ...(draft.made && { made: draft.made }),
    ...(draft.at !== undefined && { message: placeOf(draft.at) }),
  };
}

/** A text that was pasted is known by its opening, so that two of them can be told apart. */
function untitled(url: string | null, content: string | undefined): string {
  if (content === undefined) return url === null ? "Untitled" : clip(url, 300);
  const opening = /^[^.:;!?。：；！？]{1,40}(?!\p{L}|\p{N})/u.exec(oneLine(content).trim())?.[0].trim();
  return opening ? `Pasted text (${opening}…)` : "Pasted text";
}

/** A document as a message names it that says nothing else. */
export function nameOf({ title, url }: DraftDocument): string {
  const name = clippedLine(title, 300) ?? urlOf(url);
  return name === null ? "" : `📎 ${name}`;
}
