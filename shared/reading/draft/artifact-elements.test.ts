import { describe, expect, test } from "vitest";
import { withoutArtifacts } from "./artifact-elements.ts";

function read(text: string) {
  const found: string[] = [];
  const left = withoutArtifacts(text, "xaiArtifact", ({ attribute, content, isWhole }) =>
    found.push(`${attribute("title")}: ${content}${isWhole ? "" : " …"}`),
  );
  return [left, ...found];
}
const artifact = (content: string, attributes = 'title="a.py" contentType="text/python"') =>
  `<xaiArtifact artifact_id="1" ${attributes}>${content}</xaiArtifact>`;

describe("artifacts in text", () => {
  test("are taken out, with one blank line in their place", () => {
    expect(read(`Here.\n\n${artifact("\nx = 1\n")}\n\nRun it.`)).toEqual(["Here.\n\nRun it.", "a.py: x = 1"]);
    expect(read(`${artifact("a")}\n${artifact("b")}`)).toEqual(["", "a.py: a", "a.py: b"]);
  });

  test("may have any text in quotes", () => {
    expect(read(artifact("x", 'title="a > b"'))).toEqual(["", "a > b: x"]);
  });

  test("are what their fence holds where they are one", () => {
    expect(read(artifact("\n```json\n{}\n```\n"))).toEqual(["", "a.py: {}"]);
    const two = "```a\n1\n```\n```b\n2\n```";
    expect(read(artifact(two))).toEqual(["", `a.py: ${two}`]);
    expect(read(artifact("```"))).toEqual(["", "a.py: ```"]);
  });

  test("are not whole where the message ends before them", () => {
    expect(read('Here.\n\n<xaiArtifact title="a.py">\nx = 1')).toEqual(["Here.", "a.py: x = 1 …"]);
  });

  test.each([
    ["in a fence", `\`\`\`\n${artifact("x")}\n\`\`\``],
    ["in code", `Write \`${artifact("x")}\``],
    ["without a name", "Use <xaiArtifact> tags</xaiArtifact>"],
    ["opened in prose", 'Write <xaiArtifact title="x"> first'],
    ["of another kind", '<antArtifact title="x">y</antArtifact>'],
  ])("stay: %s", (_, text) => expect(read(text)).toEqual([text]));

  test("are found after a fence, and may hold fences", () => {
    expect(read(`\`\`\`\ncode\n\`\`\`\n${artifact("# T\n```\nc\n```\nend")}\nDone`)).toEqual([
      "```\ncode\n```\n\nDone",
      "a.py: # T\n```\nc\n```\nend",
    ]);
  });
});
