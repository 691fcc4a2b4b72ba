import type { Plan } from "@dreamcatcher/contracts/plan";
import { sentences } from "@dreamcatcher/text/sentences";
import { isImperative } from "@dreamcatcher/text/verbs";
import type { PlannableDream } from "../../planner.ts";
import { nameOf, uncapitalized } from "../account/names.ts";
import { WONDERS } from "../account/phrases.ts";
import type { Assembly } from "../assembling/assemble.ts";
import type { Paths } from "../paths.ts";
import { textOf } from "./answers.ts";
import { asksForTalk, fileAskedFor } from "./asked-texts.ts";
import { textName } from "./document-names.ts";
import { fileFacts, worksOnCode } from "./file-facts.ts";
import { type GivenAnswer, givenAnswers } from "./given-answers.ts";
import { isMostlyOf } from "./here.ts";
import { partsOf, weightOf } from "./parts.ts";
import { ownWords } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";
import { requestSentences, WISHES, WRITES } from "./request-sentence.ts";
import { MIN_WISH, type Turn, turnsOf } from "./turns.ts";

/** What the person asked for in a talk of texts, with the answer in its last version and its document. */
export interface GivenText extends GivenAnswer {
  /** What was asked for, in a few words. */
  name: string;
  /** The words that ask for it. */
  quote: string;
  /** The path of its document; null where it is so short that the README has it. */
  path: string | null;
}

/** A shorter answer stands in the README; what was asked for by a word for texts is a document anyway. */
const MIN_DOCUMENT = 500;
const MIN_WRITING = 120;
/** Of more answers those that were asked for as texts, and the longest. */
const MAX_GIVEN = 24;
/** A talk that names so many files is about them. */
const MIN_FILES = 3;

/** Of an answer so much is said in words, rather than in code. */
const MIN_PROSE = 1 / 3;

/**
 * The texts that a dream's conversation gives, in order; more than one document are numbered. Null for a
 * dream that is no talk of texts.
 */
export function givenTexts(
  dream: PlannableDream,
  kind: Plan["intent"]["kind"],
  { files, sketches, paths }: Pick<Assembly, "files" | "sketches"> & { paths: Paths },
): GivenText[] | null {
  if (kind !== "document" || worksOnCode(dream)) return null;
  const turns = turnsOf(dream);
  // Who works on files, or has an agent at work, asks for work rather than for texts.
  if (turns.some(isAtWork) || fileFacts(dream, turns).length >= MIN_FILES) return null;
  const written = [...files, ...sketches].filter(({ path }) => path.endsWith(".md"));
  const given = mainOf(
    givenAnswers(turns).filter(
      ({ asked, content }) =>
        !asksForTalk(turns[asked]?.wish ?? "") && !written.some((file) => isMostlyOf(file, content)),
    ),
  );
  const taken = new Set<string>();
  const all = given.map((each) => {
    const turn = turns[each.asked];
    const title = dream.fragments[turn?.fragment ?? -1]?.title ?? "";
    const min = each.says >= WRITES ? MIN_WRITING : MIN_DOCUMENT;
    const asked = namedBy(turn?.wish ?? "", { title, taken, content: each.content });
    taken.add(asked.name);
    const isSteps = each.says < WRITES && TELLS_STEPS.test(each.content.slice(0, MAX_LEAD));
    const isThing = isSteps && isImperative(asked.name);
    const named = isThing ? { ...asked, name: `How to ${uncapitalized(asked.name)}` } : asked;
    const prose = weightOf(textOf(partsOf(each.content).filter(({ kind: of }) => of !== "code")));
    const isDocument = prose >= min && prose >= each.content.length * MIN_PROSE;
    return { ...each, ...named, isDocument };
  });
  const told = all.filter(({ isDocument, quote }) => isDocument || quote !== "");
  const documents = told.filter(({ isDocument }) => isDocument);
  const digits = String(documents.length).length;
  return told.map(({ isDocument, ...each }) => {
    const at = documents.findIndex(({ asked }) => isDocument && asked === each.asked);
    const number = documents.length > 1 ? `${String(at + 1).padStart(digits, "0")}-` : "";
    const named = fileAskedFor(turns[each.asked]?.wish ?? "");
    const name = textName(each.name) || `answer-${each.asked + 1}`;
    return { ...each, path: at < 0 ? null : paths.claim(named ?? `docs/${number}${name}.md`) };
  });
}

