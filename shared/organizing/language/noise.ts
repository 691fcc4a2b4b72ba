import { stripAgentNoise } from "@dreamcatcher/reading/formats/agent-noise";

const NOTICES = [
  /^If you need specific details from before exiting plan mode[^\n]*/gm,
  /^## Context\n+- Current (?:git status|pull request status|branch)[\s\S]*/,
  /^[ \t]*\[?(?:Claude|ChatGPT|Gemini|Copilot) (?:can|may) make mistakes[^\n]*$/gm,
  /\[(?:Image|Pasted text|File) #\d+[^\]\n]*\]/g,
  /^[ \t]*(?:API Error:|\(no content\)|No response requested\.|Prompt is too long)[^\n]*$/gm,
];

/** Cheaper than looking for each notice in what holds none. */
const MAY_HOLD_NOTICE =
  /exiting plan mode|^## Context|make mistakes|#\d|API Error:|\(no content\)|No response requested|Prompt is too long/;

const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]/g;

/**
 * What was said, without wrappers of commands, notices of the tool, reminders of the system and terminal
 * escapes.
 */
export function withoutNoise(content: string): string {
  let text = stripAgentNoise(
    content
      .replace(/\r\n?/g, "\n")
      .replace(/\u0000/g, "")
      .replace(ESCAPES, "")
      .toWellFormed(),
  );
  if (MAY_HOLD_NOTICE.test(text)) for (const notice of NOTICES) text = text.replace(notice, "");
  return text.trim();
}

/**
 * Whether a message is nothing but the call of a command, after which tools insert the command's own
 * instructions.
 */
export const callsCommand = (content: string): boolean =>
  /^\s*(?:<command-(?:name|message)>|\/[\w:-]+(?: [^\n]{0,200})?\s*$)/.test(content);

/** Instructions that a command or skill inserts in the person's name. */
export const isInserted = (content: string): boolean =>
  /^\s*(?:#{1,3} |Base directory for this skill:|You are |---\n)/.test(content);

/**
 * A pasted block of what a program printed: most of its lines are no sentences, or one begins as output
 * does.
 */
export function isPasted(text: string): boolean {
  const lines = text.split("\n", 60);
  const odd = lines.filter((line) => !/^["'“‘(]?\p{L}/u.test(line) || /[{}|=→]|\s{3}|:\d+/.test(line)).length;
  return lines.some((line) => OUTPUT.test(line)) || (lines.length > 2 && odd / lines.length >= 0.5);
}

const OUTPUT =
  /^(?:\[\d\d[/:-]|\d{4}[-/]\d\d[-/]\d\d|\d\d:\d\d:\d\d|\$ |>>> |[=-]{3}|\p{Extended_Pictographic}|[✖✔✓•★]|(?:error|warning|fatal|traceback|exception)\b|[\w./-]+:\d+)|\b\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/iu;
