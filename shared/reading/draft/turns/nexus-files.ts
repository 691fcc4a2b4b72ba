import type { DraftDocument } from "../draft.ts";

const FILE =
  /^(?:> ?){1,2}\[!nexus_(?:attachment|artifact|canvas)\][+-]?[ \t]*\*\*([^*]{1,300})\*\*(?:[^(]{0,40}\(([\w.+-]{1,50}\/[\w.+-]{1,50})\))?/;
/** What the importer writes of a file in place of its text. */
const NOTE = /^(?:⚠️|🎨|!?\[\[)/u;

/**
 * Takes the callouts out of a turn that Nexus writes for its files: `>[!nexus_attachment] **plan.pdf**`, with
 * the text of the file where it has one.
 */
export function withoutNexusFiles(lines: readonly string[]): { lines: string[]; files: DraftDocument[] } {
  const kept: string[] = [];
  const files: { title: string; type: string | undefined; text: string[] }[] = [];
  let isInFile = false;
  for (const line of lines) {
    const found = FILE.exec(line);
    isInFile = found !== null || (isInFile && line.startsWith(">"));
    if (found) files.push({ title: found[1] ?? "", type: found[2], text: [] });
    else if (!isInFile) kept.push(line);
    else if (!NOTE.test(line.replace(/^[> ]{1,4}/, "")))
      files.at(-1)?.text.push(line.replace(/^(?:> ?){1,2}/, ""));
  }
  return {
    lines: kept,
    files: files.map(({ title, type, text }) => ({
      title,
      content_type: type,
      content: text.join("\n").trim() || undefined,
    })),
  };
}
