import { askOf, clausesOf, isProse, spokenOf, subordinate, withoutFiller } from "./asks.ts";
import type { Block, Item, Row } from "./markdown.ts";
import { isPasted } from "./noise.ts";
import { clip, sentences, shorten } from "./sentences.ts";
import type { Said, Talk, Turn } from "./talk.ts";
import { isImperative } from "./verbs.ts";
import { likeness, numbersIn, stems } from "./words.ts";

const most = 15;

/** A feature with the turn that named it. */
export interface Feature {
  text: string;
  turn: number;
}

/** What the thing imagined does, has or must support, said by the person or proposed in an answer. */
export function featuresOf(talk: Talk): Feature[] {
  const found: Feature[] = [];
  const turns = talk.turns.slice(0, 400);
  const makes = turns.some((turn) => turn.asked.some((said) => things.test(said.text.slice(0, 3_000))));
  const latest = latestLists(turns);
  turns.forEach((turn, at) => {
    const question = turn.asked.at(-1)?.text.slice(-600) ?? "";
    found.push(
      ...turn.asked.flatMap((said) => wanted(said, makes, talk.agentic)).map((text) => ({ text, turn: at })),
    );
    if (talk.agentic)
      found.push(
        ...turn.answered
          .slice(-2)
          .flatMap(reported)
          .map((text) => ({ text, turn: at })),
      );
    else if (!compares(turn))
      found.push(
        ...turn.answered
          .flatMap((said) => proposed(said, question, at, latest))
          .map((text) => ({ text, turn: at })),
      );
  });
  return united(found);
}

function united(found: Feature[]): Feature[] {
  const kept: (Feature & { stems: Set<string>; numbers: string })[] = [];
  for (const { text, turn } of found) {
    if (kept.length >= most) break;
    const tidy = tidied(text);
    const own = stems(tidy);
    const numbers = numbersIn(tidy);
    const known = kept.some((other) => other.numbers === numbers && likeness(other.stems, own) >= 0.6);
    if (!known && tidy.split(" ").length >= 2) kept.push({ text: tidy, turn, stems: own, numbers });
  }
  return kept.map(({ text, turn }) => ({ text, turn }));
}

const tidied = (text: string): string =>
  clip(
    shorten(
      text
        .slice(0, 600)
        .replace(/\[\d+\]/g, "")
        .replace(
          /^(?:(?:the )?(?:capability|ability|option|possibility) (?:of|to) )?(?:(?:an?|the|also|to|een|de|het)\s+)?/i,
          "",
        )
        .replace(/[\s.;:,!?]+$/, ""),
      14,
    ),
    500,
  );

/** What people imagine that has features; a text or a question has none. */
const things =
  /\b(?:apps?|applications?|tools?|systems?|web ?sites?|web ?shops?|games?|services?|interfaces?|ui|gui|apis?|plugins?|extensions?|bots?|platforms?|programs?|scripts?|librar(?:y|ies)|widgets?|dashboards?|commands?|cli|tui|flags?|pages?|buttons?|screens?|software|prototypes?|mvp|backend|frontend|servers?|components?|infographics?|calendars?|automate|automation|pipelines?|ci\/cd|devices?|robots?|agents?)\b/i;

/** Whether a question compares what others have made: their features are not the idea's. */
const compares = (turn: Turn): boolean =>
  turn.asked.some((said) =>
    /\b(?:recommend|any (?:other )?(?:tools?|platforms?|options?|solutions?|software|apps?|companies|alternatives?)|alternatives?|options along|which (?:tool|platform|one)|what (?:is|are) (?:the )?(?:best|good)|list of .{0,30}(?:tools?|software|platforms?))\b/i.test(
      said.text.slice(0, 2_000),
    ),
  );

const featured =
  /\b(?:features?|functionalit(?:y|ies)|capabilit(?:y|ies)|requirements?(?!\.\w)|criteria|specs?|specifications?|must[- ]haves?|able to do|user stories|functies|functionaliteiten|eisen|wensen|kenmerken)\b|\b(?:should|must|needs? to|has to) (?:be|have|support|include|do|allow)\b.*:$/i;

const subject = String.raw`(?:it|this|that|they|the (?:[\w-]+ ){1,3}|each [\w-]+ |every [\w-]+ |all (?:[\w-]+ ){1,3}|(?:the )?(?:users?|players?|customers?|visitors?|people|clients?) |[A-Z][a-z]+s |de [\w-]+ |het [\w-]+ )`;
const obliged = new RegExp(
  String.raw`(?:^|[,;:] (?:and |but |so )?|\b(?:and|but|so) )${subject}\s*(?:should|must|needs? to|has to|have to|can|could|will|would|shouldn't|moet|moeten|kan|kunnen)\s+(?:also |always |then |be able to |be )?(\S.{5,})$`,
  "i",
);
const owned =
  /^(?:(?:the|my|our|this|de|het|mijn|onze) (?:[\w-]+ ){1,3}|it |they )(?:has|have|supports?|includes?|contains?|offers?|heeft|hebben|bevat)\s+(\S.{4,})$/i;
