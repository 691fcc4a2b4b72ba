import type { Evidence } from "@dreamcatcher/contracts/dream";
import type { Acceptance } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { readMarkdown } from "@dreamcatcher/text/markdown";
import { likeness, stems } from "@dreamcatcher/text/words";
import type { Passage, Quoter } from "../account/passages.ts";

/** A user story with its acceptance criteria. */
export interface Story {
  /** What the person in the story wants. */
  want: string;
  /** What for; null where it does not say. */
  purpose: string | null;
  /** The story in one sentence. */
  text: string;
  evidence: Evidence | null;
  fragment: number;
  criteria: Acceptance[];
}

/** The stories of a conversation, with what it says of their being done. */
export interface Stories {
  stories: Story[];
  /** Criteria that belong to no story. */
  criteria: Acceptance[];
  definitionOfDone: Acceptance[];
}

const STORY = [
  /\bas (?:an? |the )[^,.\n]{2,80}?,? i (?:want|need|would like|wish|can|should be able)(?: to)? (.{5,300})/i,
  /\bals [^,.\n]{2,80}?,? (?:wil|kan) ik (.{5,300})/i,
  /\bals [^,.\n]{2,80}?,? (?:möchte|will|kann) ich,? (.{5,300})/i,
  /\ben tant que? [^,.\n]{2,80}?,? je (?:veux|souhaite|peux) (.{5,300})/i,
  /\bcomo [^,.\n]{2,80}?,? (?:quiero|necesito|quero|preciso) (.{5,300})/i,
  /\bcome [^,.\n]{2,80}?,? (?:voglio|vorrei) (.{5,300})/i,
];
const SO_THAT =
  /[,;]? (?:so that|so i|in order to|because|zodat|damit|um zu|afin (?:de|que)|para (?:que|poder)|in modo) /i;

const CRITERIA = new RegExp(
  [
    String.raw`^\W*(?:acceptance (?:criteria|criterion|tests?)|acceptatiecriteria|akzeptanzkriterien`,
    "crit[eè]res d['’]acceptation|criterios de aceptaci[oó]n|criteri di accettazione",
    String.raw`critérios de aceita[cç][aã]o)\W*$`,
  ].join("|"),
  "i",
);
const DONE =
  /^\W*(?:(?:the )?definition of done|dod|definitie van (?:klaar|gereed)|definition von fertig)(?: \(dod\))?\W*$/i;
const MAY_HAVE_STORIES = new RegExp(
  [
    String.raw`acceptance|accept|akzeptanz|d['’]acceptation|aceptaci|aceita|definit|\b(?:I want|wil ik|ich`,
    String.raw`je veux|quiero|voglio|quero)\b`,
  ].join("|"),
  "i",
);

/** The stories, criteria and definitions of done in what is said, each in its last wording. */
export function storiesIn(passages: readonly Passage[], quoteIn: Quoter): Stories {
  const found: Stories = { stories: [], criteria: [], definitionOfDone: [] };
  for (const passage of passages) {
    if (!MAY_HAVE_STORIES.test(passage.text)) continue;
    const of: Stories = { stories: [], criteria: [], definitionOfDone: [] };
    let list: Acceptance[] | null = null;
    for (const block of readMarkdown(passage.text)) {
      if (block.kind === "code" || block.kind === "row") continue;
      const text = lineOf(block.text, 500);
      const evidence = quoteIn(passage, block.text);
      const told = STORY.map((pattern) => pattern.exec(text)).find((match) => match !== null);
      if (told) {
        const story = storyOf(told[1] ?? "", text.slice(told.index), {
          evidence,
          fragment: passage.fragment,
        });
        of.stories.push(story);
        list = null;
      } else if (block.kind === "item" && list) {
        list.push({ text: plain(text), met_by: null, evidence });
      } else if (CRITERIA.test(text)) list = of.stories.at(-1)?.criteria ?? of.criteria;
      else if (DONE.test(text)) list = of.definitionOfDone;
      else if (block.kind !== "item") list = null;
    }
    for (const story of of.stories) replace(found.stories, story, ({ want }) => want);
    for (const each of of.criteria) replace(found.criteria, each, ({ text }) => text);
    for (const each of of.definitionOfDone) replace(found.definitionOfDone, each, ({ text }) => text);
  }
  return found;
}

function storyOf(rest: string, text: string, of: Pick<Story, "evidence" | "fragment">): Story {
  const [want = rest, purpose] = rest.split(SO_THAT, 2);
  return {
    want: plain(want),
    purpose: purpose === undefined ? null : plain(purpose),
    text,
    ...of,
    criteria: [],
  };
}

/** What shows that a story is done: its criteria, and where it has none, what it is for. */
export const criteriaOf = ({ criteria, purpose, evidence }: Story): Acceptance[] =>
  criteria.length > 0 || purpose === null
    ? [...criteria]
    : [{ text: `So that ${purpose}`, met_by: null, evidence }];

const plain = (text: string): string => text.trim().replace(/[.;,]+$/, "");

const MAX_COMPARED = 100;

/** Adds an item, in the place of one that says nearly the same: a later answer words it anew. */
function replace<Item>(items: Item[], item: Item, textOf: (item: Item) => string): void {
  const words = stems(textOf(item));
  const same = items.slice(0, MAX_COMPARED).findIndex((each) => likeness(stems(textOf(each)), words) >= 0.7);
  if (same < 0) items.push(item);
  else items[same] = item;
}
