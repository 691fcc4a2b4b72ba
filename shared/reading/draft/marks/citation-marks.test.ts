import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutCitationMarks } from "./citation-marks.ts";

const mark = (...fields: string[]) => `\uE200${fields.join("\uE202")}\uE201`;
const CITE = mark("cite", "turn0search3", "turn1news5");

describe("citation marks", () => {
  test.each([
    ["before a full stop", `Five metres ${CITE}.`, "Five metres."],
    ["before each of several stops", `Five ${CITE}, six ${CITE}; seven${CITE}!`, "Five, six; seven!"],
    ["between words", `Five ${CITE} metres`, "Five metres"],
    ["at the beginning of a word", `Five ${CITE}metres`, "Five metres"],
    ["at the end", `Five metres. ${CITE}`, "Five metres."],
    ["at the end of a line", `Five metres. ${CITE}\nSix.`, "Five metres.\nSix."],
    ["before a hard break", `Five. ${CITE}  \nSix.`, "Five.  \nSix."],
    ["one after the other", `Five ${CITE} ${mark("filecite", "turn2file0")} ${CITE}.`, "Five."],
    ["in a list", `- ${CITE}Five\n- Six ${CITE}`, "- Five\n- Six"],
    ["at the beginning", `${CITE} Five`, "Five"],
    ["in brackets", `Five (${CITE}; ${CITE}) and [${CITE}] six (${CITE}).`, "Five and six."],
    ["in Chinese", `五米 ${CITE}。`, "五米。"],
    ["without an end", "Five \uE200cite\uE202turn0search1", "Five"],
    ["copied without its borders", "Five citeturn0search3turn0search5.", "Five."],
    ["of a file, copied", "Five fileciteturn2file0L10-L20.", "Five."],
    ["of older answers", "Five【8†source】 and six 【4:0†plan.pdf】.", "Five and six."],
    ["of the oldest", "Five :contentReference[oaicite:3]{index=3}.", "Five."],
    ["of a copied page", "Five ([oai_citation:1‡x.org](https://x.org/a)).", "Five."],
    ["of Claude", 'Five :antCitation[]{citations="0a1b" injected="space"} metres.', "Five metres."],
    ["of Gemini", "[cite_start]Five metres.[cite: 3, 12] Six.", "Five metres. Six."],
  ])("go: %s", (_, text, without) => {
    expect(withoutCitationMarks(text)).toBe(without);
  });

  test("leave the words that they stand for", () => {
    expect(withoutCitationMarks(`See ${mark("url", "the guide", "turn0")}.`)).toBe("See the guide.");
    expect(withoutCitationMarks(`In ${mark("entity", '["city","Ghent \\"G\\"","a city"]')}!`)).toBe(
      'In Ghent "G"!',
    );
    expect(withoutCitationMarks(`In ${mark("entity", "{")} it`)).toBe("In it");
  });

  test.each(["【not a mark】", "a  b", "We cite it , here", "list[cite]", "\uE0B0 prompt", "Five ."])(
    "are not seen in %s",
    (text) => expect(withoutCitationMarks(text)).toBe(text),
  );

  test("go without a trace from any text", () => {
    const piece = fc.constantFrom(
      CITE,
      "\uE200",
      "\uE201",
      "\uE202",
      "cite",
      " ",
      "a",
      ".",
      "\n",
      "【",
      "†",
      "】",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(withoutCitationMarks(pieces.join(""))).not.toMatch(/[\uE200-\uE202]/);
      }),
    );
  });
});
