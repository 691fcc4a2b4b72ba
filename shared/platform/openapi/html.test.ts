import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "./html.ts";

test("escapes what is put in, once, and leaves HTML as it is", () => {
  expect(html`<p>${html`<b>${"a & b"}</b>`}${["<", undefined, 1]}</p>`.text).toBe(
    "<p><b>a &amp; b</b>&lt;1</p>",
  );
});

test("nothing that is put in can open a tag or leave an attribute", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(html`${text}`.text).not.toMatch(/[<>"']/);
    }),
  );
});