/** Says what an agent does next. */
const STEP =
  /^(?:(?:now|first|next|then|good|great|perfect|ok(?:ay)?)[,.!:]? )*(?:let me|i['’]ll|i will|i need to|laat me|ik ga|lass mich|ich werde|je vais|laissez-moi|voy a|déjame|vou|deixa-me|lasciami)(?!\p{L})|^(?:让我|我来|现在我)/iu;
/** So many announcements make an answer the log of an agent. */
const MIN_STEPS = 2;
const MAX_STEP = 300;
const isAtWork = ({ answer }: Turn): boolean =>
  partsOf(answer).filter(
    ({ kind, text }) =>
      kind === "prose" && text.length <= MAX_STEP && sentences(text).some((each) => STEP.test(each.trim())),
  ).length >= MIN_STEPS;

/** As many answers as are told, in order. */
function mainOf(given: readonly GivenAnswer[]): GivenAnswer[] {
  const weight = ({ says, content }: GivenAnswer) => (says >= WRITES ? MAX_READ : 0) + weightOf(content);
  const main = new Set(given.toSorted((one, other) => weight(other) - weight(one)).slice(0, MAX_GIVEN));
  return given.filter((each) => main.has(each));
}

/** An answer that tells how something is done has done nothing of it. */
const TELLS_STEPS = /(?<!\p{L})(?:steps|here(?:['’]s| is) how|how you can)(?!\p{L})/iu;
const MAX_LEAD = 200;

/** What a message asks for in a few words: by its request, else by what it says, or its title. */
function namedBy(
  wish: string,
  { title, taken, content }: { title: string; taken: ReadonlySet<string>; content: string },
): Pick<GivenText, "name" | "quote"> {
  const requests = requestSentences(wish).map(({ quote, want, says }) => {
    const name = nameOf(want);
    const isWhole = WONDERS.test(want) && name.length >= want.replace(/[\s?？]+$/u, "").length;
    return { name: quote.endsWith("?") && isWhole && name !== "" ? `${name}?` : name, quote, says };
  });
  const named = requests.filter(({ name }) => name !== "");
  const [first] = named;
  const found = named.find(({ name, says }) => !taken.has(name) && (says > WISHES || name === first?.name));
  if (found) return { name: found.name, quote: found.quote };
  // Asked for in the same words, a text has its own title.
  if (first) return { name: titleIn(content) ?? first.name, quote: first.quote };
  const said = sentences(withoutQuotes(ownWords(wish)).slice(0, MAX_READ)).filter(
    (each) => each.length <= MAX_SENTENCE && /\p{L}{2}/u.test(each),
  );
  const word =
    said.find((each) => weightOf(each) >= MIN_WISH) ?? said.find((each) => weightOf(each) >= MIN_TOPIC);
  return word ? { name: nameOf(word) || title, quote: word } : { name: title, quote: "" };
}

const MAX_OPENING = 400;
const TITLE = /^[^\p{L}\n]{0,8}title[^\p{L}\n]{0,8}[:：][ \t]*(.+)$/imu;

/** The title that a text opens with: a heading, or a line "Title: …". */
function titleIn(content: string): string | null {
  const heading = partsOf(content).find(({ kind }) => kind === "heading")?.text;
  const title = TITLE.exec(content.slice(0, MAX_OPENING))?.[1] ?? heading;
  const name = nameOf((title ?? "").replace(/[*_#"“”]/g, "").trim());
  return name === "" ? null : name;
}

/** A shorter message names nothing. */
const MIN_TOPIC = 10;
const MAX_READ = 4_000;
const MAX_SENTENCE = 400;
