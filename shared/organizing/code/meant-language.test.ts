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
])("a block labelled %s that holds %j may be in it", (declared, code) => {
  expect(languageMeant(declared, code)).toBeNull();
});
