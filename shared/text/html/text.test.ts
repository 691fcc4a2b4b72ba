import { expect, test } from "vitest";
import { htmlToText } from "./text.ts";

test("is the text as a page shows it, with no marks of Markdown", () => {
  expect(htmlToText('A <b>*pond*</b> &amp;&nbsp;<a href="https://pond.dev">carp</a><br>deep<p>[x]</p>')).toBe(
    "A *pond* & carp\ndeep\n[x]",
  );
});
