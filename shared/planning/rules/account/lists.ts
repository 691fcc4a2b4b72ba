import { lineOf } from "@dreamcatcher/text/clip";
import type { Block } from "@dreamcatcher/text/markdown";
import { denied, forbids } from "@dreamcatcher/text/negation";
import { sentences } from "@dreamcatcher/text/sentences";
import { nameOf } from "./names.ts";
import { endsInColon, isSaid, isShort } from "./said.ts";

/** A piece of a plan: an item, a row or a heading, with what stands below it. */
export interface Point {
  name: string;
  /** Its words as they stand in the text. */
  quote: string;
  details: string[];
  isChecked: boolean;
  isQuestion: boolean;
}

/** Pieces of equal form. */
export interface PointList {
  /** What names it: the clause that leads up to it, then the headings above it, nearest first. */
  titles: string[];
  form: "headings" | "items" | "rows" | "lines";
  isOrdered: boolean;
  /** Whether its points have boxes to tick. */
  isBoxed: boolean;
  /** What leads up to a list of what must not be; null for all others. */
  refusal: string | null;
  points: Point[];
}

/** Numbers and words that count headings: "Phase 2:", "Step 3 —", "4.", "B)", "第三步". */
const COUNTED = new RegExp(
  [
    String.raw`^\P{L}{0,4}(?:(?:phase|step|stage|slice|part|task|milestone|change|sprint|week|day|iteration|issue|finding`,
    "fase|stap|taak|schritt|aufgabe|teil|étape|tâche|partie|etapa|paso|tarea|passo|tarefa|passaggio|этап|шаг",
    String.raw`단계|phase|任务|步骤|阶段)\s*[\dA-Z]{1,3}\b`,
    String.raw`第[\d一二三四五六七八九十]{1,3}(?:阶段|步骤|部分|[步阶段部章])|\d{1,2}(?:\.\d)?\s*[.)、:：\u{fe0f}\u{20e3}]|[A-Z][.):]\s`,
    String.raw`\d{1,2}단계)`,
  ].join("|"),
  "iu",
);
const COUNT = new RegExp(String.raw`(?:${COUNTED.source})[\s.):：、–—\u{fe0f}\u{20e3}-]*`, "iu");

/** What counts a heading in words, "phase 2"; null for a bare number and for none. */
export function labelOf(text: string): string | null {
  const label =
    COUNTED.exec(text)?.[0]
      .replace(/^\P{L}+|[^\p{L}\d]+$/gu, "")
      .toLowerCase() ?? "";
  return /\p{L}{2}/u.test(label) ? label : null;
}

const MAX_POINTS = 40;
const MAX_DETAILS = 12;
const MAX_DETAIL = 500;

/** The lists of a text: headings that are counted, lists, tables that are numbered, and lines alike. */
export function listsIn(blocks: readonly Block[]): PointList[] {
  return [...countedHeadings(blocks), ...itemLists(blocks), ...tables(blocks), ...lineLists(blocks)];
}

/** A bold count makes a paragraph a heading: "**1. Add the table** (`db.sql`):". */
const MAX_HEADING = 120;
const depthOf = (block: Block): number =>
  block.kind === "heading"
    ? block.depth
    : block.kind === "paragraph" && block.text.length <= MAX_HEADING && !block.text.includes("\n")
      ? PARAGRAPH_DEPTH
      : Number.POSITIVE_INFINITY;
const PARAGRAPH_DEPTH = 8;

function countedHeadings(blocks: readonly Block[]): PointList[] {
  const counted = blocks.flatMap((block, at) =>
    (block.kind === "heading" || block.kind === "paragraph") &&
    Number.isFinite(depthOf(block)) &&
    COUNTED.test(block.text)
      ? [{ block, at }]
      : [],
  );
  const byDepth = Map.groupBy(counted, ({ block }) => depthOf(block));
  const [most] = [...byDepth.values()].sort((a, b) => b.length - a.length);
  if (!most || most.length < 2) return [];
  const points = most.slice(0, MAX_POINTS).flatMap(({ block, at }, n): Point[] => {
    const next = most[n + 1]?.at ?? blocks.length;
    const outer = blocks.findIndex(
      (other, place) => place > at && other.kind === "heading" && other.depth <= depthOf(block),
    );
    const closing = block.kind === "paragraph" && n === most.length - 1 ? leadAfter(blocks, at) : -1;
    const end = Math.min(...[next, outer, closing].filter((place) => place >= 0));
    const rest = block.text.replace(COUNT, "");
    const name = nameOf(rest || block.text);
    const details = detailsOf(blocks.slice(at + 1, end));
    // "Week 2" only says when: what stands below it is what is to be done.
    if (details.length > 0 && !/\p{L}/u.test(rest.replace(/\([^()]*\)/g, "")))
      return details.map((each) => pointOf(nameOf(each), each, []));
    return name === "" ? [] : [pointOf(name, block.text, details)];
  });
  return [
    {
      titles: most[0]?.block.under.toReversed() ?? [],
      form: "headings",
      isOrdered: true,
      isBoxed: false,
      refusal: null,
      points,
    },
  ];
}

