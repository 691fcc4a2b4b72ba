import type { DraftDocument, DraftMessage } from "../draft.ts";
import { toTimestamp } from "../timestamp.ts";
import { withoutNexusFiles } from "./nexus-files.ts";
import type { Turn } from "./turns.ts";

const RULE = /^(?:[- ]{3,80}|[* ]{3,80}|[_ ]{3,80}|={3,80})$/;
const COMMENT = /^<!--[^<>]{0,500}-->$/;
const TIME = /^<time[^<>]{0,200}\bdatetime="([^"<>]{1,40})"[^<>]{0,200}>[^<>]{0,100}<\/time>$/;
const ATTACHED = /^(?:[-*] )?📎 ?(\S.{0,300})$/u;
const HEADING = /^#{1,6} \S/;
const SIGNATURE =
  /^[_*> ]{0,4}(?:exported|generated|powered|created|saved) (?:with|by|from|using|on|via) .{1,200}$/i;
const IN_LABEL = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)? ?(?:Z|[+-]\d\d:?\d\d)?/;

/** Turns as messages, with their times and the files they name, and without rules around them. */
export const messagesOf = (turns: readonly Turn[]): DraftMessage[] =>
  turns.map((turn, at) => messageOf(turn, at === turns.length - 1));

function messageOf({ marker, lines }: Turn, isLast: boolean): DraftMessage {
  const said = marker.shape === "callout" ? unquoted(lines) : lines;
  const time = said.findIndex((line) => line.trim() !== "");
  const created = TIME.exec(said[time]?.trim() ?? "")?.[1];
  const { lines: written, files } = withoutNexusFiles(created === undefined ? said : said.slice(time + 1));
  const isAnswer = marker.speaker.role === "assistant";
  const content = withoutEdges(written, isLast, isAnswer);
  return {
    role: marker.speaker.role === "user" ? "user" : "assistant",
    content: content.join("\n"),
    created: toTimestamp(created) ?? IN_LABEL.exec(marker.label)?.[0],
    attachments: [...files, ...content.flatMap(attachedIn)],
  };
}

/** The lines of a callout without their mark; what stands below the callout stays as it is. */
function unquoted(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => !line.startsWith(">"));
  const quoted = lines.slice(0, end === -1 ? undefined : end).map((line) => line.replace(/^> ?/, ""));
  return [...quoted, ...(end === -1 ? [] : lines.slice(end))];
}

/** A heading that ends an answer, below a blank line or a rule, is that of the next turns. */
function withoutEdges(lines: readonly string[], isLast: boolean, isAnswer: boolean): string[] {
  const from = lines.findIndex((line) => line.trim() !== "" && !COMMENT.test(line.trim()));
  const isApart = (line = "") => line.trim() === "" || RULE.test(line.trim());
  const isLeft = (line: string, at: number) => {
    const text = line.trim();
    if (text === "" || RULE.test(text) || COMMENT.test(text)) return false;
    const isOfNext = isAnswer && !isLast && at > from && HEADING.test(text) && isApart(lines[at - 1]);
    return !isOfNext && !(isLast && SIGNATURE.test(text));
  };
  return lines.slice(Math.max(from, 0), lines.findLastIndex(isLeft) + 1);
}

function attachedIn(line: string): DraftDocument[] {
  const title = ATTACHED.exec(line.trim())?.[1];
  return title === undefined ? [] : [{ title }];
}
