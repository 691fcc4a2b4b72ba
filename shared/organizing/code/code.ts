import type { CodeSnippet } from "@dreamcatcher/contracts/fragment";
import type { ParsedConversation } from "../parsed-conversation.ts";
import { continuedCode } from "./cut-off.ts";
import { isDiff } from "./diff-snippets.ts";
import { savedAs } from "./file-names.ts";
import { snippetsOfBlock } from "./snippet.ts";
import { summaryNamesIn } from "./summary-names.ts";
import { toldNameOf } from "./told-names.ts";
import { isAmong, linesOf, type Snippet, versionOf } from "./version.ts";
import { lastVersions } from "./versions.ts";

/** The code worth keeping, each file in its last version, without output, logs and one-line commands. */
export function snippetsOf(conversation: ParsedConversation): Snippet[] {
  const inFiles = linesOf(
    conversation.turns.flatMap(({ files }) => files.map(({ code }) => code)).join("\n"),
  );
  // Coding agents write code into files, and their messages quote it.
  const isQuoted = (snippet: CodeSnippet) =>
    conversation.agentic && (isIllustration(snippet) || isAmong(linesOf(snippet.code), inFiles));
  const continued = continuedCode(conversation.turns);
  return lastVersions(
    conversation.turns.flatMap((turn, at) => [
      ...[...turn.asked, ...turn.answered, ...(conversation.agentic ? [] : turn.written)].flatMap(
        (message) => {
          const summaryName = summaryNamesIn(message.text);
          const found = message.blocks.flatMap((block, index): CodeSnippet[] => {
            const code = block.kind === "code" ? continued.get(block) : null;
            const whole = code === undefined ? block : code;
            const inSummary = block.kind === "code" && isDiff(block) ? summaryName(block.code) : null;
            const inBlock = whole?.kind === "code" ? snippetsOfBlock(whole) : [];
            return inBlock.flatMap((snippet) => {
              if (isQuoted({ ...snippet, ...(inSummary ? { filename: inSummary } : {}) })) return [];
              const filename =
                snippet.filename ?? inSummary ?? savedAs(message.blocks.slice(index + 1, index + 5));
              return { ...snippet, ...(filename ? { filename } : {}) };
            });
          });
          const answer = { text: message.text, snippets: found };
          return found.map((each) => versionOf(each, at, { told: toldNameOf(each, answer) }));
        },
      ),
      ...turn.files.map((file) => versionOf(file, at, { isFile: true })),
    ]),
  );
}

/** A few lines, or text, which an agent quotes or proposes; what is of use it writes into a file. */
const isIllustration = ({ filename, language, code }: CodeSnippet): boolean =>
  language !== "diff" &&
  (filename ? code.split("\n").length < 3 : language === "markdown" || code.split("\n").length < 6);
