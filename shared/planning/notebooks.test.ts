import { expect, test } from "vitest";
import { build, failuresOf, judge, python, triedIn } from "./built.fixtures.ts";
import { dreamWith } from "./fixtures.ts";

type Cell = readonly [source: string, outputs?: readonly object[]];

const printed = (text: string) => ({ output_type: "stream", name: "stdout", text: [text] });
const gives = (text: string) => ({
  output_type: "execute_result",
  execution_count: 1,
  data: { "text/plain": [text] },
});

const builtFrom = (...cells: readonly Cell[]) =>
  build(
    dreamWith([
      {
        code_snippets: [
          {
            language: "json",
            filename: "tides.ipynb",
            code: JSON.stringify({
              nbformat: 4,
              cells: [
                { cell_type: "markdown", source: ["# Tides"] },
                ...cells.map(([source, outputs = []]) => ({ cell_type: "code", source: [source], outputs })),
              ],
            }),
          },
        ],
      },
    ]),
  );

test.skipIf(!python)("the cells of a notebook give the outputs that it has", async () => {
  const cells = (by: number): Cell[] => [
    [`import math\n\n\ndef half(height):\n    return height / ${by}`],
    ["print(half(4))\nhalf(6)", [printed("2.0\n"), gives("3.0")]],
    ["1 / 0", [{ output_type: "error", ename: "ZeroDivisionError" }]],
  ];
  const built = await builtFrom(...cells(2));
  expect(triedIn(built)).toEqual(["tides.ipynb: its cells give the outputs that it has"]);
  expect(await failuresOf(built)).toEqual([]);
  expect((await judge(built)).verdict).toBe("verified");
  const wrong = await builtFrom(...cells(4));
  expect(await failuresOf(wrong)).toEqual(["tides.ipynb: cell 2: 1.0\n1.5"]);
  expect((await judge(wrong)).verdict).toBe("failed");
});

test.skipIf(!python)("a notebook without outputs is run", async () => {
  const built = await builtFrom(["high = 3"], ["print(high + 1)"]);
  expect(triedIn(built)).toEqual(["tides.ipynb: its cells run in their order"]);
  expect((await judge(built)).verdict).toBe("partly");
  expect(await failuresOf(await builtFrom(["high = 3"], ["print(hihg + 1)"]))).toEqual([
    expect.stringContaining("tides.ipynb: cell 2: NameError: name 'hihg' is not defined"),
  ]);
});

test.each<[string, string]>([
  ["%matplotlib inline", "not run: it has commands of Jupyter"],
  ["import pandas as pd\nimport math", "not run: it needs pandas"],
  ["port = input('Which port?')", "not started: it prompts for input"],
])("a notebook with %s is not run", async (source, why) => {
  const { project } = await builtFrom([source]);
  expect(project.checks.filter(({ path }) => path.endsWith(".ipynb"))).toEqual([]);
  expect(project.proof.untried).toContain(`tides.ipynb: ${why}`);
});