/** Where a paragraph leads up to what is no part of the last point: "Advice:". */
const leadAfter = (blocks: readonly Block[], at: number): number =>
  blocks.findIndex(
    (block, place) => place > at && block.kind === "paragraph" && /^[^\n]{1,40}[:：]$/u.test(block.text),
  );

/** What is said below a heading: its items, else its first sentences. */
function detailsOf(below: readonly Block[]): string[] {
  const items = below.flatMap((block, at) =>
    block.kind === "item" && (block.depth === 1 || isUnderTitle(below, at))
      ? [block.text]
      : block.kind === "row"
        ? [block.cells.join(": ")]
        : [],
  );
  const short = below.flatMap((block) =>
    block.kind === "paragraph" && !block.quoted && block.text.length <= 80 ? [block.text] : [],
  );
  if (items.length > 0) return bounded(items);
  if (short.length >= 3) return bounded(short);
  const said = below.flatMap((block) => (block.kind === "paragraph" ? sentences(block.text) : []));
  return bounded(said.slice(0, 3));
}

/** Whether the item that an item stands below only names what stands there: "Pages:". */
function isUnderTitle(blocks: readonly Block[], at: number): boolean {
  const above = blocks.slice(0, at).findLast((block) => block.kind === "item" && block.depth === 1);
  return above?.kind === "item" && /[:：]$/u.test(above.text.trim());
}

const bounded = (details: readonly string[]): string[] =>
  details
    .map((each) => lineOf(each, MAX_DETAIL))
    .filter((each) => /\p{L}/u.test(each) && !/[:：]$/.test(each))
    .slice(0, MAX_DETAILS);

function itemLists(blocks: readonly Block[]): PointList[] {
  const lists = new Map<number, PointList>();
  let open: Point | null = null;
  for (const block of blocks) {
    if (block.kind !== "item") {
      if (block.kind === "heading") open = null;
      continue;
    }
    if (block.depth > 1) {
      if (open && open.details.length < MAX_DETAILS) open.details.push(lineOf(block.text, MAX_DETAIL));
      continue;
    }
    const list: PointList = lists.get(block.list) ?? {
      titles: [lastClauseOf(block.intro), ...block.under.slice(-2).toReversed()].filter(Boolean),
      ...{
        form: "items",
        isOrdered: block.ordered,
        isBoxed: block.checked !== null,
        refusal: refusalIn(block.intro, block.under.at(-1)),
        points: [],
      },
    };
    lists.set(block.list, list);
    const isNamed =
      block.lead !== null && !OPENS_CLAUSE.test(block.lead) && (!isShort(block.lead, 1) || block.body === "");
    const name = nameOf(isNamed ? (block.lead ?? "") : block.text);
    if (name === "" || list.points.length >= MAX_POINTS) continue;
    const details = isNamed && block.body !== "" ? bounded([block.body]) : [];
    open = {
      ...pointOf(name, block.text, details),
      isChecked: block.checked === true || isTicked(block.text),
    };
    list.points.push(open);
  }
  return joinSteps([...lists.values()].filter(({ points }) => points.length > 0));
}

/** Numbered items as one list, where what is said of each stands between them. */
function joinSteps(lists: readonly PointList[]): PointList[] {
  const joined: PointList[] = [];
  let before = "";
  let isChain = false;
  for (const list of lists) {
    const steps = joined.at(-1);
    const isStep = list.isOrdered && list.points.length === 1;
    const follows = isChain && before !== "" && list.titles[0] === before;
    if (steps && follows && isStep) steps.points.push(...list.points);
    else if (steps && follows && !list.isOrdered)
      steps.points.at(-1)?.details.push(...bounded(list.points.map(({ quote }) => quote)));
    else {
      joined.push({ ...list, points: [...list.points] });
      isChain = isStep;
    }
    before = lastClauseOf(list.points.at(-1)?.quote ?? "");
  }
  return joined;
}

