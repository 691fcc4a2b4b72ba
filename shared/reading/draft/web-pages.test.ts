import { expect, test } from "vitest";
import { addressedIn, WebPages } from "./web-pages.ts";

test("keeps each page once, with the answer that named it first", () => {
  const pages = new WebPages();
  pages.add(
    [
      { title: "Ponds", url: "https://ponds.org/" },
      { name: "Lakes", link: "http://lakes.org/" },
    ],
    1,
  );
  pages.add([{ title: "Ponds again", url: " https://ponds.org/ " }, { uri: "https://seas.org/" }], 3);
  expect(pages.documents).toEqual([
    { title: "Ponds", url: "https://ponds.org/", at: 1 },
    { title: "Lakes", url: "http://lakes.org/", at: 1 },
    { url: "https://seas.org/", at: 3 },
  ]);
});

test("leaves out what is no address of a page", () => {
  const pages = new WebPages();
  pages.add([{ url: "javascript:alert(1)" }, { url: "soil.txt" }, { url: 7 }, { title: "Ponds" }, {}], 0);
  expect(pages.documents).toEqual([]);
});

test("finds addresses at any depth, also in texts that are JSON", () => {
  const page = { url: "https://ponds.org/" };
  expect(addressedIn(JSON.stringify({ results: [[page]] }))).toEqual([page]);
  expect(addressedIn([{ text: JSON.stringify({ page }) }, null, "[broken"])).toEqual([page]);
  const deep = JSON.parse(`${"[".repeat(5000)}{"url":"https://ponds.org/"}${"]".repeat(5000)}`);
  expect(addressedIn(deep)).toEqual([page]);
});
