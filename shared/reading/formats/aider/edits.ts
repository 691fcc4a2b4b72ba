import type { ToolCall } from "../../draft/files/tool-calls.ts";

const FENCE = /^(`{3,})([^`]*)$/;
const SEARCH = /^<{5,9} SEARCH\s*$/;
const DIVIDER = /^={5,9}\s*$/;
const REPLACE = /^>{5,9} REPLACE\s*$/;

/** What Aider reports of the edits in an answer. */
export interface Applied {
  paths: Set<string>;
  /** Whether it committed them; where one of them fails it names none. */
  isCommitted: boolean;
}

/** A code block of an answer that is an edit of a file. */
interface Edit {
  /** The lines of the answer that it takes: from its path to the line behind its fence. */
  from: number;
  end: number;
  path: string;
  changes: { old: string; new: string }[];
  /** The whole file, where the block replaces no passages. */
  whole: string;
}

/**
 * An answer without the edits that Aider applied, which become calls: a code block below the path of its
 * file, with `<<<<<<< SEARCH` before a passage and `>>>>>>> REPLACE` behind what replaces it, or with the
 * whole file. Edits that were not applied stay in the text.
 */
export function withoutEdits(
  answer: string,
  applied: Readonly<Applied>,
): { content: string; calls: ToolCall[] } {
  if (applied.paths.size === 0 && !applied.isCommitted) return { content: answer, calls: [] };
  const lines = answer.split("\n");
  const kept: string[] = [];
  const calls: ToolCall[] = [];
  let done = 0;
  for (let at = 0; at < lines.length; at++) {
    if (!FENCE.test(lines[at] ?? "")) continue;
    const edit = editAt(lines, at, done);
    // An answer that was cut off ends in an open one.
    if (!edit) break;
    if (applied.paths.has(edit.path) || (applied.isCommitted && edit.changes.length > 0)) {
      kept.push(...lines.slice(done, edit.from));
      calls.push(...callsOf(edit));
      done = edit.end;
    }
    at = edit.end - 1;
  }
  return {
    content: [...kept, ...lines.slice(done)]
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    calls,
  };
}

function callsOf({ path, changes, whole }: Edit): ToolCall[] {
  if (changes.length === 0) return [{ name: "write", input: { path, content: whole } }];
  return changes.map((change) => ({
    name: "edit",
    input: { path, old_string: change.old, new_string: change.new },
  }));
}

/** The edit whose fence opens on a line; undefined where it is not closed, or has no path. */
function editAt(lines: readonly string[], fence: number, done: number): Edit | undefined {
  const mark = FENCE.exec(lines[fence] ?? "")?.[1] ?? "";
  const above = lines[fence - 1] === "" ? fence - 2 : fence - 1;
  const isInside = SEARCH.test(lines[fence + 2] ?? "");
  const path = pathOf(lines[isInside ? fence + 1 : above] ?? "");
  const changes: Edit["changes"] = [];
  const whole: string[] = [];
  let old: string[] | undefined;
  let replacement: string[] | undefined;
  for (let at = fence + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (replacement) {
      if (!REPLACE.test(line)) replacement.push(line);
      else {
        changes.push({ old: withEnd(old ?? []), new: withEnd(replacement) });
        old = replacement = undefined;
      }
    } else if (old) {
      if (DIVIDER.test(line)) replacement = [];
      else old.push(line);
    } else if (SEARCH.test(line)) old = [];
    else if (line.trimEnd() === mark)
      return {
        from: isInside ? fence : Math.max(above, done),
        end: at + 1,
        path,
        changes,
        whole: withEnd(whole),
      };
    else whole.push(line);
  }
  return undefined;
}

const withEnd = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

/** A path without the marks that models put around it: `**src/a.py:**`. */
const pathOf = (line: string): string => line.replace(/^[\s*`#]+|[\s*`:]+$/g, "");
