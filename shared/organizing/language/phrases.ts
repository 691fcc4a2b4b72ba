import { negates } from "@dreamcatcher/text/negation";

/** "no a, b or c" negates all three, "no a, b and c" the first. */
const NEGATED_LIST = /^(no|without|geen|zonder) (?=.*,? (?:or|nor|of) )/i;

/** The members of "a, b, and c"; of "no a or b" each with its own "no". */
export function partsOf(list: string): string[] {
  const [, word] = NEGATED_LIST.exec(list.trim()) ?? [];
  if (!word) return membersOf(list);
  return membersOf(list.replace(/ (?:or|nor|of) /g, ", ")).map((part) =>
    negates(part) ? part : `${word} ${part}`,
  );
}

const membersOf = (list: string): string[] =>
  list
    .split(/\s*,\s*(?:(?:and|or|nor|en|of)\b)?\s*|\s+(?:and|en)\s+(?=(?:an?|the|een)\b)/)
    .map((part) => part.trim())
    .filter((part) => part && part.split(" ").length <= 10);

/** A list within a paragraph, with what leads up to it. */
export interface Enumeration {
  lead: string;
  items: string[];
}

const LETTERS = "abcdefgh";
const MARK = /(?<!\S)\(?(?:(\d{1,2}|[a-h])[.)]|[•▪●])\s+/g;

/** The list in a paragraph that counts its items, marks them with bullets, or gives each a line. */
export function enumerationIn(text: string): Enumeration | null {
  const marks = [...text.matchAll(MARK)];
  const bullets = marks.filter(([, count]) => count === undefined);
  let next = 0;
  const counted = marks.filter(([, count]) => {
    const isNext = count === String(next + 1) || count === LETTERS[next];
    if (isNext) next += 1;
    return isNext;
  });
  const list = bullets.length >= 2 ? bullets : counted;
  if (list.length >= 2) {
    const items = list.map(({ 0: mark, index }, at) =>
      text.slice(index + mark.length, list[at + 1]?.index).trim(),
    );
    return { lead: text.slice(0, list[0]?.index).trim(), items };
  }
  const [lead = "", ...lines] = text.split("\n").map((line) => line.trim());
  return lines.length >= 2 && /[:：]$/.test(lead) ? { lead, items: lines } : null;
}

/** Whether what stands before a colon only counts or tells a time: "Day 1", "9 h", "第一天". */
export const isCount = (label: string): boolean =>
  /^(?:(?:\p{L}{1,12}\.? ?)?\d{1,4}(?:[.:]\d{1,2})?(?: ?\p{L}{1,7})?|第\p{L}{1,3})$/u.test(label.trim());

/** "Users can find notes by tag" becomes "find notes by tag"; "Nobody can find them" stays as it is. */
export const predicateOf = (sentence: string): string =>
  sentence.replace(
    /^(?:(?:users?|players?|customers?|you|they|it|visitors?|people|clients?|admins?|the (?:\w+ ){1,3}?|The (?:\w+ ){1,3}?|\p{Lu}\p{Ll}+)\s?)(?:can|could|shall|want|wants|expect|expects|appreciate|should|must|needs? to|need|may|will|have|has|would|are able to)\s+(?:to\s+)?(?:be (?:able to )?)?/u,
    (opening) => (negates(opening) ? opening : ""),
  );
