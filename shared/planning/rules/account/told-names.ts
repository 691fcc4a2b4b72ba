import { capitalized } from "@dreamcatcher/text/sentences";
import { contentWords, type Language } from "@dreamcatcher/text/words";
import { isVague } from "./looks.ts";
import { nameOf } from "./names.ts";
import { isShort } from "./said.ts";
import { isScrap } from "./worth.ts";

/** How a report opens, before what was made. */
const OPENING = new RegExp(
  [
    String.raw`^\P{L}*(?:(?:done|perfect|great|excellent|ok(?:ay)?|all set|good|完成|好的|太好了)[\s,.!—–:！，。-]+)*`,
    String.raw`(?:(?:i|we)(?:['’]ve| have)?\s+(?:(?:now|also|just|successfully|already)\s+)*|(?:我|我们)?(?:已经?|成功)(?:经)?(?:为你|为您|帮你)?|я\s+)?`,
  ].join(""),
  "iu",
);

/** The name of what a sentence reports: "I've added a map" is "added a map". */
export const toldName = (sentence: string): string =>
  capitalized(nameOf(sentence.replace(OPENING, "").replace(LEADS_ON, "")));

/** Leads on to what follows. */
const LEADS_ON = /[，,][^，,。]{0,14}(?:如下|包括|包含|它会|部分)[：:。]?$/u;
/** Opens with a file, of which something is said. */
const FILE = /^\S{1,80}\.\w{1,6}\s*(?:[—–:：-]|$)/u;

/** So few words name no work. */
const MIN_NAMING = 3;
/** So many of them say something; elsewhere the verb of the report counts as one. */
const MIN_SAYING = 3;
const MIN_SAYING_ELSEWHERE = 4;

/** Whether the name of a report names what was made. */
export const isToldName = (name: string, language: Language): boolean =>
  !isShort(name, MIN_NAMING) &&
  !isVague(name) &&
  !isScrap(name) &&
  !FILE.test(name) &&
  !LOOKED.test(name) &&
  contentWords(name, language).filter((word) => !SAYS_NOTHING.has(word)).length >=
    (language === "en" ? MIN_SAYING : MIN_SAYING_ELSEWHERE);

/** Says that something was looked at or tried. */
const LOOKED =
  /^.{0,60}(?<!\p{L})(?:found|verified|checked|tested|analy[sz]ed|compared|reviewed|identified|individuato|trovato|verificato|analizzato|encontrado|analizado|verificado|revisado|trouvé|vérifié|analysé|gefunden|geprüft|analysiert|gevonden|gecontroleerd)(?!\p{L})/iu;

/** Words of reports that are about any work. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  ..."changes changed change made following summary done completed successfully successful fixed added".split(
    " ",
  ),
  ..."updated created implemented improvements improvement several key what here fixes fix works".split(" "),
  ..."working now everything all requested 完成 实现 修改 已做 说明 如下".split(" "),
]);
