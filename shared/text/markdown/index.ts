export type { Block, Code, Heading, Item, Link, Paragraph, Row } from "./blocks.ts";
export { itemsOf } from "./blocks.ts";
export { withClosedFence } from "./fences.ts";
export { readMarkdown } from "./read.ts";
