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
import { worksOnCode } from "./file-facts.ts";
import { type GivenAnswer, givenAnswers } from "./given-answers.ts";
import { isMostlyOf } from "./here.ts";
import { partsOf, weightOf } from "./parts.ts";
import { ownWords } from "./pasted.ts";
import { withoutQuotes } from "./quoted.ts";
import { requestSentences, WRITES } from "./request-sentence.ts";
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
  const taken = new Set<string>();
  const all = given.map((each) => {
    const turn = turns[each.asked];
    const title = dream.fragments[turn?.fragment ?? -1]?.title ?? "";
    const min = each.says >= WRITES ? MIN_WRITING : MIN_DOCUMENT;
    const asked = namedBy(turn?.wish ?? "", { title, taken });
    taken.add(asked.name);
    const isSteps = each.says < WRITES && TELLS_STEPS.test(each.content.slice(0, MAX_LEAD));
    const isThing = isSteps && isImperative(asked.name);
    const named = isThing ? { ...asked, name: `How to ${uncapitalized(asked.name)}` } : asked;
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

/** An answer that tells how something is done has done nothing of it. */
const TELLS_STEPS = /(?<!\p{L})(?:steps|here(?:['’]s| is) how|how you can)(?!\p{L})/iu;
const MAX_LEAD = 200;

/** What a message asks for in a few words: by its request, else by what it says, or its title. */
function namedBy(
  wish: string,
  { title, taken }: { title: string; taken: ReadonlySet<string> },
): Pick<GivenText, "name" | "quote"> {
  const requests = requestSentences(wish).map(({ quote, want }) => {
    const name = nameOf(want);
    return { name: quote.endsWith("?") && WONDERS.test(want) && name !== "" ? `${name}?` : name, quote };
  });
  const named = requests.filter(({ name }) => name !== "");
  const found = named.find(({ name }) => !taken.has(name)) ?? named[0];
  if (found) return found;
  const said = sentences(withoutQuotes(ownWords(wish)).slice(0, MAX_READ)).filter(
    (each) => each.length <= MAX_SENTENCE && /\p{L}{2}/u.test(each),
  );
  const telling = said.find((each) => weightOf(each) >= MIN_WISH) ?? said[0];
  return telling ? { name: nameOf(telling) || title, quote: telling } : { name: title, quote: "" };
}

const MAX_READ = 4_000;
const MAX_SENTENCE = 400;