/** What leads up to a list, where it says that its items must not be. */
function refusalIn(intro: string, heading: string | undefined): string | null {
  const lead = sentences(intro).at(-1) ?? "";
  return forbids(lead, heading) ? lead || (heading ?? "") : null;
}

/** A lead that says when or where names nothing: "On a phone: the menu folds". */
const OPENS_CLAUSE = /^(?:on|in|at|when|if|for|with|by|as|op|bij|auf|bei|wenn|en|sur|si|cuando|su|se)\s/i;

/** The end of a sentence that leads up to a list. */
const lastClauseOf = (intro: string): string =>
  intro
    .replace(/[\s:：.。]+$/u, "")
    .split(/[.,;!?。，]\s*/u)
    .at(-1)
    ?.slice(-80) ?? "";

const isTicked = (text: string): boolean => /^\s*(?:✅|✔|☑|✓)/u.test(text);

/** Tables whose rows are numbered. */
function tables(blocks: readonly Block[]): PointList[] {
  const rows = blocks.flatMap((block) => (block.kind === "row" ? [block] : []));
  const byHeader = Map.groupBy(rows, ({ header, under }) => [...under, ...header].join("|"));
  return [...byHeader.values()].flatMap((table): PointList[] => {
    const isNumbered =
      table.length >= 2 && table.every(({ cells }) => /^\W{0,3}\d{1,2}\W{0,2}$/.test(cells[0] ?? ""));
    if (!isNumbered) return [];
    const points = table.slice(0, MAX_POINTS).flatMap(({ cells, header }): Point[] => {
      const name = nameOf(cells[1] ?? "");
      const details = cells.slice(2).map((cell, at) => `${header[at + 2] ?? ""}: ${cell}`.replace(/^: /, ""));
      return name === "" ? [] : [pointOf(name, cells[1] ?? "", bounded(details))];
    });
    return [
      {
        titles: table[0]?.under.slice(-2).toReversed() ?? [],
        form: "rows",
        isOrdered: true,
        isBoxed: false,
        refusal: null,
        points,
      },
    ];
  });
}

const MIN_LINES = 3;
const MAX_LINE = 140;
const MAX_LINES = 1_500;

/** The lines of a paragraph of which none ends as a sentence does: a list without marks. */
export function linesIn(block: Block): string[] {
  if (block.kind !== "paragraph" || block.quoted || block.text.length > MAX_LINES) return [];
  const lines = block.text.split("\n").map((line) => line.trim());
  const listed = lines.filter(
    (line) => line.length <= MAX_LINE && /^\p{Lu}.*[^.?!,:;]$/u.test(line) && isSaid(line),
  );
  return listed.length < MIN_LINES || listed.length < 0.8 * (lines.length - 1) ? [] : listed;
}

const lineLists = (blocks: readonly Block[]): PointList[] =>
  blocks.flatMap((block, at): PointList[] => {
    const lines = linesIn(block);
    const points = lines.slice(0, MAX_POINTS).map((line) => pointOf(nameOf(line), line, []));
    if (block.kind !== "paragraph" || points.length === 0) return [];
    const above = block.text.slice(0, block.text.indexOf(lines[0] ?? "")).split("\n");
    const lead = above.findLast((line) => endsInColon(line)) ?? above.join(" ");
    const before = at > 0 ? blocks[at - 1] : undefined;
    const said = lead.trim() || (before?.kind === "paragraph" ? before.text : "");
    return [
      {
        titles: [lastClauseOf(said), ...block.under.slice(-1)],
        form: "lines",
        isOrdered: false,
        isBoxed: false,
        refusal: null,
        points,
      },
    ];
  });

/** A name that leaves out less of its words says all of them. */
const MORE = 12;

const pointOf = (name: string, quote: string, details: string[]): Point => ({
  ...{ name, quote, isChecked: false },
  // A name is cut; what it is cut from says the rest.
  details:
    details.length > 0 || quote.length < name.length + MORE ? details : bounded([quote.replace(COUNT, "")]),
  isQuestion: /[?？؟]\s*$/.test(quote),
});

/** What the points of a list say, as it is meant: those of what must not be deny it. */
export const quotesOf = ({ points, refusal }: PointList): string[] =>
  points.map(({ quote }) => (refusal === null ? quote : denied(quote, refusal)));
