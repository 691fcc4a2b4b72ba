import { findQuote } from "./find-quote.ts";

/** Marks where an element shows a quote, without changing the page; returns where it stands. */
export function markQuote(element: HTMLElement, quote: string): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const place = findQuote(
    nodes.map(({ data }) => data),
    quote,
  );
  const [start, end] = [nodes[place?.start[0] ?? -1], nodes[place?.end[0] ?? -1]];
  if (!place || !start || !end) return undefined;
  const range = new Range();
  range.setStart(start, place.start[1]);
  range.setEnd(end, place.end[1]);
  CSS.highlights?.set("quote", new Highlight(range));
  return range;
}
