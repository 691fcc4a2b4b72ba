import { expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

/** The commands in the README's section "Start". */
async function startInstructions(
  ...snippets: readonly (readonly [filename: string | null, language: string, code: string])[]
) {
  const dream = dreamWith(
    [
      {
        code_snippets: snippets.map(([filename, language, code]) => ({
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
    "a server that another program starts",
    [["api/main.py", "python", fastapi]],
    "pip install fastapi redis uvicorn\nuvicorn api.main:app",
  ],
  [
    "a program that starts its own server",
    [["main.py", "python", `import uvicorn\n${fastapi}uvicorn.run(app)\n`]],
    "pip install fastapi redis uvicorn\npython3 main.py",
  ],
  [
    "a Flask app",
    [["web.py", "python", "from flask import Flask\n\nserver = Flask(__name__)\n"]],
    "pip install Flask\nflask --app web run",
  ],
  [
    "a file that listens, rather than one named main",
    [
      [null, "javascript", schema],
      [null, "javascript", server],
    ],
    "npm install\nnode src/server.js",
  ],
  [
    "no installation of packages that the program does not import",
    [
      ["cli.js", "javascript", "console.log(process.argv);\n"],
      ["page.jsx", "javascript", "import React from 'react';\nexport default () => <p />;\n"],
    ],
    "node cli.js",
  ],
  [
    "no file that a framework loads or that has undefined names",
    [
      ["settings.py", "python", "import os\n\nif os.name == 'nt':\n    DEBUG = True\n"],
      ["run.py", "python", "print(LIMIT)\n"],
    ],
    undefined,
  ],
  [
    "each of several programs",
    [
      [
        null,
        "python",
        "import sys\n\ndef words(text):\n    return len(text.split())\n\n" +
          "if __name__ == '__main__':\n    print(words(sys.stdin.read()))\n",
      ],
      [
        null,
        "python",
        "import sys\n\ndef lines(text):\n    return len(text.splitlines())\n\n" +
          "if __name__ == '__main__':\n    print(lines(sys.stdin.read()))\n",
      ],
    ],
    "python3 src/words.py < file\npython3 src/lines.py < file",
  ],
  ["the only snippet that runs", [[null, "python", "tide = 1\nprint(tide)\n"]], "python3 src/tide.py"],
  [
    "a program that only tests import",
    [
      ["tide.py", "python", "print(1)\n"],
      ["test_tide.py", "python", "import tide\n"],
    ],
    "python3 tide.py",
  ],
] as const)("%s", async (_, snippets, start) => expect(await startInstructions(...snippets)).toBe(start));
