import { lineOf } from "@dreamcatcher/text/clip";
import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { deliveringIn, movesIn } from "@dreamcatcher/text/spoken";
import type { Language } from "@dreamcatcher/text/words";
import { stems } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { ANNOUNCES, asksToTell, FAILS, OFFERS } from "./phrases.ts";
import { programsIn } from "./programs.ts";
import { printsDone, printsPush, saysDone, tellsDone } from "./reports.ts";
import { isSaid, isShort } from "./said.ts";

/**
 * Whether work is done: `coded` where an answer only shows code for it, and `unknown` where it says neither.
 */
export type State = "done" | "coded" | "open" | "unknown";

/** Of a longer answer so many lines at its beginning and its end are read. */
const MAX_READ = 150;
const MAX_END = 500;
/** A shorter answer says one thing. */
const MAX_SHORT = 250;
/** A longer answer speaks of what fails among other things. */
const MAX_FAILING = 1_500;
/** What an answer says of the work that it is the answer to. */
function stateAfter({ reply }: Exchange, language: Language): State {
  const text = reply.text.trim();
  if (text === "" || isCancelled(reply)) return "open";
  const { needs } = deliveringIn(language);
  // What code says when it fails is no failure of the answer.
  const said = reply.blocks.flatMap((block) => (block.kind === "code" ? [] : [block.text]));
  const lastLines = said
    .slice(text.length < MAX_SHORT ? 0 : -2)
    .join("\n")
    .slice(-MAX_END);
  const lines = reply.blocks.flatMap((block) =>
    block.kind === "code" ? block.code.split("\n").filter(printsDone) : block.text.split("\n"),
  );
  const isReported = [...lines.slice(0, MAX_READ), ...lines.slice(MAX_READ).slice(-MAX_READ)].some((line) =>
    tellsDone(line, language),
  );
  const hasCode = programsIn(reply.blocks) > 0;
  const isLastReported = lastLines.split("\n").some((line) => tellsDone(line, language));
  if (text.length <= MAX_FAILING && !isLastReported && sentences(lastLines).some(saysItFails)) return "open";
  if (isReported || hasCode) return isReported ? "done" : "coded";
  return text.length < MAX_END && needs.test(text) ? "open" : "unknown";
}

/** Ends with what a tool prints of a run that did not happen. */
const BROKEN_OFF =
  /^\W*(?:cancell?ed|aborted|interrupted|skipped)(?: by (?:the )?user)?\W*$|command not found(?:: [\w-]+)?\W*$|^build fail(?:ed|ure)\W*$/i;

/** Whether an answer ends in the middle of a run: with a tool's word, and nothing said of it. */
function isCancelled({ blocks }: Exchange["reply"]): boolean {
  const last = blocks.at(-1);
  const text = last?.kind === "code" ? last.code : last?.kind === "paragraph" ? last.text : "";
  const lines = text.trimEnd().split("\n");
  return BROKEN_OFF.test(lines.at(-1)?.trim() ?? "");
}

/** Speaks of what may fail, rather than of what did. */
const HEDGES =
  /(?<!\p{L})(?:if|when(?:ever)?|may|might|could|als|wenn|falls|si|quand|cuando|se|quando|если)(?!\p{L})|如果|可能|若|假如/iu;
const saysItFails = (sentence: string): boolean =>
  FAILS.test(sentence) && !HEDGES.test(sentence) && !isQuestion(sentence);