const asked =
  /^(?:(?:please|also|and|then|make sure|ensure|be sure)\s+(?:to |that )?)*(?:include|support|allow|enable|offer|incorporate|have|voeg|ondersteun)\s+(?:support for |in )?(\S.{4,})$/i;
const listed =
  /\b(?:include|includes|including|following|features?|functionalit(?:y|ies)|capabilit(?:y|ies)|functions?)\b[^:,.]{0,40}(?::|,? such as|,? like)\s+([^.:?!]+,[^.:?!]+)/i;

const mostBlocks = 400;

const isSpoken = (block: Block): block is Extract<Block, { kind: "paragraph" | "item" }> =>
  ((block.kind === "paragraph" && !block.quoted) || block.kind === "item") && !isPasted(block.text);

/** What a person says of the thing they want. */
function wanted(said: Said, makes: boolean, agentic: boolean): string[] {
  const found: string[] = [];
  const spoken = new Set(spokenOf(said));
  for (const block of said.blocks.slice(0, mostBlocks)) {
    if (
      block.kind === "item" &&
      block.depth === 1 &&
      featured.test(`${block.intro} ${block.under.at(-1) ?? ""}`)
    )
      found.push(predicateOf(sentences(block.text)[0] ?? ""));
    else if (spoken.has(block) && isSpoken(block)) {
      for (const sentence of sentences(block.text)) {
        if (!isProse(sentence)) continue;
        const told = toldIn(sentence);
        found.push(...told);
        if (told.length === 0 && makes)
          for (const clause of clausesOf(sentence)) found.push(...askedFor(clause, agentic));
      }
    }
  }
  return found;
}

function toldIn(sentence: string): string[] {
  const list = listed.exec(sentence)?.[1];
  if (list) {
    const parts = partsOf(list);
    if (parts.length >= 3) return parts;
  }
  const imagined =
    /\bwhat if (?:there (?:was|were|is) (?:a way|an option|a possibility) to|(?:we|it|you|users?|people|players?) could) (.{8,})$/i.exec(
      sentence,
    )?.[1];
  const wondered =
    /^how (?:might|could|can|would|should) (?:the )?(?:users?|people|players?|customers?|participants?|visitors?|they) (?:go about |be able to )?(.{8,})$/i.exec(
      sentence,
    )?.[1];
  if (imagined ?? wondered) return [imagined ?? wondered ?? ""];
  if (sentence.trim().endsWith("?")) return [];
  const bare = withoutFiller(sentence);
  const told = obliged.exec(bare) ?? owned.exec(bare) ?? asked.exec(bare);
  return told?.[1] ? [told[1]] : [];
}

const making =
  /^(?:create|build|make|develop|design|write|add|implement|have|put|set up|get|devise|use|program|code|construct|generate|maak|bouw|ontwikkel|schrijf) (?:me |us )?/i;

const texts =
  /\b(?:description|article|blog|post|summary|e-?mail|letter|essay|story|poem|translation|hashtags|table of contents|artikel|samenvatting|tekst|brief)\b/i;
const doing =
  /^(?:show|display|capture|store|save|send|open|sync|search|convert|track|notify|list|filter|sort|automate|calculate|count|export|import|upload|download|run|deploy|push|tag|package|render|say|format|translate|listen|log|record|toon|stuur|bewaar)\b/i;

/** What the work asked for is to be and do: "build an app that finds birds" is an app, and finds birds. */
function askedFor(clause: string, agentic: boolean): string[] {
  const ask = askOf(clause, agentic, 40);
  if (!ask || texts.test(ask.text.split(" ", 5).join(" "))) return [];
  if (doing.test(ask.text)) return ask.kind === "wondered" ? [] : [shorten(ask.text, 14)];
  if (!making.test(ask.text)) return [];
  const [thing = "", purpose] = cutAtPurpose(ask.text.replace(making, ""));
  return [thing, ...(purpose ? [purpose] : [])].filter((part) => stems(part).size >= 2);
}

/** "a shop to sell honey" as "a shop" and "sell honey"; in "a door to the garden" nothing is meant to be done. */
function cutAtPurpose(text: string): string[] {
  for (const found of text.matchAll(/,?\s+(?:so that|in order to|to|om)\s+/g)) {
    const purpose = text.slice(found.index + found[0].length);
    if (isImperative(purpose.replace(/^\p{Ll}+ly /u, ""))) return [text.slice(0, found.index), purpose];
  }
  return [text];
}

/** The members of "a, b, and c". */
const partsOf = (list: string): string[] =>
  list
    .split(/\s*,\s*(?:and|or|en|of)?\s*|\s+(?:and|en)\s+(?=(?:an?|the|een)\b)/)
    .map((part) => part.trim())
    .filter((part) => part && part.split(" ").length <= 10);

const report =
  /\b(?:with|includ\w+|summary|changes?|changed|implemented|added|supports?|now|features?|behaviou?r)\b/i;
const removed =
  /^(?:removed|fixed|updated|deleted|moved|ran|tested|verified|renamed|refactored|when|if|not|now|\p{L}+ing)\b|^[^\p{L}]/iu;
