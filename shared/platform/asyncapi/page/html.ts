const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML, between tags and in quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => ENTITIES[each] ?? each);

/** A line of prose as HTML: what is between backticks is code. */
export const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, "<code>$1</code>");

/** A value as a block of formatted JSON. */
export const jsonBlock = (value: unknown): string =>
  `<pre><code>${escaped(JSON.stringify(value, null, 2))}</code></pre>`;