/** How a person says that what they got is right. */
export const APPROVES =
  /^\P{L}*(?:(?:look(?:s|ing)?|that['’]?s|works?|much|very) )?(?:good|great|perfect|nice|awesome|excellent|cool|better|works?|bien|perfecto|genial|parfait|super|gut|perfekt|top|goed|prima|ottimo|perfetto|ótimo|отлично|хорошо)(?!\p{L})|^(?:非常好|很好|好的|完美|いいね|完璧|좋아|완벽)/iu;

/** What came of work: its state, and what an answer reports of it where it is done. */
export interface Outcome {
  state: State;
  report: string | null;
  /** The answer to it is long enough to be what is asked for, where that is a text. */
  isTold: boolean;
  /** It is the last mending of what the person says is wrong, and nobody says that it works. */
  isUnconfirmed: boolean;
}

export const OPEN: Outcome = { state: "open", report: null, isTold: false, isUnconfirmed: false };
export const DONE: Outcome = { state: "done", report: null, isTold: false, isUnconfirmed: false };

/** The exchanges of a conversation with what is asked of each many times. */
export interface Course {
  exchanges: readonly Exchange[];
  language: Language;
  /** Whether an exchange only goes on with the one before it. */
  follows: (at: number) => boolean;
  /** By exchange, what its answer says of its work. */
  states: readonly State[];
  /** By exchange, the words of what the person says is wrong. */
  complaints: readonly ReadonlySet<string>[][];
}

/** What is asked: its words, whether it is a part of a plan, and whether nothing else is asked beside it. */
interface Asked {
  about: string;
  isPlanned: boolean;
  isAlone: boolean;
}

const MAX_COMPLAINT = 400;

export function courseOf(
  exchanges: readonly Exchange[],
  language: Language,
  follows: (at: number) => boolean,
): Course {
  const { complains } = movesIn(language);
  const complaints = exchanges.map(({ sentences }) =>
    sentences.flatMap((each) => (each.length < MAX_COMPLAINT && complains.test(each) ? [stems(each)] : [])),
  );
  const states = exchanges.map((exchange) => stateAfter(exchange, language));
  return { exchanges, language, follows, states, complaints };
}

/**
 * What came of what an exchange asks for: what its answer says, what the person says next, and whether they
 * say later that it is wrong.
 */
export function outcomeOf(
  { exchanges, language, follows, states, complaints }: Course,
  at: number,
  { about, isPlanned, isAlone }: Asked,
): Outcome {
  let end = at;
  // What nobody answers takes nothing back.
  while (end + 1 < exchanges.length && follows(end + 1) && exchanges[end + 1]?.reply.text.trim() !== "")
    end += 1;
  const own = stems(about);
  const isAbout = (words: ReadonlySet<string>): boolean =>
    inCommon(words, own) >= Math.max(MIN_SHARED, MIN_SHARE * own.size);
  const complaint = complaints.findLastIndex((said, place) => place > end && said.some(isAbout));
  const place = Math.max(end, complaint);
  const last = exchanges[place];
  if (!last || breaksOff(last)) return OPEN;
  // An answer that says neither leaves it at what the one before says.
  const telling = states.findLastIndex(
    (each, n) => n >= Math.max(at, complaint) && n <= place && each !== "unknown",
  );
  const told = exchanges[telling] ?? last;
  const said = states[telling] ?? "unknown";
  const { programs, texts } = deliveringIn(language);
  const isText = (at > 0 || texts.test(about)) && !programs.test(about);
  const isWords = said !== "open" && asksToTell(about) && last.reply.text.length >= MIN_TOLD;
  const isMended = place === complaint && place === exchanges.length - 1 && !isPlanned;
  const isUnconfirmed = isMended && (said === "done" || said === "coded") && !VERIFIES.test(last.reply.text);
  const state = isUnconfirmed
    ? "open"
    : said === "done" || isWords || (said === "unknown" && describes(last, about))
      ? "done"
      : said === "coded"
        ? said
        : stateBefore(exchanges[place + 1], { said, last, isText });
  const later =
    state === "open" && !isUnconfirmed
      ? laterReport({ exchanges, language }, Math.max(at, complaint), about)
      : null;
  if (later) return { ...DONE, isTold: true, report: later };
  const isTold =
    state !== "open" &&
    (last.reply.text.length >= MIN_ANSWER || (texts.test(about) && givesText(last.reply.text.trim())));
  return {
    ...{ isTold, state, isUnconfirmed },
    report:
      state === "done" || isUnconfirmed ? reportIn(told, { language, about, isPlanned, isAlone }) : null,
  };
}

const MAX_LATER = 12;
const MIN_SAME = 0.6;

/** The line of a later answer that tells in the words of a request that it was done after all. */
function laterReport(
  { exchanges, language }: Pick<Course, "exchanges" | "language">,
  at: number,
  about: string,
): string | null {
  const own = stems(about);
  const isPush = PUSHES.test(about);
  const line = exchanges
    .slice(at + 1, at + 1 + MAX_LATER)
    .flatMap(({ reply }) =>
      reply.blocks.flatMap((block) =>
        (block.kind === "code" ? (isPush ? block.code : "") : block.text).split("\n"),
      ),
    )
    .find(
      (each) =>
        (isPush && printsPush(each)) ||
        (inCommon(stems(each), own) >= Math.max(MIN_SHARED, MIN_SAME * own.size) &&
          isSaid(each) &&
          saysDone(each, language)),
    );
  return line === undefined ? null : lineOf(line.trim(), MAX_REPORT);
}

const PUSHES = /(?<!\p{L})(?:push|git ?hub|git ?lab)(?!\p{L})|推送/iu;

/** Says that what was changed was tried. */
const VERIFIES =
  /(?<!\p{L})(?:tests? (?:now )?pass(?:ed|es)?|passed|verified|confirmed|build (?:success\p{L}*|succeed\p{L}*|passes)|builds? (?:cleanly|successfully)|compile[sd]? (?:cleanly|successfully|without)|(?:0|no) errors)(?!\p{L})|(?:测试|验证|構建|构建)[^。]{0,6}(?:通过|成功)|テスト[^。]{0,8}(?:通り|成功)/iu;

/** Opens with what is in the thing that was made: "The README covers …". */
const DESCRIBES =
  /^\P{L}*(?:the|your|this)\s+(.{2,40}?)\s+(?:now\s+)?(?:covers|includes|contains|documents|explains)(?!\p{L})/iu;

/** Whether an answer begins by telling what is in the thing that is asked for. */
function describes({ reply }: Exchange, about: string): boolean {
  const thing = DESCRIBES.exec(sentences(reply.text.slice(0, MAX_ANNOUNCED))[0] ?? "")?.[1];
  return (
    thing
      ?.split(/[\s`"*]+/)
      .some((word) => word.length > 3 && about.toLowerCase().includes(word.toLowerCase())) ?? false
  );
}

const ENDS = /[.!?…。！？:：;)\]"'”’»」*`|>}]\s*$|\p{Extended_Pictographic}\W*$/u;
/** So many blocks of an answer end in a stop, where one without is cut off. */
const MIN_ENDED = 3;
const MIN_CUT = 4;
/** Of so many blocks one may be a heading without a mark. */
const MANY = 10;

/** Whether an answer ends within a sentence: almost only its last block has no stop. */
export function breaksOff({ reply: { blocks } }: Exchange): boolean {
  const last = blocks.at(-1);
  if (last?.kind !== "item" && last?.kind !== "paragraph") return false;
  const others = blocks.flatMap((block) =>
    block !== last && block.kind === last.kind && !isShort(block.text, MIN_CUT) ? [block.text] : [],
  );
  return (
    !ENDS.test(last.text) &&
    !last.text.includes("\n") &&
    !isShort(last.text, MIN_CUT) &&
    others.length >= MIN_ENDED &&
    MANY * others.filter((text) => !ENDS.test(text)).length <= others.length
  );
}

const inCommon = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;

/** The state of work by how the person goes on after an answer that does not say that it is done. */
function stateBefore(
  next: Exchange | undefined,
  { said, last, isText }: { said: State; last: Exchange; isText: boolean },
): State {
  const answer = last.reply.text.trim();
  // What an answer is only about to do when the talk ends was not done.
  if (!next) return said === "unknown" && announces(last) ? "open" : said;
  if (answer === "") return said;
  if (APPROVES.test(next.sentences[0] ?? "")) return "done";
  const isActed =
    (ANNOUNCES.test(answer) && !isQuestion(next.sentences.at(-1) ?? "")) ||
    (isText && answer.length >= MIN_ANSWER);
  return said === "unknown" && isActed ? "done" : said;
}

/** Whether an answer ends with what the assistant is about to do, whatever the person says. */
export function announces({ reply }: Exchange): boolean {
  const last = sentences(reply.text.slice(-MAX_ANNOUNCED)).at(-1) ?? "";
  return (
    ANNOUNCES.test(last) &&
    !OFFERS.test(last) &&
    !HEDGES.test(last.slice(0, MAX_OPENING)) &&
    !isQuestion(last)
  );
}

const MAX_ANNOUNCED = 400;
/** A condition opens its sentence. */
const MAX_OPENING = 6;

/** Whether an answer may be a short text that is asked for, a poem or a slogan, rather than a word on it. */
const givesText = (answer: string): boolean =>
  answer.length >= MIN_TEXT && !isQuestion(answer) && !ANNOUNCES.test(answer.slice(0, MIN_TEXT));
const MIN_TEXT = 80;

const MIN_WORDS = 2;
/** A report of fewer words without any of the request may be of anything. */
const MIN_REPORT = 5;
const MAX_REPORT = 300;

const MAX_LINES = 60;

/**
 * The line of an answer that says what was done, the one most like `about`. It shares words with it, unless
 * it answers nothing else.
 */
function reportIn(
  { reply }: Exchange,
  { language, about, isPlanned, isAlone }: Asked & { language: Language },
): string | null {
  const lines = reply.blocks.flatMap((block) =>
    block.kind === "paragraph" || block.kind === "item" ? block.text.split("\n") : [],
  );
  const fit = lines
    .slice(-MAX_LINES)
    .filter(
      (each) =>
        isSaid(each) && !isShort(each, MIN_WORDS) && !ANNOUNCES.test(each) && !/[:：?？]\s*$/.test(each),
    );
  const said = fit.filter((each) => saysDone(each, language));
  const told = said.length > 0 ? said : fit.filter((each) => tellsDone(each, language));
  const own = stems(about);
  const [best] = told
    .map((line) => ({ line, shared: inCommon(stems(line), own) }))
    .sort((a, b) => b.shared - a.shared);
  if (!best) return null;
  if (best.shared < (isPlanned ? MIN_SHARED : 1) && (!isAlone || isShort(best.line, MIN_REPORT))) return null;
  return lineOf(best.line.replace(/^[^\p{L}\d`"“(]+/u, ""), MAX_REPORT);
}

/** So long an answer tells what a person asks to know. */
const MIN_TOLD = 200;
/** So long an answer gives the text that is asked for; a program it only speaks of. */
const MIN_ANSWER = 400;
const MIN_SHARED = 2;
const MIN_SHARE = 0.4;
