import type { Brief } from "./brief.ts";
import { fill, type Values } from "./fill.ts";
import { Names, snakeCase } from "./names.ts";
import { missingIn, type Skeleton, said } from "./skeleton.ts";
import { template } from "./template.ts";

const PATH = "analysis.ipynb";

/** A notebook with a cell for each step of an analysis. It reads a CSV file with Python's own library. */
export function notebookOf(brief: Brief): Skeleton {
  const names = new Names("step");
  const values: Values = { TITLE: brief.title, TODOS: missingIn(brief.features) };
  const steps = brief.features
    .filter(({ isLater }) => !isLater)
    .map((feature) => ({ ...said(feature), FUNCTION: snakeCase(names.of(feature.title)) }));
  const cells = [
    markdown("title", fill("title.md", template("notebook/title.md"), values)),
    code("read", fill("first.py", template("notebook/first.py"), values)),
    ...steps.flatMap((step, at) => [
      markdown(`about-${at + 1}`, fill("step.md", template("notebook/step.md"), step)),
      code(`step-${at + 1}`, fill("step.py", template("notebook/step.py"), step)),
    ]),
  ];
  const notebook = {
    cells,
    metadata: { kernelspec: { display_name: "Python 3", language: "python", name: "python3" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return {
    name: "a notebook",
    files: [
      { path: PATH, content: `${JSON.stringify(notebook, null, 1)}\n` },
      {
        path: "test_skeleton.py",
        content: fill("test_skeleton.py", template("notebook/test_skeleton.py"), values),
      },
    ],
    commands: [["python3", "-m", "unittest", "test_skeleton"]],
    start: `Open \`${PATH}\` in Jupyter or another program for notebooks, with \`data.csv\` beside it.`,
    places: brief.features.map((feature) => ({
      feature,
      path: feature.isLater ? "test_skeleton.py" : PATH,
    })),
  };
}

const markdown = (id: string, text: string) => ({
  cell_type: "markdown",
  id,
  metadata: {},
  source: linesOf(text),
});

const code = (id: string, text: string) => ({
  ...{ cell_type: "code", execution_count: null, id, metadata: {}, outputs: [] },
  source: linesOf(text),
});

/** The lines of a cell, each with its end but the last. */
const linesOf = (text: string): string[] => text.trimEnd().split(/(?<=\n)/);
