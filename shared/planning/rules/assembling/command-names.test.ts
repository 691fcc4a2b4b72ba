import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

/** The paths of the nameless files of an answer that says something. */
const pathsOf = (content: string, ...codes: readonly (readonly [language: string, code: string])[]) =>
  assemble(
    dreamWith([{ content, code_snippets: codes.map(([language, code]) => ({ language, code })) }]).fragments,
    new Paths(),
  ).files.map(({ path }) => path);

const program = "def tide():\n    return 1\n\n\nprint(tide())\n";
const script = "#!/bin/bash\nset -e\nfor tide in ebb flood; do\n  echo $tide\ndone\n";

test("a nameless program has the name under which its answer runs it", () => {
  expect(pathsOf("```sh\npython3 show_tides.py --daily\n```", ["python", program])).toEqual([
    "show_tides.py",
  ]);
  expect(pathsOf("Then:\n\n```sh\nchmod +x tides.sh\n./tides.sh\n```", ["bash", script])).toEqual([
    "tides.sh",
  ]);
});

test.each([
  ["the name stands for one", "```sh\npython your_script.py\n```"],
  ["a framework makes the file", "```sh\npython manage.py migrate\n```"],
  ["several files are run", "```sh\npython ebb.py\npython flood.py\n```"],
  ["it is in another language", "```sh\nbash tides.sh\n```"],
  ["the tool runs only programs that import it", "```sh\nstreamlit run tides.py\n```"],
  ["it is no command", "I like show_tides.py most."],
])("a program keeps its own name where %s", (_, content) => {
  expect(pathsOf(content, ["python", program])).toEqual(["src/tide.py"]);
});

test("none of two programs of an answer is the one that it runs", () => {
  const moon = "def moon():\n    return 2\n\n\nprint(moon())\n";
  expect(pathsOf("```sh\npython show_tides.py\n```", ["python", program], ["python", moon])).not.toContain(
    "show_tides.py",
  );
});
