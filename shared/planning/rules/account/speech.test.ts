import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutPasted } from "./speech.ts";

const LOG = ["2031-04-02 09:00 tide: opened", "TypeError: no tide", "    at high (tide.js:3:4)"].join("\n");
const CODE = "package port.tides;\n\nimport port.Sea;\n\npublic class Tides {\n  int high = 4;\n}";

test.each([
  ["behind words", `The page stays empty:\n${LOG}`, "The page stays empty:"],
  ["before words", `${LOG}\n\nWhy is that?`, "Why is that?"],
  ["before words that follow at once", `${LOG}\nwhat does it mean`, "what does it mean"],
  [
    "with a closing line of its own",
    `The page stays empty:\n${LOG}\nSee the manual of tides.`,
    "The page stays empty:",
  ],
  ["code", `Please explain this class.\n\n${CODE}`, "Please explain this class."],
  ["code in the same line", `How does this class work?${CODE}`, "How does this class work?"],
  [
    "what stands below a label of it",
    `It fails:\n*****\nPORT CLOSED\n*****\n${LOG}\nAction:\n\nUpdate your tides.\n\nPlease help.`,
    "It fails:\n\nPlease help.",
  ],
  [
    "further in than words, in sentences of a tool",
    "getting this back\n\n tide() is not supported.\n tide() of /srv/port/veere/tide.js is a port.\n Use sea() instead, or remove it from /srv/port/veere/tide.js.\n\n Pass --high to see more.",
    "getting this back",
  ],
  [
    "with the steps that a tool tells of",
    `The build fails:\nFetching the tides\nReading the buoys\nSetting up the harbour\n${LOG}`,
    "The build fails:",
  ],
  [
    "as code of a macro",
    `Please translate it.\n\nDim Tide As Integer 'high\nDim Port As String 'its name\nDim Buoy As Integer`,
    "Please translate it.",
  ],
  [
    "as an answer that ends in an offer",
    `It says this:\n\n- ${"the tide of the harbour is high. ".repeat(25)}\n\nIf you want, next I'll draw the tides. Add a map.`,
    "It says this:\n\n Add a map.",
  ],
  ["alone", LOG, "…"],
])("what is pasted %s is not said", (_, text, said) => {
  expect(withoutPasted(text)).toBe(said);
});

test.each([
  "The map is blue. If you want, I can send you the table of the tides.",
  "Add a map of buoys.\nIt is blue.\nIt has a legend.",
  "- a map: blue\n- a list of tides\n- https://tides.example",
  "Fix this:\n\n```\nTypeError: no tide\nat high\nat low\n```",
  "Add these:\n  a map of buoys\n  a list of tides\n  a page of the harbour",
  "It fails with TypeError: no tide\n\nPlease mend it.",
  "| port | tide |\n|---|---|\n| Veere | 4 |\n| Goes | 5 |",
])("words, lists, tables and fenced code stay: %s", (text) => {
  expect(withoutPasted(text)).toBe(text);
});

test("a message is never empty, and no line of it is made up", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...LOG.split("\n"), ...CODE.split("\n"), "Add a map of buoys.")),
      (lines) => {
        const said = withoutPasted(lines.join("\n") || "Hello");
        expect(said).not.toBe("");
        expect([...lines, "Hello", "…"].join("\n")).toContain(said.split("\n")[0]);
      },
    ),
  );
});
