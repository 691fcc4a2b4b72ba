import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { build, contentOf, dreamOfTranscript, failuresOf, python, triedIn } from "./built.fixtures.ts";

test.skipIf(!python)("the files that a coding agent wrote are built, and their own tests run", async () => {
  const files = {
    "tolls.py": "def toll(tons):\n    return 3 if tons < 5 else 7\n",
    "test_tolls.py":
      "import unittest\nfrom tolls import toll\n\n\nclass Tolls(unittest.TestCase):\n    def test_heavy(self):\n        self.assertEqual(toll(9), 7)\n",
  };
  const dream = await dreamOfTranscript(
    transcriptOf(["Write a bridge toll calculator in Python, with a test.", "Both files are there."], {
      documents: Object.entries(files).map(([title, content]) => ({
        title,
        content,
        content_type: "text/x-python",
        message: 1,
      })),
    }),
  );
  const built = await build(dream);
  for (const [path, content] of Object.entries(files)) expect(contentOf(built, path)).toBe(content);
  expect(await failuresOf(built)).toEqual([]);
  expect(triedIn(built)).not.toEqual([]);
});

test("code without fences, as copied from a page, is built", async () => {
  const code =
    'import { fileURLToPath } from "node:url";\n\nexport function toll(tons) {\n  return tons < 5 ? 3 : 7;\n}\n\nif (process.argv[1] === fileURLToPath(import.meta.url)) {\n  console.log(toll(9));\n}\n';
  const dream = await dreamOfTranscript(
    transcriptOf([
      "Write a bridge toll script for Node.",
      `Sure! Here is toll.js:\n\n${code}\nRun it with node.`,
    ]),
  );
  const built = await build(dream);
  expect(contentOf(built, "toll.js")).toBe(code);
  expect(await failuresOf(built)).toEqual([]);
});