const past =
  /^(?:(?:\p{L}+ed|built|made|wrote|set|put|split|kept)\b(?! by\b)(?: (?:up|out|in|into|the|a|an|new|support for))*\s+)/u;

/** What an agent reports to be in place. */
function reported(said: Said): string[] {
  if (said.blocks.some((block) => block.kind === "heading" && /\breview\b/i.test(block.text))) return [];
  return said.blocks.flatMap((block) => {
    if (
      block.kind !== "item" ||
      removed.test(block.text) ||
      !report.test(`${block.intro} ${block.under.at(-1) ?? ""}`)
    )
      return [];
    const [clause = ""] = (
      sentences(block.lead ? `${block.lead}: ${block.body}` : block.text)[0] ?? ""
    ).split(/\s+[—–]\s+|\s+\(|;\s/);
    const text = clause.replace(past, "");
    return isProse(text) ? [text] : [];
  });
}

/** What a list in an answer proposes; of two lists that open alike the later counts. */
function proposed(said: Said, question: string, at: number, latest: Map<string, number>): string[] {
  const found: string[] = [];
  for (const block of said.blocks) {
    if (block.kind === "paragraph") {
      for (const sentence of sentences(block.text)) {
        const list =
          /\b(?:core |key |main )?(?:features?|functionalit(?:y|ies)|capabilit(?:y|ies))\b,? (?:such as|like|including|:)\s+([^.:]+)/i.exec(
            sentence,
          )?.[1];
        if (list) found.push(...partsOf(list));
      }
    }
    if (block.kind === "row") found.push(...featureOfRow(block));
    if (block.kind !== "item" || block.depth > 1 || !proposes(block, question)) continue;
    if (keysOf(block).some((key) => (latest.get(key) ?? at) > at)) continue;
    found.push(featureOf(block));
  }
  return found;
}

/** A row of a table of features: its name, and what it is where the name alone says little. */
function featureOfRow(row: Row): string[] {
  const column = row.header.findIndex((cell) =>
    /\b(?:features?|functionalit|requirements?|refinement|functie)/i.test(cell),
  );
  const name = row.cells[column]?.replace(/^\d+[.)]\s*/, "");
  if (
    !name ||
    row.header.length > 4 ||
    !/descri|detail|what|implement|how|purpose|omschr/i.test(row.header[column + 1] ?? "")
  )
    return [];
  const details = sentences(row.cells[column + 1] ?? "").filter((each) => stems(each).size >= 3);
  return details.length > 0 ? details.slice(0, 2) : [name];
}

const others =
  /\b(?:advantages?|disadvantages?|pros|cons|pricing|alternatives?|options|tools|benefits|steps|limitations)\b/i;
const mechanics = /\b(?:mechanics|expects?|what customers|generally want)\b/i;

const proposes = (block: Item & { under: string[] }, question: string): boolean => {
  const context = `${block.intro} ${block.under.at(-1) ?? ""}`.trim() || question;
  return (featured.test(context) || mechanics.test(context)) && !others.test(context);
};

/** What tells that two items belong to the same list, drawn up again: their names, or the sentence before the list. */
const keysOf = (item: Item): string[] => [
  ...(item.lead === null ? [] : [`item ${item.lead}`]),
  ...(item.intro.length > 20 ? [`list ${lastOf(item.intro)}`] : []),
];

/** The turn in which each list was drawn up last. */
function latestLists(turns: Turn[]): Map<string, number> {
  const latest = new Map<string, number>();
  turns.forEach((turn, at) => {
    for (const block of turn.answered.flatMap((said) => said.blocks)) {
      if (block.kind === "item" && block.depth === 1) for (const key of keysOf(block)) latest.set(key, at);
    }
  });
  return latest;
}

const lastOf = (intro: string): string => sentences(intro).at(-1) ?? "";

const trailing =
  /,\s+(?:considering|including|such as|which|making|allowing|ensuring|so that|enabling|without|from|delivered|especially|even)\b.*$/i;

/** "**Search**: Users can find notes by tag" as "find notes by tag", with the lead where the sentence does not say it. */
function featureOf(item: Item): string {
  const [opening = ""] = sentences(item.body);
  const clause = opening.replace(subordinate, "").replace(trailing, "");
  const predicate = shorten(predicateOf(clause.charAt(0).toUpperCase() + clause.slice(1)), 12);
  if (!item.lead) return predicate;
  if (!predicate) return item.lead;
  const said = stems(predicate);
  return [...stems(item.lead)].some((w) => said.has(w)) ? predicate : `${item.lead}: ${predicate}`;
}

const predicateOf = (sentence: string): string =>
  sentence.replace(
    /^(?:(?:users?|players?|customers?|you|they|it|visitors?|people|clients?|admins?|the (?:\w+ ){1,3}?|The (?:\w+ ){1,3}?|\p{Lu}\p{Ll}+)\s?)(?:can|could|shall|want|wants|expect|expects|appreciate|should|must|needs? to|need|may|will|have|has|would|are able to)\s+(?:to\s+)?(?:be (?:able to )?)?/u,
    "",
  );
