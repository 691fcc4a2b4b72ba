import { sentences } from "@dreamcatcher/text/sentences";
import { textOf } from "./answers.ts";
import { type Part, partsOf } from "./parts.ts";

/** A longer opening or ending is a part of the text. */
const MAX_SAID = 300;

/** The text that an answer gives, without what the assistant says to the person before and behind it. */
export const bodyOf = (answer: string): string => textOf(withoutClosing(withoutOpening(partsOf(answer))));

/** Opens an answer: "Sure!", "Of course, here is …", "I apologize for the mistake." */
const INTERJECTION =
  /^(?:(?:oh|ah|well)[,!]? )?(?:sure(?: thing)?|certainly|absolutely|of course|definitely|great|okay|ok|alright|no problem|thank you[^.!:]{0,80}|thanks[^.!:]{0,80}|got it|understood|my apologies|(?:i )?apologi[sz]e\p{L}*|apologies|(?:i['’]?a?m )?sorry|you(?:['’]re| are) (?:right|correct|welcome)|(?:that|this|it)(?:['’]s| is| sounds)(?: like)? an? (?:\p{L}+ )?(?:idea|question|choice|point|topic)|natuurlijk|zeker|natürlich|gerne|klar|bien sûr|d['’]accord|claro|por supuesto|com certeza|certo|certamente|конечно)(?!\p{L})[^.!:\n]{0,120}[.!]\s+(?=\S)|^(?:sure|certainly|absolutely|of course|okay|ok|great|claro|natürlich|natuurlijk|bien sûr|certo|конечно),\s+(?=\p{L})/iu;

/** Says that what stands below is the text: "Sure, here is the letter:". */
const ANNOUNCES =
  /^(?:i|let me)(?:['’]\p{L}+)?(?!\p{L})|(?<!\p{L})(?:here(?:['’]s| is| are)|below|let me try|sure|certainly|of course|hier (?:is|zijn|ist|sind)|voici|aquí|ecco|aqui está|вот)(?!\p{L})|以下/iu;

/** A text without its announcing line: "Sure, here is the letter:", or one before a rule and a heading. */
export function withoutOpening(parts: readonly Part[]): readonly Part[] {
  const [first, second, third] = parts;
  if (first?.kind !== "prose") return parts;
  const [line = "", ...more] = first.text.split("\n");
  const isList = (kind: Part["kind"]) => kind === "item" || kind === "row" || kind === "code";
  const isAlone = more.length === 0;
  const isSetOff = isAlone && second?.kind === "rule" && third?.kind === "heading";
  const announces =
    line.length <= MAX_SAID && (isSetOff || (/[:：]$/.test(line.trim()) && ANNOUNCES.test(line)));
  // A list needs the words that lead to it.
  if (announces && !(isAlone && (second === undefined || isList(second.kind))))
    return isAlone
      ? parts.slice(second?.kind === "rule" ? 2 : 1)
      : [{ ...first, text: more.join("\n") }, ...parts.slice(1)];
  const bare = first.text.replace(INTERJECTION, "");
  if (bare === first.text) return parts;
  return withoutOpening([
    { ...first, text: bare.charAt(0).toUpperCase() + bare.slice(1) },
    ...parts.slice(1),
  ]);
}

/** What an assistant closes an answer with. */
const COURTESY =
  /^(?:i hope (?:this|these|that|it|you)|hope (?:this|that|it)|(?:please )?(?:let me know|feel free)|good luck|enjoy|(?:please )?(?:do not|don['’]t) hesitate|if you (?:have|need|['’]d like|would like|want) (?:any|more|further|me|help|additional)|is there anything|would you like|do you (?:want|need)|do(?:es)? (?:this|that|it) (?:help|work|sound|look)|ik hoop|laat (?:het )?me weten|ich hoffe|lass(?:en sie)? (?:es )?mich|j['’]espère|n['’]hésitez pas|espero que|si necesitas|spero che|fammi sapere|надеюсь)(?!\p{L})|^希望|^如果你/iu;
/** Opens a letter: what it ends with is its own. */
const SALUTES =
  /^(?:dear|hi|hello|hey|to whom|subject|geachte|beste|sehr geehrte|liebe|chère?|bonjour|estimad|querid|hola|gentile|caro|prezad|уважаем)/iu;

/** A text without what the assistant says to the person at its end. */
function withoutClosing(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  if (last?.kind !== "prose" || parts.length < 2 || last.text.length > MAX_SAID) return parts;
  if (parts.some(({ text }) => SALUTES.test(text.replace(/^[*_#\s"“]+/, "")))) return parts;
  return sentences(last.text).some((each) => COURTESY.test(each)) ? parts.slice(0, -1) : parts;
}

const ENDS = /[.!?…:;。！？)\]"”'’»*_`|\p{S}]\s*$/u;
/** So many others show how the lines of a text end. */
const MIN_OTHERS = 2;
const MOST = 0.8;
/** A shorter text ends where it does, unless its last words lead on. */
const MIN_CUT = 1_000;
const LEADS_ON =
  /(?:,|\s(?:and|or|the|an?|of|to|in|for|with|that|is|are|as|by|on|en|und|oder|et|ou|y|o|e|и|de|la|le|der|die|das|het))\s*$/iu;

/** Whether a text breaks off: its last paragraph or item has no end, where others of its kind have one. */
export function breaksOff(text: string): boolean {
  const parts = partsOf(text);
  const last = parts.at(-1);
  if (!last || (last.kind !== "prose" && last.kind !== "item") || ENDS.test(last.text)) return false;
  const others = parts.slice(0, -1).filter(({ kind }) => kind === last.kind);
  const ended = others.filter((each) => ENDS.test(each.text)).length;
  if (ended < MIN_OTHERS || ended < others.length * MOST) return false;
  return last.kind === "item" || text.length >= MIN_CUT || LEADS_ON.test(last.text);
}

/** So many letters are repeated by no chance. */
const MIN_REPEATED = 8;

/** A text with the rest that a later answer gives: a line that the rest repeats stands once. */
export function withRest(text: string, rest: string): string {
  const lines = text.trimEnd().split("\n");
  const last = lines.at(-1)?.trim() ?? "";
  const [first = "", ...more] = rest.trimStart().split("\n");
  const isTable = last.startsWith("|") && first.startsWith("|");
  if (isTable) {
    const header = lines.find((line) => line.startsWith("|"))?.trim();
    const rows = header === first.trim() ? more.slice(1) : [first, ...more];
    return [...lines, ...rows].join("\n");
  }
  if (last.length >= MIN_REPEATED && first.trim().startsWith(last))
    return [...lines.slice(0, -1), first, ...more].join("\n");
  const begin = rest.trimStart();
  if (/^[,;.)]/.test(begin)) return `${text.trimEnd()}${begin}`;
  const goesOn = /^\p{Ll}/u.test(begin) && !ENDS.test(text);
  return `${text.trimEnd()}${goesOn ? " " : "\n\n"}${begin}`;
}
