export type { Block, Code, Heading, Item, Link, Paragraph, Row } from "./blocks.ts";
export { itemsOf } from "./blocks.ts";
export { readMarkdown } from "./read.ts";
