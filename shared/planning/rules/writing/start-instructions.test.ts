import { expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

/** What the README of a talk's program says of starting it. */
async function startInstructions(
  ...pieces: readonly (readonly [filename: string | null, language: string, code: string])[]
) {
  const dream = dreamWith(
    [
      {
        code_snippets: pieces.map(([filename, language, code]) => ({
          language,
          code,
          ...(filename && { filename }),
        })),
      },
    ],
    { title: "A web app for tides" },
  );
  const { files } = await rules.generate(dream, await rules.plan(dream, { now }));
  const readme = files.find(({ path }) => path === "README.md")?.content ?? "";
  return /## Start\n\n```sh\n([\s\S]*?)\n```/.exec(readme)?.[1];
}

const fastapi = "from fastapi import FastAPI\nimport redis\n\napp = FastAPI()\n";
const schema = 'const db = require("mongoose");\nmodule.exports = db.model("Tide", new db.Schema({}));\n';
const server = 'const app = require("express")();\napp.listen(3000);\n';

test.each([
  [
    "by its server",
    [["api/main.py", "python", fastapi]],
    "pip install fastapi redis uvicorn\nuvicorn api.main:app",
  ],
  [
    "by itself where it starts its server",
    [["main.py", "python", `import uvicorn\n${fastapi}uvicorn.run(app)\n`]],
    "pip install fastapi redis uvicorn\npython3 main.py",
  ],
  [
    "by Flask",
    [["web.py", "python", "from flask import Flask\n\nserver = Flask(__name__)\n"]],
    "pip install Flask\nflask --app web run",
  ],
  [
    "by what listens, not by what is only called main",
    [
      [null, "javascript", schema],
      [null, "javascript", server],
    ],
    "npm install\nnode src/server.js",
  ],
  [
    "without installing what it does not load",
    [
      ["cli.js", "javascript", "console.log(process.argv);\n"],
      ["page.jsx", "javascript", "import React from 'react';\nexport default () => <p />;\n"],
    ],
    "node cli.js",
  ],
  [
    "by nothing that a framework loads, or that lacks names",
    [
      ["settings.py", "python", "import os\n\nif os.name == 'nt':\n    DEBUG = True\n"],
      ["run.py", "python", "print(LIMIT)\n"],
    ],
    undefined,
  ],
  [
    "each by itself where there are several",
    [
      [
        null,
        "python",
        "import sys\n\ndef words(text):\n    return len(text.split())\n\nif __name__ == '__main__':\n    print(words(sys.stdin.read()))\n",
      ],
      [
        null,
        "python",
        "import sys\n\ndef lines(text):\n    return len(text.splitlines())\n\nif __name__ == '__main__':\n    print(lines(sys.stdin.read()))\n",
      ],
    ],
    "python3 src/words.py < file\npython3 src/lines.py < file",
  ],
  ["by the only piece that runs", [[null, "python", "tide = 1\nprint(tide)\n"]], "python3 src/tide.py"],
  [
    "by what its tests import",
    [
      ["tide.py", "python", "print(1)\n"],
      ["test_tide.py", "python", "import tide\n"],
    ],
    "python3 tide.py",
  ],
] as const)("%s", async (_, pieces, start) => expect(await startInstructions(...pieces)).toBe(start));
