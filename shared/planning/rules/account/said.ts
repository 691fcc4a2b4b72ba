import { wordCount } from "@dreamcatcher/text/sentences";
import { isUnspaced } from "@dreamcatcher/text/unspaced";

/** What a shell, a compiler or a tool prints. */
const PRINTED = new RegExp(
  [
    String.raw`^\S+@\S+[:~].*[#$]|^PS [A-Z]:|^[A-Z]:\\|^[#$>%] |^\s*at \S+\(|^\[[^\]]{0,40}\d`,
    String.raw`\(ctrl\+\w to expand\)|^(?:Error|Warning|Traceback|Exception)\b.{0,40}:|^@agent\b`,
    String.raw`^\d{1,5} \||^https?:|^\[(?:ERROR|WARN\w*|INFO|DEBUG)|\\\S*>\s?\w|^.{0,60}\.{3}$`,
    String.raw`\S@\S+:[~/]|\b0x[\da-fA-F]{4}|^\S+: (?:error|warning|note|fatal)|[|│].*[|│]|^\W*\w+(?:\.\w+){3,}|Caused by:`,
    String.raw`^(?:npm|pip|git|curl|docker|sudo|cd|ls|cat) \S+.{0,80}$|^\.{3}|^…$`,
  ].join("|"),
  "u",
);

/** Whether a sentence is said to somebody, rather than printed by a program or a name alone. */
export function isSaid(sentence: string): boolean {
  const text = sentence.trim();
  if (text.length > 1_200 || PRINTED.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, "").length;
  return letters >= 3 && letters / text.replace(/\s/g, "").length >= 0.55;
}

const PROMPT = /\S@\S+:[~/][^\n]{0,200}[#$]|^(?:PS )?[A-Z]:\\[^\n]{0,200}>/gm;
const MIN_PROMPTS = 3;

/** Whether a text is mostly what a terminal shows. */
export const isTerminal = (text: string): boolean => (text.match(PROMPT)?.length ?? 0) >= MIN_PROMPTS;

/** Whether a text has so few words that it names nothing by itself. */
export const isShort = (text: string, words: number): boolean =>
  isUnspaced(text) ? text.replace(/\P{L}/gu, "").length <= 2 * words : wordCount(text.trim()) <= words;

/** Whether a text ends in a colon: it leads up to what follows. */
export const endsInColon = (text: string): boolean => /[:：]\s*$/.test(text);

/** A reply of so few words may take up what was proposed. */
export const MAX_SHORT = 9;
