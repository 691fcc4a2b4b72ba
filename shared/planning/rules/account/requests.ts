import { withoutFiller } from "@dreamcatcher/organizing/filler";
import { lineOf } from "@dreamcatcher/text/clip";
import { denied, negates } from "@dreamcatcher/text/negation";
import { capitalized, isQuestion } from "@dreamcatcher/text/sentences";
import { deliveringIn } from "@dreamcatcher/text/spoken";
import { isImperative, isWorkVerb } from "@dreamcatcher/text/verbs";
import { languageOf } from "@dreamcatcher/text/words";
import type { Exchange } from "./exchanges.ts";
import { faultIn } from "./faults.ts";
import { listsIn, type Point, type PointList } from "./lists.ts";
import { nameOf, uncapitalized, wantIn } from "./names.ts";
import {
  ASKS_NOTHING,
  ASKS_WHAT_TO_DO,
  HANDS_IN_PLAN,
  POINTS_AT_PLAN,
  TAKES_UP,
  WANTS_REST,
  WONDERS,
} from "./phrases.ts";
import type { Want } from "./piece.ts";
import { isLarge, orders, plansAmong, useOf } from "./plans.ts";
import { isShort, isTerminal } from "./said.ts";
import { isAboutAll, isIncomplete, makesSomething } from "./wording.ts";
import { weighs, withoutScraps, worthOf } from "./worth.ts";

/** What the person does in an exchange. */
export interface Request {
  /** `follows` goes on with what was said before it. */
  move: "asks" | "wonders" | "follows" | "nothing";
  wants: Want[];
  /** What is to hold for all of the work. */
  rules: string[];
  /** What they answer to questions of the assistant. */
  answers: string[];
  /** Asks for a plan, a review or advice. */
  isForPlan: boolean;
  /** Asks to carry out a plan that stands elsewhere. */
  pointsAtPlan: boolean;
  /** No words of it ask for work: it is what remains of a message without questions and replies. */
  isGuess: boolean;
  /** It only shows what fails. */
  isFault: boolean;
}

const NOTHING: Request = {
  ...{ move: "nothing", wants: [], rules: [], answers: [] },
  ...{ isForPlan: false, pointsAtPlan: false, isGuess: false, isFault: false },
};

const MAX_READ = 2_000;

/** What the person asks for in an exchange, by the exchange before it. */
export function requestIn(all: Exchange, before: Exchange | undefined): Request {
  const exchange = { ...all, sentences: withoutScraps(all.sentences) };
  const { sentences, asked } = exchange;
  const whole = sentences.join(" ").slice(0, MAX_READ);
  if (POINTS_AT_PLAN.test(whole)) return { ...NOTHING, move: "asks", pointsAtPlan: true };
  const lists = isTerminal(exchange.wish.text)
    ? []
    : listsIn(
        exchange.blocks.filter((block) => block.kind === "row" || block.kind === "code" || !block.pasted),
      );
  const answers = answersIn(exchange, lists, before);
  if (answers.length > 0) return { ...NOTHING, move: "follows", answers };
  const targets = targetsIn(exchange, before === undefined);
  const isGuess = !targets.some(({ isAsked }) => isAsked);
  const isHandedIn = HANDS_IN_PLAN.test(whole);
  const plans =
    !isHandedIn && REVIEWS.test(whole)
      ? []
      : plansAmong(lists).filter((list) => isPlan(list, targets, isGuess) && worthOf(list.points).length > 0);
  const isWhole = isHandedIn || plans.some(({ form }) => form === "headings");
  const holds = targets.filter(
    ({ sentence, want }) => refuses(sentence, want) || (targets.length > 1 && holdsForAll(want)),
  );
  const rest = isWhole
    ? []
    : lists.filter((list) => !plans.includes(list) && useOf(list) !== "rules").flatMap(quotesOf);
  const holding = holds.map(({ sentence }) => sentence);
  const read: Request = {
    ...NOTHING,
    rules: [
      ...lists.filter((list) => useOf(list) === "rules").flatMap(quotesOf),
      // Later, "don't move it" is about what was just done.
      ...(before ? [] : [...new Set([...sentences.filter((each) => forbidsIn(each)), ...holding])]).filter(
        (each) => !FOR_NOW.test(each),
      ),
    ],
    isForPlan: ASKS_WHAT_TO_DO.test(whole) && plans.length === 0,
    isGuess,
  };
  const work = targets.filter((each) => !holds.includes(each));
  const follows: Request = { ...NOTHING, move: before ? "follows" : "nothing" };
  if (plans.length > 0) {
    const planned = plans.flatMap(({ points, form, isOrdered }) =>
      worthOf(isOrdered ? chosenOf(points, whole) : points)
        .filter(({ isQuestion: asks, quote }) => !asks && !WONDERS.test(quote))
        .map((point, at) => plannedAs(point, form === "headings" && at > 0)),
    );
    const beside = isWhole || isGuess ? [] : work.filter(({ sentence }) => !leadsUp(sentence));
    return { ...read, move: "asks", wants: [...wantsOf(exchange, beside, rest), ...planned] };
  }
  if (whole === "" && rest.length === 0) return faultIn(exchange.wish.text) ? faultOf(exchange) : follows;
  if (asked.length === 0 && isShort(whole, MAX_SHORT) && TAKES_UP.test(whole)) {
    // "Proceed to phase 3" names what nobody answers.
    const isLeft = before !== undefined && exchange.reply.text.trim() === "" && /\d/.test(whole);
    return isLeft ? { ...NOTHING, move: "asks", wants: [wantNamed(whole)] } : { ...NOTHING, move: "follows" };
  }
  // "You stopped there. Could you go on?"
  if (before && isGuess && sentences.length <= 2 && sentences.some((each) => WANTS_REST.test(each)))
    return follows;
  // Few words before output that is pasted: what fails tells more.
  const fault = isGuess && isOutput(exchange) ? faultIn(exchange.wish.text) : null;
  if (fault !== null && fault.length >= MIN_FAULT) return faultOf(exchange);
  if ((targets.length === 0 && asked.length > 0) || (isGuess && asksToKnow(sentences)))
    return { ...read, move: "wonders" };
  if (work.length === 0 || (isGuess && faultIn(work[0]?.sentence ?? "")))
    return faultIn(exchange.wish.text) ? faultOf(exchange) : { ...read, move: follows.move };
  return { ...read, move: "asks", wants: wantsOf(exchange, work, rest) };
}

