import type { Passage } from "../passages.ts";

/** A point of a list, or a paragraph or heading with a number of its own: "**(A)** Merge both tests". */
export interface Point {
  /** Its number or letter where it is written out: `3`, `A`. */
  label: string | null;
  text: string;
  /** The bold words or short label it opens with. */
  lead: string | null;
  body: string;
  /** Whether it is nothing but a name in code marks. */
  isName: boolean;
}

/** Points in a row, with what leads up to them and the headings above. */
export interface PointList {
  intro: string;
  under: string[];
  points: Point[];
}

/** "1. Add a flag", "Step 2: Add a flag", "#8 — Add a flag", "(A) Add a flag", "Option B: add a flag". */
const LABELLED =
  /^(?:(?:step|phase) )?(?:\((\d{1,3}|[A-H])\)|#?(\d{1,3})[.):]|#(\d{1,3}) ?[—–:-]|(\d{1,2}) [—–-]|option ([A-H\d])\b[^—–:.]{0,30}[—–:.]) ?(\S[\s\S]*)$/i;

/** "✅", before what is done. */
const MARK = /^(?:[\p{Extended_Pictographic}✓✔]\uFE0F? ?)+/u;

/** The label that a text begins with, and the rest. */
function labelOf(text: string): { label: string | null; rest: string } {
  const bare = text.replace(MARK, "");
  const [, ...groups] = LABELLED.exec(bare) ?? [];
  const rest = groups.pop();
  return rest === undefined
    ? { label: null, rest: bare }
    : { label: groups.find((each) => each !== undefined) ?? null, rest };
}

/** The lines of a paragraph with a number each are points, those of any other are one text. */
function linesOf(text: string): string[] {
  const lines = text.includes("\n") ? text.split("\n") : [];
  return lines.filter((line) => labelOf(line).label !== null).length > 1 ? lines : [text];
}

/** The outermost lists of a message, and its paragraphs and headings with numbers of their own as lists. */
export function pointsIn(blocks: readonly Passage[]): PointList[] {
  const lists: PointList[] = [];
  let open: { list: PointList; id: number | "labelled" } | null = null;
  let before = "";
  const add = (point: Point, id: number | "labelled", intro: string, under: string[]): void => {
    if (open?.id !== id) {
      open = { list: { intro, under, points: [] }, id };
      lists.push(open.list);
    }
    open.list.points.push(point);
  };
  for (const block of blocks) {
    if (block.kind === "code" || block.kind === "row") continue;
    if (block.kind === "item") {
      if (block.depth > 1 || block.checked !== null) continue;
      const { label, rest } = labelOf(block.text);
      // "#8" before a dash is a number, not what names the point.
      const lead = label === null ? block.lead : null;
      add(
        { label, text: rest, lead, body: block.body, isName: block.names.includes(block.text) },
        block.list,
        block.intro,
        block.under,
      );
      continue;
    }
    for (const line of linesOf(block.text)) {
      const { label, rest } = labelOf(line);
      if (label !== null)
        add({ label, text: rest, lead: null, body: rest, isName: false }, "labelled", before, block.under);
      else {
        before = line;
        open = null;
      }
    }
  }
  return lists;
}
