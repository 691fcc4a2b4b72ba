import { wordCount } from "@dreamcatcher/text/sentences";
import { isUnspaced } from "@dreamcatcher/text/unspaced";

const PLAIN_WORD = /(?:^|\s)["'“‘(*`«¿¡]{0,6}\p{L}[\p{L}'’-]*["'”’).,:;!?…*`]{0,6}(?!\S)/gu;

/** Whether a text reads as a sentence rather than as output, a path, a log line or data. */
export function isProse(text: string): boolean {
  if (!/^["'“‘([«「『（¿¡]{0,2}[\p{L}\p{N}/@.]/u.test(text) || /^(?:\d+[:→]|at |[\w./-]+:\d+)/.test(text))
    return false;
  if (text.length > 1_500 || OUTPUT.test(text) || CODE.test(text)) return false;
  if (isUnspaced(text)) return isProseUnspaced(text);
  const tokens = wordCount(text);
  return tokens >= 2 && (text.match(PLAIN_WORD)?.length ?? 0) / tokens >= 0.6;
}

/** Lines of a traceback, errors by the name of their class, messages of tools, and prompts of a shell. */
const OUTPUT =
  /^(?:File ["']|API Error\b|[\w.]*[a-z](?:Error|Exception)\b(?=[:(]|$)|\/dev\/\S+ on )|[\w.-]+@[\w.-]+:[~/]\S*[$#]|\b[A-Z]:\\[^\s>]*>/;
/** Sources of a search by their numbers, queries and annotations. */
const CODE = /^(?:\[\d+\] |SELECT .* FROM |(?:INSERT INTO|DELETE FROM|UPDATE \S+ SET) |@\w+\()/;

/** The same where no blanks stand between words: most of it is letters. */
const isProseUnspaced = (text: string): boolean =>
  (text.match(/\p{L}/gu)?.length ?? 0) / text.replace(/\s/g, "").length >= 0.6;
