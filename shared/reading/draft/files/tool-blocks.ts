import { type FilePatch, filePatch, hunksOf, patchesIn } from "@dreamcatcher/text/diff";
import type { JsonObject } from "@dreamcatcher/text/json";
import type { FileEdits } from "./file-edits.ts";
import { absolutePath } from "./paths.ts";
import { replayCall, replayPatches } from "./tool-calls.ts";

/** A code block of a rendered tool call. */
interface Block {
  /** The text since the block before it. */
  above: string;
  text: string;
}

const OPENING = /^[ \t]*<tool-use\b[^>]{0,300}\bdata-tool-name="([^"]{1,100})"/;
const FENCE = /^(`{3,})[^`]*$/;

/** How a tool's answer says that nothing was done. */
const FAILURE =
  /<tool_use_error>|The user doesn't want to proceed|\*\*Apply failed\*\*|^Status: \*\*(?:error|cancelled|rejected)|^Result: (?:Error|Failed)|^(?:Error|apply_patch verification failed|Exit code: [1-9])/m;

/** Where the path of a file stands: in the tool's answer, in the summary or below it. */
const PATHS = [
  /^File created successfully at: ([^\n]{1,500}?)(?: \(file state is current[^\n]*)?$/m,
  /^The file ([^\n]{1,500}?) has been (?:updated|overwritten|created)/m,
  /^Result: Successfully [a-z ]{1,40} file: ([^\n]{1,500}?)(?: \(\d{1,6} replacements?\))?\.$/m,
  /(?:• |<summary>)(?:Edit|Write|Create|Delete) file: ([^<\n]{1,500})<\/summary>/,
  /^Path: `([^`\n]{1,500})`/m,
  /^- (?:filePath|file_path|path): `([^`\n]{1,500})`/m,
  /<\/summary>\n ?`([^`\n]{1,500})`/,
];

/**
 * Carries out a tool call that SpecStory renders as `<tool-use data-tool-name="…">`: files written whole,
 * `Chunk 1` diffs, patches and shell commands. An edit of which only the answer is rendered leaves its file
 * known in part, or by name. The forms were learnt from specstoryai/getspecstory (pkg/providers) and
 * published sessions.
 */
export function replayBlock(edits: FileEdits, element: string): void {
  const name = OPENING.exec(element)?.[1];
  if (name === undefined) return;
  const { blocks, outside } = blocksOf(element);
  const answer = blocks.length === 1 && /write|create/i.test(name) ? "" : (blocks.at(-1)?.text ?? "");
  if (FAILURE.test(`${outside}\n${answer}`)) return;
  const named = firstMatch(PATHS, `${answer}\n${outside}`);
  const path = named === undefined ? undefined : absolutePath(named);
  const patches = [...deletionsIn(outside), ...blocks.flatMap(patchIn)];
  const args = argumentsIn(blocks);
  if (patches.length > 0) replayPatches(edits, patches);
  else if (/bash|shell|exec|terminal/i.test(name))
    replayCall(edits, { name, input: { command: commandIn(blocks, outside) } });
  else if (/^read/i.test(name)) showRead(edits, outside, blocks);
  else if (path === undefined) return;
  else if (/\*\*Chunk \d/.test(outside))
    edits.patch(
      path,
      blocks.flatMap(({ text }) => hunksOf(text.split("\n"), " ")),
    );
  else if (/delete/i.test(name) || Object.keys(args).length > 0)
    replayCall(edits, { name, input: { ...args, path } });
  else if (/^(?:write|create)/i.test(name) && blocks[0]) edits.write(path, blocks[0].text);
  else if (/edit|replace|write/i.test(name)) {
    const [shown] = blocks;
    const part = shown && (/^(?:The file|File) /.test(shown.text) ? numberedLines(shown.text) : shown.text);
    edits.addPart(path, part ?? "");
  }
}

/** The command of a shell: in a line of its own, or else in the first block; others show its output. */
function commandIn([first]: readonly Block[], outside: string): string | undefined {
  const inline = /^`([^`\n]+)`$/m.exec(first?.above ?? outside)?.[1];
  return inline ?? first?.text ?? /`([^`\n]+)`/.exec(outside)?.[1];
}

/** Records a file that a tool shows whole, by its numbered lines, and that is not known whole already. */
function showRead(edits: FileEdits, outside: string, [block]: readonly Block[]): void {
  const path = edits.rooted(/<\/summary>\n ?`([^`\n]{1,500})`/.exec(outside)?.[1] ?? "");
  const lines = (block?.text ?? "")
    .replace(/\s*(?:<system-reminder>[\s\S]*|\[result-id: \w+\]\s*)$/, "")
    .split("\n");
  const isCounted = lines.every((line, at) => NUMBERED.exec(line)?.[1] === `${at + 1}`);
  // Agents that read a file in part ask for a round number of lines.
  if (path === undefined || !isCounted || lines.length % 10 === 0 || edits.isKnownWhole(path)) return;
  edits.show(path, lines.map((line) => NUMBERED.exec(line)?.[2] ?? "").join("\n"));
}

