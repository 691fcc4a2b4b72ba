/** The `src` of the scripts that a page loads. */
export const scriptSources = (html: string): string[] =>
  sourcesMatching(html, /<script\b[^>]{0,200}\bsrc=["']([^"']{1,200})/gi);

/** The `href` of the style sheets that a page loads. */
export const stylesheetSources = (html: string): string[] =>
  sourcesMatching(html, /<link\b[^>]{0,200}\bhref=["']([^"']{1,200}\.css)/gi);

const sourcesMatching = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, source = ""]) => source);
