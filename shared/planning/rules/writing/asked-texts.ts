import { safePath } from "../paths.ts";
import { ownWords } from "./pasted.ts";

/** Words for texts that people ask for, in the languages people speak most to assistants. */
const ASKED = new RegExp(
  [
    String.raw`(?<!\p{L})(?:spec(?:s|ification)?|plan|review|audit|analy[sz]e|analysis|report|proposal|outline`,
    "roadmap|readme|article|blog post|essay|letter|e-?mail|guide|tutorial|documentation|docs?|design|architecture",
    "write[- ]?up|schema|summary|summari[sz]e|compar(?:e|ison)|prompt|research|recommend|explain|md file|markdown|plano|análisis",
    String.raw`análise|analisi|analyse[rn]?|bericht|überprüf\w*|entwurf|zusammenfass\w*|vergleich\w*|plannen`,
    String.raw`verslag|overzicht|vergelijk\w*|samenvat\w*|rapport|résum\p{L}*|compar\p{L}+|planifi\p{L}+|informe`,
    String.raw`resum\p{L}+|relatório|carta|relazione|riassun\p{L}+|confront\p{L}+|lettera|brief|lettre|artikel`,
    String.raw`artículo|artigo|articolo)(?!\p{L})|план|анализ|отч[её]т|обзор|стать|письм|规划|计划|方案|分析|报告|文档`,
    "总结|设计|架构|評価|分析|計画|設計|資料|まとめ|アーキテクチャ|계획|분석|보고서|설계|문서|아키텍처",
  ].join("|"),
  "iu",
);

/** Verbs of writing, and texts that are no documents: where only a text is wanted they ask for it. */
const WRITTEN =
  /(?<!\p{L})(?:write|draft|rewrite|rephrase|compose|translate|thread|tweet|posts?|story|poem|speech|caption|description|abstract|statement|redact\p{L}*|escrib\p{L}*|reescrib\p{L}*|hilo|cuento|discurso|schrijf\p{L}*|herschrijf\p{L}*|verhaal|schreib\p{L}*|verfass\p{L}*|formulier\p{L}*|rédige\p{L}*|écri\p{L}*|réécri\p{L}*|discours|escrev\p{L}*|reescrev\p{L}*|redij\p{L}*|scriv\p{L}*|riscriv\p{L}*|racconto)(?!\p{L})|напиши|перепиши|составь|сочини|写|撰|改写|翻译|書いて|作成|써|작성/iu;

/** Whether a person asks for a text; `isText`: nothing but a text is wanted. */
export function asksForText(wish: string, isText: boolean): boolean {
  const ask = askIn(wish);
  return ASKED.test(ask) || (isText && WRITTEN.test(ask));
}

/** The file that a person wants a text in, by a verb before it: "write it to docs/api.md". */
const INTO_FILE =
  /(?:creat|writ|mak|sav|generat|put|schrij|maak|opslaan|schreib|erstell|speicher|écri|cré|enregistr|escrib|crea|guard|scriv|salv|escrev|cri[ae])\p{L}*[^.\n]{0,60}?[\s`"'(]((?:[\w.-]{1,60}\/){0,6}[\w.-]{1,60}\.md)(?!\w)/iu;

/** The safe path of the file that a person wants a text in; null where they name none. */
export function fileAskedFor(wish: string): string | null {
  const [, path = ""] = INTO_FILE.exec(askIn(wish)) ?? [];
  return safePath(path) || null;
}

/** Asks for the conversation itself: "can I download this chat?". */
const KEEPS_TALK =
  /(?:(?:save|download|export|copy|fetch|backup|bewa\w+|opsla\w*|downloaden|exporte\w+|speicher\w*|herunterlad\w*|exportier\w*|hente?|gemme|enregistr\w+|télécharg\w+|guardar|descargar|salvar|baixar|salvare|scaricare|сохран\p{L}+|скача\p{L}+)(?!\p{L}).{0,40}(?<!\p{L})(?:conversation|chat|gesprek|unterhaltung|samtale|conversación|conversa|conversazione|чат|переписк\p{L}*|диалог)(?!\p{L})|(?:聊天|对话|對話).{0,10}(?:保存|下载|导出|下載|匯出)|(?:保存|下载|导出).{0,10}(?:聊天|对话)|대화.{0,12}(?:저장|다운로드|내보내)|会話.{0,10}(?:保存|ダウンロード))/iu;

/** A longer message is about more than the conversation. */
const MAX_QUESTION = 200;

/** Whether a person asks only to keep the conversation, so that its answer is no document of it. */
export function asksForTalk(wish: string): boolean {
  const own = ownWords(wish);
  return own.length <= MAX_QUESTION && KEEPS_TALK.test(own);
}

/** How much of the begin and of the end of a message is read: between them people paste. */
const MAX_BEGIN = 400;
const MAX_END = 300;

/** A message without what is pasted into its middle; who carries out a plan asks for no text. */
const askIn = (wish: string): string =>
  `${wish.slice(0, MAX_BEGIN)}\n${wish.slice(MAX_BEGIN).slice(-MAX_END)}`.replace(
    /\b(?:implement|execute|follow)\w*(?: \w+){0,2} plan\b/gi,
    "",
  );
