import { isShort } from "./said.ts";

/** What programs print, and what is pasted from them: frames, levels, sizes, builds, compilers. */
const PASTED = new RegExp(
  [
    String.raw`^\W*File ".{0,300}", line \d|^\W*at \S+ ?\(.{0,200}:\d+|\((?:type|code)=\w+(?:[._]\w+)+\)?|^\W*\w+_error\.\w`,
    String.raw`^\W*\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL)\]?[\s:]|\(\d+(?:\.\d+)? ?[KMG]i?B\)|\b(?:x86_64|aarch64|arm64)-\w`,
    String.raw`^\W*(?:EXECUTE IMMEDIATE|INSERT INTO|DELETE FROM|ALTER TABLE|CREATE (?:OR REPLACE )?(?:TABLE|SEQUENCE|INDEX|TRIGGER|VIEW|FUNCTION)|SELECT|UPDATE \w+ SET|WHERE|VALUES)\b`,
    String.raw`^\W*(?:[Ss]elect|SELECT)\b.{1,200}\b(?:from|FROM)\b|^\W*(?:[Dd]eclare|DECLARE)\b.{0,80}\b(?:begin|BEGIN|NUMBER|VARCHAR)\b`,
    String.raw`^\W*(?:commit )?(?=[a-f]*\d)[0-9a-f]{7,40} \(?\S`,
    String.raw`^\W*(?:Running|Listening|Serving) on \W*\w*:?/|^\W*(?:Downloading|Collecting|Requirement already|Using cached) \S+[-=\d]`,
  ].join("|"),
  "u",
);

/** A field of a structure with its type: "limit: number the most that are kept". */
const FIELD =
  /^[\W_]*[\w.]{1,40}\??\s*[:：]\s*(?:string|number|int(?:eger)?|float|double|bool(?:ean)?|any|object|array|null|void|unknown|date|str|dict|list|map)(?:\[\])?(?![\p{L}'’])/iu;
/** "method: session/start": a name and what it is set to. */
const SETTING = /^[\W_]*\p{L}[\w.-]{0,30}\s*[:：]\s*\S{0,200}[/_.=]\S{0,200}$/u;

const LINK = /(?:https?:\/\/|www\.)[^\s)\]]+/g;
const BRACKETED = /^\W*\[[^[\]]*\]\W*$/u;

/** Words that only name or lead up to a link. */
const MAX_LINKED = 6;

function isOnlyLink(text: string): boolean {
  const rest = text.replace(LINK, " ");
  return rest !== text && isShort(rest.replace(/[^\p{L}\p{N}\s]/gu, " "), MAX_LINKED);
}

/** Whether a text is a scrap of something pasted or shown, rather than work that somebody asks for. */
export function isScrap(text: string): boolean {
  const line = text.trim();
  return (
    PASTED.test(line) || FIELD.test(line) || SETTING.test(line) || BRACKETED.test(line) || isOnlyLink(line)
  );
}

/** Tells what may come of something, or asks about it: a thought about work rather than work. */
const WEIGHS_IN = new RegExp(
  [
    String.raw`^\W*(?:if|without|having)(?!\p{L}).{0,200}(?<!\p{L})(?:could|would|might|may|will)(?!\p{L})`,
    String.raw`^\W*(?:does|do|is|are|was|were|this is|that is|there (?:is|are)|it is)(?!\p{L})`,
    String.raw`^[^,.:;]{3,80}(?<!\p{L})(?:could|would|might|may)(?!\p{L})`,
    String.raw`^\W*["“][^"”]{2,80}["”]\s*(?:[—–-]|is(?!\p{L}))`,
  ].join("|"),
  "iu",
);

/** Whether a point of a list only weighs something. */
export const weighs = (text: string): boolean => WEIGHS_IN.test(text);

/** The points of a list that are work; none where as many are scraps. */
export function worthOf<Item extends { quote: string }>(points: readonly Item[]): Item[] {
  const worth = points.filter(({ quote }) => !isScrap(quote));
  return 2 * worth.length > points.length ? worth : [];
}

/** Fewer scraps are mentioned by the way. */
const MIN_PASTED = 3;

/** Sentences without scraps; of many, what stands between them is pasted as well. */
export function withoutScraps(sentences: readonly string[]): string[] {
  const isPasted = sentences.filter(isScrap).length >= MIN_PASTED;
  const [first, last] = [sentences.findIndex(isScrap), sentences.findLastIndex(isScrap)];
  return sentences.filter((each, at) => (isPasted ? at < first || at > last : !isScrap(each)));
}
