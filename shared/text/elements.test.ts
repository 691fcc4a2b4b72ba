import { expect, test } from "vitest";
import { withoutElements } from "./elements.ts";

const NOTE = /<note\b([^<>]{0,99})>/g;

test("elements are taken out, with their attributes and content", () => {
  const found: string[][] = [];
  const text = 'a <note id="1">one</note>b<note>two</note> c';
  expect(withoutElements(text, NOTE, "</note>", (...element) => found.push(element))).toBe("a b c");
  expect(found).toEqual([
    [' id="1"', "one"],
    ["", "two"],
  ]);
});

test("what is never closed stays", () => {
  expect(withoutElements("a <note>one</note> <note>b", NOTE, "</note>")).toBe("a  <note>b");
});

test("an element within another is part of its content", () => {
  expect(withoutElements("a<note>b<note>c</note>d</note>", NOTE, "</note>")).toBe("ad</note>");
});
