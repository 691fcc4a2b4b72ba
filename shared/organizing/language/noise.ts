import { withoutMachineMarks } from "@dreamcatcher/reading/draft/marks/machine-marks";

/** What chat tools and coding agents insert into a message beside what was written. */
const NOTICES = [
  /^If you need specific details from before exiting plan mode[^\n]*/gm,
  /^## Context\n+- Current (?:git status|pull request status|branch)[\s\S]*/,
  /^[ \t]*\[?(?:Claude|ChatGPT|Gemini|Copilot) (?:can|may) make mistakes[^\n]*$/gm,
  /\[(?:Image|Pasted text|File) #\d+[^\]\n]*\]/g,
  /^[ \t]*(?:API Error:|\(no content\)|No response requested\.|Prompt is too long)[^\n]*$/gm,
];

/** One test for all notices, since most messages hold none. */
const MAY_HOLD_NOTICE =
  /exiting plan mode|^## Context|make mistakes|#\d|API Error:|\(no content\)|No response requested|Prompt is too long/;

const TERMINAL_ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]/g;

/** A message without command wrappers, notices of the tool, system reminders and terminal escapes. */
export function withoutNoise(content: string): string {
  let text = withoutMachineMarks(
    content
      .replaceAll("\r\n", "\n")
      .replaceAll("\r", "\n")
      .replaceAll("\u0000", "")
      .replace(TERMINAL_ESCAPES, "")
      .toWellFormed(),
  );
  if (MAY_HOLD_NOTICE.test(text)) for (const notice of NOTICES) text = text.replace(notice, "");
  return text.trim();
}

/** Whether a message only calls a command, whose instructions the tool then inserts as the next message. */
export const callsCommand = (content: string): boolean =>
  /^\s*(?:<command-(?:name|message)>|\/[\w:-]+(?: [^\n]{0,200})?\s*$)/.test(content);

/**
 * Whether a message has the form of instructions that a command or skill inserts as if the person wrote it.
 */
export const isInserted = (content: string): boolean =>
  /^\s*(?:#{1,3} |Base directory for this skill:|You are |---\n)/.test(content);

/** Whether a text is pasted output of a program: a line begins as output does, or half are no sentences. */
export function isPasted(text: string): boolean {
  const lines = text.split("\n", 60);
  return (
    lines.some((line) => OUTPUT.test(line)) ||
    (lines.length > 2 && lines.filter(isUnlikeProse).length / lines.length >= 0.5)
  );
}

const isUnlikeProse = (line: string): boolean =>
  !/^["'“‘(]?\p{L}/u.test(line) || /[{}|=→]|\s{3}|:\d+/.test(line);

const OUTPUT =
  /^(?:\[\d\d[/:-]|\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d:\d\d|\$ |>>> |[=-]{3}|\p{Extended_Pictographic}|[✖✔✓•★]|(?:error|warning|fatal|traceback|exception)\b|[\w./-]+:\d+)|\b\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/iu;
