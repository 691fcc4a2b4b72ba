import { lineOf } from "@dreamcatcher/text/clip";
import { capitalized, isQuestion, sentences } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import { contentWords, stem, stems } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { nameOf, uncapitalized, wantIn } from "./names.ts";
import { speaksOfTalk } from "./of-talk.ts";
import type { Passage } from "./passages.ts";
import { APPROVES, ASKS_NOTHING, OFFERS, TAKES_UP, WONDERS } from "./phrases.ts";
import { type Want, wantBeside } from "./piece.ts";
import { approves } from "./reactions.ts";
import { deniedAs, refuses } from "./refusals.ts";
import { isShort } from "./said.ts";
import { isIncomplete } from "./wording.ts";
import { isScrap } from "./worth.ts";

/** A want with the passage that its words are from. */
interface LastWord {
  want: Want;
  passage: Passage;
  /** It is about what was asked before, and says nothing by itself. */
  goesOn: boolean;
}

/**
 * What the last thing that a person says is about where it only goes on: what the answer before offers and
 * they accept, or what they asked for `before` and come back to.
 */
export function lastWordIn(
  exchange: Exchange,
  previous: Exchange | undefined,
  before: Want | undefined,
): LastWord | null {
  const said = exchange.sentences.join(" ").trim();
  const offered = previous && accepts(said) ? offerIn(previous) : null;
  if (offered) return offered;
  const own = exchange.sentences.filter((each) => says(each) && !(isShort(each, 3) && approves(each)));
  const quote = own.find((each) => !isShort(each, 3)) ?? own[0];
  if (quote === undefined) return null;
  const name = deniedAs(nameOf(wantIn(quote)), quote);
  const isClear = !isShort(name, 3) && !isIncomplete(name);
  if (!isClear && before === undefined) return null;
  return {
    want: wantBeside(isClear || !before ? name : goingOnLast(before, name), quote, [...own]),
    passage: exchange.wish,
    goesOn: !isClear,
  };
}

/** Names what only points back by what it goes on with: "Check the logs" of "Start the server". */
export const goingOnWith = ({ name }: Pick<Want, "name">, said: string): string =>
  name.toLowerCase().includes(said.toLowerCase()) ? name : lineOf(`${name}: ${uncapitalized(said)}`, 160);

/** Names the last word by what it goes on with; what has hardly a word of its own is the same once more. */
export function goingOnLast(before: Pick<Want, "name">, said: string): string {
  const known = stems(before.name);
  const own = contentWords(said).filter((word) => !known.has(stem(word)));
  return own.length < MIN_OWN && !isImperative(said) ? before.name : goingOnWith(before, said);
}

/** Fewer words of its own ask for nothing else. */
const MIN_OWN = 2;

const MAX_ACCEPTING = 6;
/** Opens with a yes. */
export const AGREES =
  /^\P{L}*(?:yes|yep|yeah|sure|ok(?:ay)?|please|go|ja|graag|oui|sí|si|sim|sì|да|так|tak|好|可以|是|要|はい|お願い|네|예|응)(?!\p{L})/iu;

/** Whether a person only says that the assistant is to do what it offers. */
const accepts = (said: string): boolean =>
  isShort(said, MAX_ACCEPTING) && (AGREES.test(said) || TAKES_UP.test(said));

const MIN_WORDS = 3;
const MAX_END = 4;

/** The one thing that an answer offers at its end to do. */
function offerIn({ reply }: Exchange): LastWord | null {
  const { passage } = reply;
  const end = reply.blocks.filter(({ kind }) => kind !== "code").slice(-MAX_END);
  const offers = end
    .flatMap((block) => (block.kind === "paragraph" ? sentences(block.text) : []))
    .filter(
      (each) =>
        OFFERS.test(each) && (isQuestion(each) || /^(?:if you (?:want|like)|let me know)/i.test(each)),
    );
  const quote = offers.at(-1);
  if (!passage || quote === undefined) return null;
  const name = capitalized(nameOf(quote.replace(OPENS_OFFER, "")));
  return isShort(name, MIN_WORDS - 1) || isIncomplete(name)
    ? null
    : { want: wantBeside(name, quote, [quote]), passage, goesOn: false };
}

/** How an offer opens, before what is offered. */
const OPENS_OFFER = new RegExp(
  [
    String.raw`^\P{L}*(?:so |now |and )?(?:(?:would|do) you (?:like|want) (?:me )?(?:to )?|want me to |(?:shall|should|may|can) i (?:now |also )?(?:go ahead and )?`,
    "(?:if you (?:want|like)(?: me to)?|let me know if you(?:['’]d)? (?:want|like)(?: me to)?),? ?(?:i can (?:also )?)?|zal ik |wil je dat ik |soll ich |möchtest du,? dass ich |voulez-vous que je |veux-tu que je",
    "¿?quieres que |¿?te gustaría que |vuoi che |quer que (?:eu )?|хотите,? (?:чтобы )?я |хочете,? щоб я |(?:需要我|要不要我?|是否需要我?|您想让我)(?:帮你)?)",
  ].join("|"),
  "iu",
);

/** Takes back what was asked for. */
const CALLS_OFF =
  /^(?:(?:ok(?:ay)?|actually|no|hmm)[,.! ]+)*(?:forget|drop|skip|cancel|scrap|never ?mind|leave out|vergeet|schrap|laat maar|vergiss|oublie|olvida|lascia perdere|esquece|забудь)(?!\p{L})/iu;

/** Whether a sentence is more than thanks, praise or a greeting. */
const says = (sentence: string): boolean =>
  !isShort(sentence, 1) &&
  !isScrap(sentence) &&
  !speaksOfTalk(sentence) &&
  !CALLS_OFF.test(sentence) &&
  !refuses(sentence, wantIn(sentence)) &&
  !WONDERS.test(sentence) &&
  !/^(?:it|they|that|this|these)(?!\p{L})/iu.test(sentence) &&
  !ASKS_NOTHING.test(sentence) &&
  !APPROVES.test(sentence) &&
  !TAKES_UP.test(sentence) &&
  !/^(?:\/|@agent)/.test(sentence);
