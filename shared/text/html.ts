import { type CoreOptions, htmlToMarkdown as convert } from "@mdream/js/core";

/** Deeper elements count as the text they hold: each level of lists, quotes and code adds to every line within. */
const MAX_NESTING = 32;
const ELEMENT_NODE = 1;

const options: CoreOptions = {
  plugins: [
    {
      beforeNodeProcess: ({ node }) =>
        node.type === ELEMENT_NODE && node.depth > MAX_NESTING ? { skip: true } : undefined,
    },
  ],
};

/** Converts a fragment of HTML to Markdown, in time and memory linear in its length. */
export const htmlToMarkdown = (html: string): string => convert(html, options).trim();
