import type { DraftMessage } from "../../draft/draft.ts";
import { blocksOf } from "./blocks.ts";
import { type Applied, withoutEdits } from "./edits.ts";

const APPLIED = /^> Applied edit to (\S.*)$/;
const COMMITTED = /^> Commit [0-9a-f]{6,40}\b/;
/** A command such as `/add` and `!ls`; what `/ask` and its like say stands again below them. */
const COMMAND = /^(?:\/[a-z][a-z-]*(?:\s|$)|!)/;
/** What Aider writes of a message without text. */
const BLANK = "<blank>";

interface Said {
  role: DraftMessage["role"];
  /** An answer has several where Aider reports something in between. */
  texts: string[];
  applied: Applied;
}

/** What was said in a session, with the edits of the assistant that Aider applied. */
export function messagesIn(session: string): DraftMessage[] {
  const said: Said[] = [];
  let answer = "";
  for (const { by, lines } of blocksOf(session)) {
    const last = said.at(-1);
    if (by === "aider") {
      if (last) for (const line of lines) note(last.applied, line.trimEnd());
      continue;
    }
    const role = by === "person" ? "user" : "assistant";
    const content = lines.join("\n").trim();
    if (content === "" || (role === "user" && (COMMAND.test(content) || content === BLANK))) continue;
    // Architect mode hands the answer on to a second model in the name of the person.
    if (role === "user" && answer === withoutSpace(content)) continue;
    if (role === "assistant") answer = withoutSpace(content);
    if (last?.role === role && role === "assistant") last.texts.push(content);
    // A person sends a message again where no answer came.
    else if (last?.role !== role || last.texts[0] !== content)
      said.push({ role, texts: [content], applied: { paths: new Set(), isCommitted: false } });
  }
  return said.map(messageOf);
}

function messageOf({ role, texts, applied }: Said): DraftMessage {
  const parts = texts.map((text) =>
    role === "assistant" ? withoutEdits(text, applied) : { content: text, calls: [] },
  );
  return {
    role,
    content: parts
      .map(({ content }) => content)
      .filter(Boolean)
      .join("\n\n"),
    calls: parts.flatMap(({ calls }) => calls),
  };
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, "");

function note(applied: Applied, report: string): void {
  const path = APPLIED.exec(report)?.[1];
  if (path !== undefined) applied.paths.add(path);
  if (COMMITTED.test(report)) applied.isCommitted = true;
}