const NUMBERED = /^ {0,9}(\d{1,7})[\t→](.*)$/;

/** The code blocks of an element, and the text outside of them. */
function blocksOf(element: string): { blocks: Block[]; outside: string } {
  const blocks: Block[] = [];
  const outside: string[] = [];
  let above: string[] = [];
  let fence: string | undefined;
  let inside: string[] = [];
  for (const line of element.split("\n")) {
    if (fence === undefined) {
      fence = FENCE.exec(line)?.[1];
      inside = [];
      above.push(line);
      outside.push(line);
    } else if (line.startsWith(fence) && /^`+\s*$/.test(line)) {
      blocks.push({ above: above.join("\n"), text: unescaped(inside.join("\n")) });
      fence = undefined;
      above = [];
    } else inside.push(line);
  }
  return { blocks, outside: outside.join("\n") };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&#96;": "`",
  "&#39;": "'",
  "&quot;": '"',
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};
const ENTITY = /&(?:#96|lt|gt|amp);/g;
const ENTITY_OR_QUOTE = /&(?:#96|#39|quot|lt|gt|amp);/g;

/** The text as it was: some versions escape fences in it by a backslash, others marks of HTML. */
function unescaped(text: string): string {
  const entity = /["']/.test(text) ? ENTITY : ENTITY_OR_QUOTE;
  const decoded = /[<>`]/.test(text) ? text : text.replace(entity, (each) => ENTITIES[each] ?? each);
  return decoded.replace(/^(\s*)\\```/gm, "$1```");
}

/** The patch of a file in a block below its heading, `**Update: \`src/kiln.ts\`**`. */
function patchIn({ above, text }: Block): FilePatch[] {
  const [, kind, path] =
    /\*\*(Add|Update|Modify): `([^`\n]{1,500})`\*\*\s*```diff$/.exec(above.slice(-600)) ?? [];
  return kind && path ? [filePatch(kind, path, text.split("\n"))] : patchesIn(text);
}

const deletionsIn = (outside: string): FilePatch[] =>
  [...outside.matchAll(/^\*\*Delete: `([^`\n]{1,500})`\*\*/gm)].map(([, path = ""]) => ({
    kind: "delete",
    path,
  }));

/** The arguments that are rendered as blocks with a label, `- newString:`. */
const argumentsIn = (blocks: readonly Block[]): JsonObject =>
  Object.fromEntries(
    blocks.flatMap(({ above, text }) => {
      const label = /^- (\w{1,50}):\s*```\w*$/m.exec(above.slice(-200))?.[1];
      return label === undefined ? [] : [[label, text]];
    }),
  );

/** The lines around an edit, as some versions of Claude Code answer with: `   12→x = 1`. */
const numberedLines = (answer: string): string =>
  answer
    .split("\n")
    .flatMap((line) => /^ {0,9}\d{1,7}→(.*)$/.exec(line)?.[1] ?? [])
    .join("\n");

const firstMatch = (patterns: readonly RegExp[], text: string): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