const MIN_FAULT = 30;
/** So much longer is a message than what the person says in it, where it is output. */
const MANY_TIMES = 4;

/** Whether a message is output behind a few words that do not lead up to it. */
const isOutput = ({ sentences: [said = "", ...more], wish }: Exchange): boolean =>
  more.length === 0 &&
  isShort(said, MAX_SHORT) &&
  !/[:：?？]\s*$/.test(said) &&
  wish.text.length > MANY_TIMES * said.length + MIN_FAULT;

/** A reply of so few words may take up what was proposed. */
export const MAX_SHORT = 9;

const OPENS_REQUEST = /^(?:also|and|then|next|please|let['’]?s|can you|could you|i want|i need|we need) /i;

/** A point of the person's list; "also let's move the titles" is "move the titles". */
const plannedAs = ({ name, quote, details, isChecked }: Point, isNext: boolean): Want => ({
  ...{
    name: deniedAs(OPENS_REQUEST.test(quote) ? nameOf(wantIn(quote)) : name, quote),
    quote,
    details,
    isChecked,
    isPlanned: true,
    isNext,
  },
});
/** "Do points 1, 2 and 4". */
const CHOOSES =
  /(?<!\p{L})(?:do|only|just|these|points?|items?|steps?|tasks?|numbers?|punt\p{L}*|punkte?|schritte?|étapes?|pasos?|passi|passos?)\s+(?:these\s+)?(\d{1,2}(?:\s*(?:,|&|and|en|und|et|y|e)\s*\d{1,2})+)(?!\d)/iu;

/** The points of a list that the person chooses by their numbers; all of them where they choose none. */
function chosenOf(points: readonly Point[], said: string): readonly Point[] {
  const numbers: readonly string[] = CHOOSES.exec(said)?.[1]?.match(/\d+/g) ?? [];
  const chosen = points.filter((_, at) => numbers.includes(String(at + 1)));
  return chosen.length > 0 ? chosen : points;
}

/** What the points of a list say, as it is meant: those of what must not be deny it. */
const quotesOf = ({ points, refusal }: PointList): string[] =>
  points.map(({ quote }) => (refusal === null ? quote : denied(quote, refusal)));

/** Whether a sentence only leads up to a list. */
const leadsUp = (sentence: string): boolean => /[:：]\s*$/.test(sentence) || HANDS_IN_PLAN.test(sentence);

/** Says what must not be: "no accounts", "it must not track people". */
const DENIES = new RegExp(
  [
    "^(?:(?:and|but|also|please)[\\s,]+)*(?:without|never|do not|don['’]t|geen|zonder|nooit|keine?|ohne|nie|sans|jamais",
    "sin|nunca|senza|mai|sem|без|никогда)(?!\\p{L})",
    "(?<!\\p{L})(?:must|should|may|shall)(?: not|n['’]t|n['’]t| never)(?!\\p{L})|(?<!\\p{L})(?:cannot|mag niet|darf nicht|ne doit pas",
    "no debe|non deve|não deve)(?!\\p{L})|^(?:不要|禁止|请勿)",
  ].join("|"),
  "iu",
);
const DENIES_THING =
  /^(?:(?:and|but|also)[\s,]+)*no (?!\p{L}+,)(?!(?:i|we|it|you|they|he|she|that|this|there|the|my|not|problem|worries|idea|need)(?!\p{L}))/iu;

const denies = (sentence: string): boolean =>
  DENIES.test(sentence) || (DENIES_THING.test(sentence) && languageOf(sentence) === "en");

const forbidsIn = (sentence: string): boolean => refuses(sentence, wantIn(sentence)) && !isQuestion(sentence);

/** What is only not to be done now holds for one answer. */
const FOR_NOW =
  /(?<!\p{L})(?:yet|for now|right now|at this point|nog niet|voorlopig|noch nicht|vorerst|pas encore|pour l['’]instant|todavía|por ahora|aún no|ancora|per ora|ainda|por enquanto|endnu|пока|ещё не)(?!\p{L})|先不|暂时|まだ|아직/iu;

const firstClauseOf = (sentence: string): string => withoutFiller(sentence).split(/[,;:]/, 1)[0] ?? "";

/** What must not be is no work, unless something is to be done after all: "skip what must not be shown". */
export const refuses = (sentence: string, want: string): boolean =>
  denies(firstClauseOf(sentence)) && !(isImperative(want) && !DENIES.test(want));

/** "Use Go for the server", "it should be fast": how all of the work is to be, rather than a part of it. */
const holdsForAll = (want: string): boolean =>
  isAboutAll(want) && /^(?:use|using|it|everything|the)\b/i.test(want);

/** A message that is nothing but output asks to mend what fails in it. */
function faultOf({ wish }: Exchange): Request {
  const fault = faultIn(wish.text) ?? "";
  return { ...NOTHING, move: "asks", isGuess: true, isFault: true, wants: [wantNamed(fault)] };
}

/** What its own words name. */
const wantNamed = (text: string): Want => ({
  ...{ name: nameOf(text), quote: text, details: [text] },
  ...{ isPlanned: false, isNext: false, isChecked: false },
});

/** Asks about what the message itself shows, so that its lists are no plan. */
const REVIEWS =
  /^\W*(?:please )?(?:review|explain|check|analy[sz]e|summari[sz]e|translate|rewrite|proofread|beoordeel|prüfe|analysiere|examine|revisa|analiza|revise|analise|rivedi|проверь|проанализируй)(?!\p{L})|^(?:请)?(?:分析|审查|检查|解释|翻译)/iu;

const { texts, programs, writes } = deliveringIn("en");

/** Whether a text is to be written, so that the lists beside the request are its matter. */
function isText(want: string): boolean {
  const [thing = ""] = want.split(/\b(?:that|which|for|about|to|with|from)\b/, 1);
  return (writes.test(want) || (makesSomething(want) && texts.test(thing))) && !programs.test(thing);
}

/** Whether a list is a plan, rather than what is said of what the person asks for beside it. */
const isPlan = (list: PointList, targets: readonly Target[], isGuess: boolean): boolean =>
  isLarge(list) &&
  (list.form === "headings" ||
    (!targets.some(({ want }) => isText(want)) &&
      !(targets.length > 0 && !isGuess && tellsHow(list)) &&
      (list.isOrdered || orders(list) || isGuess)));

/** Opens what says how a thing is to be made, or what must not be. */
const HOW =
  /^\W*(?:ensure|make sure|use|using|do not|don['’]?t|never|always|avoid|keep|must|should|only|no|not|it|on|if|when|gebruik|zorg|verwende|stelle sicher|utilise[rz]?|assure|usa|asegura|não|non|nicht|nunca)(?!\p{L})/iu;

/** Whether many points of a list say how something is to be, so that they are criteria of what is asked. */
const tellsHow = ({ points }: PointList): boolean =>
  2 * points.filter(({ quote }) => HOW.test(quote)).length >= points.length;

const MAX_ANSWER = 900;
const MIN_QUESTIONS = 2;

/** What the person answers, where they go through the questions of the assistant one by one. */
function answersIn(
  { sentences, asked, wish }: Exchange,
  all: readonly PointList[],
  before: Exchange | undefined,
): string[] {
  const lists = all.filter(
    ({ isOrdered, form, points }) => isOrdered && form === "items" && points.length >= 2,
  );
  if (!before || lists.length === 0 || wish.text.length > MAX_ANSWER) return [];
  const questions = before.reply.blocks.flatMap((block) =>
    block.kind === "code" ? [] : (block.text.match(/[?？]/g) ?? []),
  ).length;
  const isAnswer =
    sentences.some((each) => ANSWERS.test(each)) ||
    (questions >= MIN_QUESTIONS && sentences.length <= 1 && asked.length === 0 && !lists.some(orders));
  if (!isAnswer) return [];
  return lists
    .flatMap(quotesOf)
    .map((each) => each.replace(/\s*[/\\]\s*$/, ""))
    .filter(
      (each) =>
        !isQuestion(each) &&
        !/^(?:yes|no|ja|nee|nein|oui|non|sí|sì|si|да|нет|네|아니|是|不)(?!\p{L})/iu.test(each),
    );
}

const ANSWERS =
  /(?<!\p{L})(?:to answer|answers?|mijn antwoord\p{L}*|antwort\p{L}*|réponses?|respuestas?|risposte?|respostas?|ответы?)(?!\p{L})|回答|답변/iu;

const MAX_SAID = 6;

/** Whether the person only wants to know something. */
function asksToKnow(sentences: readonly string[]): boolean {
  const [first = "", last = first] = [sentences[0], sentences.at(-1)];
  const isBrief = sentences.length > 0 && sentences.length <= MAX_SAID;
  return (
    isBrief &&
    (isQuestion(last) || WONDERS.test(first) || WONDERS.test(last)) &&
    !REQUESTS_BY_ASKING.test(last) &&
    !sentences.some((each) => WISHES.test(each) && !isQuestion(each))
  );
}

const WISHES =
  /^(?:(?:also|and|but|so|ok(?:ay)?)[\s,]+)*(?:i|we) (?:want|need|would like)(?: to have)? (?:an?|the|some|simple|my)\b/i;

/** A sentence that asks for work, from where it does. */
interface Target {
  sentence: string;
  want: string;
  /** Whether its words ask, or it is only what remains. */
  isAsked: boolean;
}

/** More sentences are mostly pasted: people speak before and after what they paste. */
const MAX_SENTENCES = 24;
const MAX_TARGETS = 10;

/** The sentences that ask for work: those that do so in words, else the first that is no question. */
function targetsIn({ sentences, asked }: Exchange, isFirst: boolean): Target[] {
  const read =
    sentences.length > MAX_SENTENCES
      ? [...sentences.slice(0, MAX_SENTENCES - 4), ...sentences.slice(-4)]
      : sentences;
  const found = read.flatMap((sentence): Target[] => {
    const known = asked.find((each) => each.sentence === sentence);
    const want = known?.want ?? wantIn(sentence);
    if (GOAL.test(sentence) || SPEAKS_OF_TALK.test(sentence)) return [];
    const isOrder =
      (want !== sentence && isImperative(want)) || makesSomething(want) || WISHES.test(sentence);
    const isAsked = known !== undefined || (isOrder && !isQuestion(sentence));
    return isAsked && !isShort(want, 1) && !isFragment(want) ? [{ sentence, want, isAsked: true }] : [];
  });
  const others = found.length > 0 ? read.filter((each) => isOrdered(each, found)) : [];
  found.push(...others.map((sentence) => ({ sentence, want: wantIn(sentence), isAsked: true })));
  found.sort((a, b) => read.indexOf(a.sentence) - read.indexOf(b.sentence));
  if (found.length > 0)
    return withoutMatter(found, read)
      .filter(({ want }) => !isLook(want))
      .slice(0, MAX_TARGETS);
  const guesses = (isLetter(read) ? [] : read).filter(
    (each) =>
      !ASKS_NOTHING.test(each.replace(HESITATES, "")) &&
      !SPEAKS_OF_TALK.test(each) &&
      !isShort(each, 3) &&
      !isFragment(each.replace(/[.!。！\s]+$/u, "")) &&
      !TAKES_UP.test(each) &&
      !weighs(each) &&
      !isLook(wantIn(each)) &&
      (!isQuestion(each) || REQUESTS_BY_ASKING.test(each)),
  );
  const guess =
    (isFirst ? undefined : (guesses.find(isImperative) ?? guesses.find((each) => REQUIRES.test(each)))) ??
    guesses[0];
  return guess ? [{ sentence: guess, want: wantIn(guess), isAsked: false }] : [];
}

/** What follows a request that ends in a colon is its matter, up to where the person speaks up again. */
function withoutMatter(found: readonly Target[], read: readonly string[]): Target[] {
  const lead = found.findIndex(({ sentence }) => /[:：]\s*$/.test(sentence));
  if (lead < 0 || read.length - read.indexOf(found[lead]?.sentence ?? "") <= MIN_MATTER) return [...found];
  return found.filter(
    ({ sentence }, at) => at <= lead || (sentence === read.at(-1) && SPEAKS_UP.test(sentence)),
  );
}

/** Fewer sentences behind a colon are what it leads up to. */
const MIN_MATTER = 3;
const SPEAKS_UP = /^(?:also|and|then|please|now|can|could|would|will|let['’]?s|i(?:['’]d)? )(?!\p{L})/iu;

const HESITATES = /^(?:(?:ok(?:ay)?|u+h+m?|u+m+|h+m+|well|so|oh|ah|eh|euh|äh|pues|bueno|nou|tja)[\s,.!…]+)+/i;

/** "The shell script", "since you know it": the rest of a sentence that is cut off before what it says. */
const isFragment = (want: string): boolean =>
  (/^(?:the|de|het|der|die|das|le|la|el|il)\s/i.test(want) && isShort(want, 4)) ||
  (/^(?:since|because|while|although|as soon as)\s[^,;]+$/i.test(want) && isShort(want, 8));

/** Whether a sentence beside others that ask is an order as well. */
const isOrdered = (sentence: string, found: readonly Target[]): boolean =>
  isImperative(sentence) && !isShort(sentence, 2) && !found.some((each) => each.sentence === sentence);

/** What the work is for. */
const GOAL = /^(?:the|my|our|its) (?:goal|aim|purpose|idea|point|reason)\b/i;

/** Who is to answer and how they are to take what is said, and the courtesy that ends a letter: no work. */
const SPEAKS_OF_TALK = new RegExp(
  [
    String.raw`^(?:you are|you['’]re) (?:an?|the|my) (?:\p{L}+[\s-]?){1,4}[.!]?$`,
    String.raw`^if (?:you|this) (?:understand|understood|have (?:read|understood)|is clear)(?!\p{L})`,
    "(?<!\\p{L})(?:(?:do not|don['’]t) hesitate|zögern sie nicht|n['’]hésitez pas|no dude en|não hesite|non esiti|aarzel niet)(?!\\p{L})",
  ].join("|"),
  "iu",
);

const SALUTES =
  /^(?:dear|geachte|sehr geehrte[rs]?|chère?|estimad[oa]s?|gentile|prezad[oa]s?) [^.!?]{2,60},/iu;
const MIN_LETTER = 3;

/** Whether what is said is a letter to somebody else, which is shown. */
const isLetter = ([first = "", ...more]: readonly string[]): boolean =>
  SALUTES.test(first) && more.length >= MIN_LETTER;

/** What an assistant does to be able to work, which is no work of its own. */
const LOOKS =
  /^(?:check|read|look|open|give me|confirm|investigate|search|explain|tell|scan|see|ask|use it|think|remember|show me|describe|understand|continue|try again|end the (?:session|chat)|lees|bekijk|lies|schau|lis|regarde|lee|mira|leggi|guarda|leia|olhe|прочитай|посмотри)(?!\p{L})|^(?:请|請)?(?:阅读|查看|解释|閱讀|讀|看)/iu;

const REQUIRES =
  /(?<!\p{L})(?:should|must|please|needs? to|has to|moet|muss|soll|bitte|doit|devrait|debe|deber[ií]a|deve|dovrebbe|deveria|должн\p{L}*)(?!\p{L})|应该|必须|请|需要|してください|해야|해 ?주/iu;
const REQUESTS_BY_ASKING =
  /^(?:\P{L}*(?:ok(?:ay)?|and|so|also|now)[\s,]+)?(?:can|could|would|will) (?:you|we)\b/iu;

const MAX_DETAILS = 12;

/** One want for a thing to be made with all that is said of it; else one for each sentence that asks. */
function wantsOf({ sentences }: Exchange, targets: readonly Target[], rest: readonly string[]): Want[] {
  const [first] = targets;
  if (first === undefined) return [];
  const isOne = startsThing(first.want) || targets.length === 1;
  const heads = isOne ? [first] : targets.filter(({ want }, n) => n === 0 || !isShort(nameOf(want), 2));
  const places = heads.map(({ sentence }) => sentences.indexOf(sentence));
  return heads.map(({ sentence, want }, n) => {
    const from = places[n] ?? -1;
    const next = places.find((place) => place > from) ?? sentences.length;
    const said = isOne ? sentences.filter((each) => each !== sentence) : sentences.slice(from + 1, next);
    const details = said.filter((each) => saysMore(each));
    // "Fix this" is about what was said before it; "change it to:" goes on with what follows.
    const lead = leadOf(want, sentences[from + 1]);
    const named = isVague(nameOf(lead))
      ? sentences
          .slice(0, from)
          .findLast((each) => !isShort(each, 3) && !ASKS_NOTHING.test(each) && !isQuestion(each))
      : undefined;
    return {
      name: deniedAs(nameOf(named ?? lead), named ?? sentence),
      quote: named ?? sentence,
      details: [
        ...new Set([
          ...(named ? [named] : []),
          sentence,
          ...details,
          ...(n === heads.length - 1 ? rest : []),
        ]),
      ].slice(0, MAX_DETAILS),
      ...{ isPlanned: false, isNext: false, isChecked: false },
    };
  });
}

/** "Fix it with the following rules:" is "fix it"; "change the page to:" has its end in what follows. */
function leadOf(want: string, next: string | undefined): string {
  if (!/[:：]\s*$/.test(want)) return want;
  const [whole, head] = [
    want.replace(/[\s:：]+$/u, ""),
    want.replace(/[\s:：]+$/u, "").replace(FOLLOWING, ""),
  ];
  const bare = isShort(head, 1) ? whole : head;
  const isOpen = isIncomplete(bare) && !isIncomplete(bare.replace(/\s+\S+$/, ""));
  return next !== undefined && isOpen ? `${bare} ${uncapitalized(next)}` : bare;
}
const FOLLOWING =
  /,?\s+(?:with|by|using|in|as|per|according to|based on)?\s*(?:all )?(?:of )?(?:the |these )?(?:following|below)(?:\s\p{L}+){0,4}$/iu;

/** A name that denies what its sentence denies: where the cut loses that, the sentence is the name. */
export function deniedAs(name: string, sentence: string): string {
  if (negates(name) || !negates(sentence)) return name;
  const [said, words] = [sentence.toLowerCase(), name.toLowerCase().split(" ")];
  const start = Math.max(0, said.indexOf(words.slice(0, 2).join(" ")));
  const end = said.indexOf(words.at(-1) ?? "", start);
  // From where the clause begins that the name is of.
  const clause = said.slice(0, start).search(/[^,;.:]*$/);
  const isLost = denies(firstClauseOf(sentence)) || negates(said.slice(clause, Math.max(start, end)));
  return isLost ? capitalized(lineOf(sentence, MAX_NAME)) : name;
}

const MAX_NAME = 160;

/** Whether a thing is to be made of nothing, so that what follows is about it. */
const startsThing = (want: string): boolean =>
  makesSomething(want) &&
  !/^(?:please )?(?:add|(?:make|implement|maak|fais) (?:the|my|our|its?|this|these|de|het|le|la|les|el)(?!\p{L}))/iu.test(
    want,
  );

const saysMore = (sentence: string): boolean =>
  !refuses(sentence, wantIn(sentence)) &&
  !isQuestion(sentence) &&
  !ASKS_NOTHING.test(sentence) &&
  !isShort(sentence, 2) &&
  !/[:：]\s*$/.test(sentence);

/** Whether a name only points at what was said before it: "Fix this". */
export const isVague = (name: string): boolean =>
  isIncomplete(name) || /^\S+ (?:it|this|that|these|them)(?: \S+)?$/i.test(name);

/** Whether a name is of what is made, rather than of a look at what there is. */
export const isLook = (name: string): boolean =>
  LOOKS.test(name) && ![...name.matchAll(/ (?:and|en) (\p{L}+)/gu)].some(([, verb = ""]) => isWork(verb));

const isWork = (verb: string): boolean =>
  (isWorkVerb(verb) || /^(?:recommend|suggest|propose)$/.test(verb)) && !LOOKS.test(verb);
