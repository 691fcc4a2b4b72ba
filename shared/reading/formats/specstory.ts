import type { DraftMessage } from "../draft/draft.ts";
import { fenceAfter } from "../draft/fences.ts";
import { endOfElement } from "../draft/marks/machine-marks.ts";
import { toTimestamp } from "../draft/timestamp.ts";
import type { TextFormat } from "./format.ts";

const TURN = /^_\*\*(User|Agent|Assistant)( - sidechain)?(?: \(([^()]*)\))?( \(sidechain\))?\*\*_[ \t]*\r?$/;
/** How old versions head what a tool did, some without its name. */
const TOOL_HEADING = /^(?:_\*{4}_|Tool use: \*\*\w{1,50}\*\*)$/;
const TOOL = /^<(tool-use|think)[ >]/;
/** What a tool did, as old versions render it: in no element of its own. */
const BARE_TOOL =
  /^<details>\s{0,80}<summary>(?:((?:Edit|Write|Create|Delete) file: )|MCP tool call\b|(?:Searched|Grep|Listed) )/;
const MAX_OPENING = 200;
const SESSION = /^<!-- .{1,100}? Session ([\w.-]{1,200}) \(([^()]*)\) -->/m;
const TIME = /(\d{4}-\d\d-\d\d[T ][\d:.]+ ?(?:Z|[+-]\d\d:?\d\d)?)$/;

/** Stands behind the name of a session. */
const TIME_OF_SESSION = /\(\d{4}-\d\d-\d\d[ _T]\d\d[:-]\d\d(?:[:-]\d\d)?Z?\)$/;

/**
 * SpecStory's coding sessions: `_**User (time)**_` and `_**Agent (model time)**_` head the turns.
 *
 * Learnt from specstoryai/getspecstory (issues 139 and 196) and the `.specstory/history` of public
 * repositories.
 */
export const specstory: TextFormat = {
  shape: "text",
  name: "SpecStory",
  file: "Markdown files of `.specstory/history`, or a zip of them",
  detect: (text) => /^_\*\*(?:User|Agent|Assistant)\b.{0,200}\*\*_/m.test(text),
  read(text) {
    const { head, messages, model } = turnsOf(text);
    const session = SESSION.exec(head);
    const title = /^# (.+)$/m.exec(head)?.[1]?.trim().replace(TIME_OF_SESSION, "").trimEnd();
    return {
      source: "specstory",
      external_id: session?.[1],
      title: toTimestamp(title) === null ? title : null,
      model,
      created: session?.[2],
      messages,
    };
  },
};

interface Turns {
  head: string;
  messages: DraftMessage[];
  model: string | undefined;
}

/** Steps over tool calls and reasoning, whose content may look like turns. Sub-agents leave only calls. */
function turnsOf(text: string): Turns {
  const messages: DraftMessage[] = [];
  const unclosed = new Set<string>();
  let model: string | undefined;
  let head = "";
  let fence: string | undefined;
  let lines: string[] = [];
  let calls: string[] = [];
  let end = () => {
    head = lines.join("\n");
  };
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf("\n", at) === -1 ? text.length : text.indexOf("\n", at);
    const line = text.slice(at, lineEnd);
    const bare =
      fence === undefined && line.startsWith("<details>")
        ? BARE_TOOL.exec(text.slice(at, at + MAX_OPENING))
        : null;
    const tool = bare ? "details" : fence === undefined ? TOOL.exec(line)?.[1] : undefined;
    const toolEnd = tool && endOfElement(text, at, tool, unclosed);
    if (toolEnd && (bare?.[1] || tool === "tool-use")) {
      const call = text.slice(at, toolEnd).trimEnd();
      calls.push(bare ? `<tool-use data-tool-name="edit">\n${call}\n</tool-use>` : call);
    }
    at = toolEnd || lineEnd + 1;
    if (toolEnd) continue;
    if (fence === undefined && TOOL_HEADING.test(line.trim())) continue;
    const turn = TURN.exec(line);
    if (!turn) {
      fence = fenceAfter(line, fence);
      lines.push(line);
      continue;
    }
    fence = undefined;
    end();
    const [, who, before, about = "", after] = turn;
    const sidechain = before ?? after;
    const role = who === "User" ? "user" : "assistant";
    const created = TIME.exec(about)?.[1];
    if (role === "assistant" && !sidechain) model = modelIn(about) || model;
    lines = [];
    calls = [];
    end = () => {
      const said = sidechain ? "" : withoutRule(lines.join("\n"));
      // Calls go in front, where no fence that the message leaves open hides them.
      messages.push({ role, content: [...calls, said].join("\n"), created });
    };
  }
  end();
  return { head, messages, model };
}

/** The model before the time, or in `model <name>, mode Agent`. */
const modelIn = (about: string): string =>
  about
    .replace(TIME, "")
    .replace(/^model ([^,]*), mode .*$/, "$1")
    .trim();

/** Without the final `---`, which separates a turn from the next. */
const withoutRule = (text: string): string => text.trimEnd().replace(/(?:^|\n)---$/, "");
