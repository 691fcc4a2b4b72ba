import type { Plan } from "@dreamcatcher/contracts/plan";
import { sentences } from "@dreamcatcher/text/sentences";
import type { PlannableDream } from "../../planner.ts";
import { nameOf } from "../account/names.ts";
import type { Assembly } from "../assembling/assemble.ts";
import type { Paths } from "../paths.ts";
import { textOf } from "./answers.ts";
import { asksForTalk, fileAskedFor } from "./asked-texts.ts";
import { textName } from "./document-names.ts";
import { worksOnCode } from "./file-facts.ts";
import { type GivenAnswer, givenAnswers } from "./given-answers.ts";
import { isMostlyOf } from "./here.ts";
import { partsOf, weightOf } from "./parts.ts";
import { ownWords } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";
import { ORDERS, requestSentence, WRITES } from "./request-sentence.ts";
import { MIN_WISH, turnsOf } from "./turns.ts";

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
const MAX_DOCUMENTS = 40;

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
  const written = [...files, ...sketches].filter(({ path }) => path.endsWith(".md"));
  const given = givenAnswers(turns).filter(
    ({ asked, content }) =>
      !asksForTalk(turns[asked]?.wish ?? "") && !written.some((file) => isMostlyOf(file, content)),
  );
  const all = given.map((each) => {
    const turn = turns[each.asked];
    const title = dream.fragments[turn?.fragment ?? -1]?.title ?? "";
    const request = requestSentence(turn?.wish ?? "");
    const min = (request?.says ?? 0) >= WRITES ? MIN_WRITING : MIN_DOCUMENT;
    const named = namedBy(turn?.wish ?? "", request, title);
    const prose = weightOf(textOf(partsOf(each.content).filter(({ kind: of }) => of !== "code")));
    const isDocument = prose >= min && prose >= each.content.length * MIN_PROSE;
    return { ...each, ...named, isDocument };
  });
  const documents = all.filter(({ isDocument }) => isDocument).slice(-MAX_DOCUMENTS);
  const digits = String(documents.length).length;
  return all.map(({ isDocument, ...each }) => {
    const at = documents.findIndex(({ asked }) => isDocument && asked === each.asked);
    const number = documents.length > 1 ? `${String(at + 1).padStart(digits, "0")}-` : "";
    const named = fileAskedFor(turns[each.asked]?.wish ?? "");
    const name = textName(each.name) || `answer-${each.asked + 1}`;
    return { ...each, path: at < 0 ? null : paths.claim(named ?? `docs/${number}${name}.md`) };
  });
}

/** A longer message without a request has no sentence that names it. */
const MAX_STATEMENT = 200;

/** What a message asks for in a few words, by its request, what it says, or the title that it has. */
function namedBy(
  wish: string,
  request: ReturnType<typeof requestSentence>,
  title: string,
): Pick<GivenText, "name" | "quote"> {
  const own = withoutQuotes(ownWords(wish)).trim();
  const [first = ""] = sentences(own);
  if (request !== null) {
    const mark = request.quote.trim().endsWith("?") && request.says < ORDERS ? "?" : "";
    const name = nameOf(request.want);
    if (name !== "") return { name: `${name}${mark}`, quote: request.quote };
  }
  const isStatement = own.length <= MAX_STATEMENT && weightOf(first) >= MIN_WISH;
  return { name: (isStatement ? nameOf(first) : "") || title, quote: isStatement ? first : "" };
}
