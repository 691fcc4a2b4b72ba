import { expect, test } from "vitest";
import { languageMeant } from "./meant-language.ts";

const PYTHON = "import numpy as np\n\ndepths = np.zeros(3)";
const SCRIPT = "class Pond {\n  dig() {\n    console.log(this.depth);\n  }\n}";
const PAGE = "<html>\n<body>Ponds</body>\n</html>";
const CONTRACT = "pragma solidity ^0.8.0;\n\ncontract Pond {}";

test.each([
  ["makefile", PYTHON, "python"],
  ["kotlin", SCRIPT, "javascript"],
  ["vbnet", SCRIPT, "javascript"],
  ["php", PAGE, "html"],
  ["javascript", PAGE, "html"],
  ["javascript", CONTRACT, "solidity"],
  ["php", CONTRACT, "solidity"],
  ["javascript", "function dig(string memory _name) public {\n  ponds.push(_name);\n}", "solidity"],
  ["perl", "stages:\n  - dig\n\ndig:\n  script:\n    - echo $DEPTH;\n", "yaml"],
  ["php", '<color name="water">#3a6</color>\n<color name="mud">#642</color>', "xml"],
  ["scss", "__global__ void fill(float *pond) {\n  pond[threadIdx.x] = 1;\n}", "cuda"],
  ["c", "#include <iostream>\n\nint main() {\n  std::cout << 1;\n}", "cpp"],
  ["java", "foreach (Pond pond in ponds) {\n  pond.Fill();\n}", "csharp"],
  ["csharp", "public class Pond {\n  public static void main(String[] args) {}\n}", "java"],
  ["less", "pond = Pond.dig(depth=(3, 4), width=2)\npond.fill(0.5)", "python"],
  ["vbnet", "main:\n    LOAD depth\n    SUB rain\n", "asm"],
  ["makefile", "depths = north, south", "ini"],
  ["css", "fishfeeder --pond=. feed.txt", "bash"],
  [
    "vbnet",
    "1. Begin by measuring the depth of each pond.\n\n2. Write down how much rain fell on it.",
    "text",
  ],
  ["csharp", "\nIn this program, we define a pond that fills itself when it rains.", "text"],
  ["less", "Pond A: [3]\nPond B: []", "text"],
  ["bash", "ponds/\n    north/\n        depth.csv\n    notes.txt", "text"],
])("a block labelled %s that holds %j is in %s", (declared, code, meant) => {
  expect(languageMeant(declared, code)).toBe(meant);
});

test.each([
  ["python", PYTHON],
  ["typescript", SCRIPT],
  ["bash", `python3 - <<EOF\n${PYTHON}\nEOF`],
  ["makefile", "dig:\n\tpython3 dig.py\nimport os"],
  ["php", `<?php $title = "Ponds"; ?>\n${PAGE}`],
  ["php", `<html><?= $title ?></html>`],
  ["erb", PAGE],
  ["kotlin", "fun main() {\n  console.log(1)\n}"],
  ["markdown", PAGE],
  ["diff", CONTRACT],
  ["kotlin", "depth = 2"],
  ["constructor", "depth = 2"],
  ["java", "@Override\npublic int depth() {\n  return 2;\n}"],
  ["java", "// Before\n@Depth(2)\n\n// After\n@Depth"],
  ["bash", "measure the pond and fill it && echo all ponds are filled with clear water"],
  [
    "python",
    'PROMPT = """\nTell the people how deep the ponds are.\nAsk them how many fish they want to see.\n"""',
  ],
  ["swift", "let depth = 2"],
  ["sass", "pond:\n  depth: 2"],
  ["c", "#include <stdio.h>\n\nint main(void) { return 0; }"],
  ["bash", "cd ponds/\nls"],
  ["ruby", "# Fills the pond with the water that falls on it at night\npond.fill"],
  ["gherkin", "Given that the pond is filled with clear water"],
  ["go", "pond, err := ponds.Dig(2)"],
  ["css", "depth: 2px;"],
])("a block labelled %s that holds %j may be in it", (declared, code) => {
  expect(languageMeant(declared, code)).toBeNull();
});
