import { isCutOff } from "@dreamcatcher/text/cut-code";
import { isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { deliveringIn } from "@dreamcatcher/text/spoken";
import type { Language } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { ANNOUNCES, FAILS, OFFERS } from "./phrases.ts";
import { programsIn } from "./programs.ts";
import { printsDone, tellsDone } from "./reports.ts";
import { isShort } from "./said.ts";

/**
 * Whether work is done: `unconfirmed` where something was made and nobody says that it works, `coded` where
 * an answer only shows code for it, and `unknown` where it says neither.
 */
export type State = "done" | "unconfirmed" | "coded" | "open" | "unknown";

/** Whether an answer makes or changes something, if only in code that it shows. */
export const isMade = (state: State | undefined): boolean =>
  state === "done" || state === "unconfirmed" || state === "coded";

/** Of a longer answer so many lines at its beginning and its end are read. */
const MAX_READ = 150;
/** Of its last blocks so many characters tell whether it failed; a shorter answer may only ask back. */
const MAX_END = 500;
/** A shorter answer says one thing. */
const MAX_SINGLE = 250;
/** A longer answer speaks of what fails among other things. */
const MAX_FAILING = 1_500;

/** What an answer says of the work that it is the answer to. */
export function stateAfter({ reply }: Exchange, language: Language): State {
  const text = reply.text.trim();
  if (text === "" || isCancelled(reply)) return "open";
  const { needs } = deliveringIn(language);
  // What code says when it fails is no failure of the answer.
  const said = reply.blocks.flatMap((block) => (block.kind === "code" ? [] : [block.text]));
  const lastLines = said
    .slice(text.length < MAX_SINGLE ? 0 : -2)
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

/** Whether a sentence tells of a failure, rather than of what may fail. */
const saysItFails = (sentence: string): boolean =>
  FAILS.test(sentence) && !HEDGES.test(sentence) && !isQuestion(sentence);

/** How a text ends that is not cut off: with a stop, a closing mark or a picture. */
const ENDS = /[.!?…。！？:：;)\]"'”’»」*`|>}]\s*$|\p{Extended_Pictographic}\W*$/u;
/** So many blocks of an answer end in a stop, where one without is cut off. */
const MIN_ENDED = 3;
/** So few words are a label or a heading, which has no stop. */
const MIN_CUT = 4;
/** Of so many blocks one may be a heading without a mark. */
const MANY = 10;

/** Whether an answer ends within its code, or within a sentence: almost only its last block has no stop. */
export function breaksOff({ reply: { blocks } }: Exchange): boolean {
  const last = blocks.at(-1);
  if (last?.kind === "code") return programsIn([last]) > 0 && isCutOff(last.code);
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

/** Opens with what is in the thing that was made: "The README covers …". */
const DESCRIBES =
  /^\P{L}*(?:the|your|this)\s+(.{2,40}?)\s+(?:now\s+)?(?:covers|includes|contains|documents|explains)(?!\p{L})/iu;

/** Whether an answer begins by telling what is in the thing that is asked for. */
export function describes({ reply }: Exchange, about: string): boolean {
  const thing = DESCRIBES.exec(sentences(reply.text.slice(0, MAX_ANNOUNCED))[0] ?? "")?.[1];
  return (
    thing
      ?.split(/[\s`"*]+/)
      .some((word) => word.length > 3 && about.toLowerCase().includes(word.toLowerCase())) ?? false
  );
}
