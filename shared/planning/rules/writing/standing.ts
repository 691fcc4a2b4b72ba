import { lineOf } from "@dreamcatcher/text/clip";
import { codeAsLine, fitted, textOf, withoutHeadings } from "./answers.ts";
import { CONVERSATION_FILE } from "./conversation.ts";
import { type Part, partsOf, weightOf } from "./parts.ts";
import { withoutPasted } from "./pasted.ts";
import type { TalkDocument } from "./talk-documents.ts";
import { MIN_WISH, type Turn } from "./turns.ts";

/** Where a conversation stands at its end. */
export interface Standing {
  /** What the last answer says, in Markdown, and where it is whole. Null where nothing is answered. */
  report: { text: string; whole: string } | null;
  /** What the person last reports as not working. */
  problem: string | null;
  /** Whether the person's last wish has no answer. */
  isUnanswered: boolean;
}

const MAX_REPORT = 2_400;
/** Of an answer that is a file. */
const MAX_BEGIN = 1_000;
const MAX_LINES_OF_CODE = 10;
const MAX_PROBLEM = 300;
const MAX_READ = 20_000;

/** Words of errors, in the languages people speak most to assistants, and as programs print them. */
const ERROR =
  /\b\w*(?:error|exception)\b|\b(?:fail(?:s|ed|ing|ure)?|fatal|panic|traceback|cannot|can['’]?t|couldn['’]?t|doesn['’]?t|isn['’]?t|not (?:working|found)|broken|bug|wrong|fehler\w*|geht nicht|funktioniert nicht|erreur|ne (?:marche|fonctionne) pas|no funciona|falla|fallo|não funciona|erro|falhou|errore|non funziona|werkt niet|fout(?:melding)?)\b|ошибк|не работает|错误|报错|失败|不行|エラー|動かない|失敗|오류|안 (?:돼|되)|❌/iu;

/** Where the turns of a conversation leave its work. */
export function standingOf(turns: readonly Turn[], documents: readonly TalkDocument[]): Standing {
  const at = turns.findLastIndex(({ closing }) => closing !== "");
  const last = turns[at];
  const document = documents.find(({ turn }) => turn === at);
  // What is said first is what is wanted, also where it speaks of errors.
  const recent = turns
    .slice(1)
    .slice(-2)
    .map(({ wish }) => wish);
  return {
    report: last
      ? {
          text: reportOf(last, document ? MAX_BEGIN : MAX_REPORT),
          whole: document ? `\`${document.path}\`` : `turn ${at + 1} of \`${CONVERSATION_FILE}\``,
        }
      : null,
    problem: recent.map(problemIn).findLast((each) => each !== null) ?? null,
    isUnanswered: turns.findLast(({ wish }) => weightOf(wish) >= MIN_WISH)?.answer === "",
  };
}

const reportOf = ({ closing }: Turn, max: number): string =>
  textOf(fitted(withoutHeadings(partsOf(closing)).map(withShortCode), max));

const withShortCode = (part: Part): Part =>
  part.text.split("\n").length > MAX_LINES_OF_CODE + 2 ? codeAsLine(part) : part;

/** An error in what a person pastes; one in their own words is a wish, and stands where those are. */
function problemIn(wish: string): string | null {
  const own = withoutPasted(wish);
  const line = wish
    .slice(0, MAX_READ)
    .split("\n")
    .find((each) => ERROR.test(each.slice(0, 1_000)) && !own.includes(each.trim()));
  return line ? lineOf(line, MAX_PROBLEM) : null;
}
