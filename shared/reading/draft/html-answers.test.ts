import { expect, test } from "vitest";
import { withoutHtml } from "./html-answers.ts";

test.each([
  [
    '<h2>Ponds</h2>\n<p>See <a href="https://pond.dev/a?b=1&amp;c=2">the guide</a>.</p><ul><li>dig<ul><li>deep</li></ul></li></ul>',
    "## Ponds\n\nSee [the guide](https://pond.dev/a?b=1&c=2).\n\n- dig\n  - deep",
  ],
  [
    '<p data-start="0">So:</p><pre><code class="language-python"><span class="k">def</span> dig(x):\n    <span>return</span> x &lt; 3\n</code></pre>',
    "So:\n\n```python\ndef dig(x):\n    return x < 3\n```",
  ],
  [
    "<table><tr><th>Pond</th><th>Depth</th></tr><tr><td>Carp</td><td>2</td></tr></table>",
    "| Pond | Depth |\n| --- | --- |\n| Carp | 2 |",
  ],
])("an answer in HTML becomes Markdown: %j", (html, markdown) => {
  expect(withoutHtml(html)).toBe(markdown);
});

test.each([
  "Use `<p>` for a paragraph.",
  "<p>is a paragraph, and </p> ends it. Write both.",
  '<div class="card"><p>Pond</p></div>',
  "<p>Pond</p>\n<script>dig()</script>\n<p>Carp</p>",
  "<p>So:</p>\n\n```html\n<p>Pond</p>\n```\n<p>Dig</p>",
  "<!DOCTYPE html><html><body><p>Pond</p></body></html>",
])("others stay as they are: %j", (answer) => {
  expect(withoutHtml(answer)).toBe(answer);
});
