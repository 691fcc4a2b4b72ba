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
  [
    "a program that its framework starts",
    [["tides.py", "python", "import streamlit as st\n\nst.title('Tides')\n"]],
    "pip install streamlit\nstreamlit run tides.py",
  ],
  [
    "pages of Next.js, rather than a file beside them",
    [
      ["app/page.tsx", "typescript", "export default function Page() {\n  return <p>Tides</p>;\n}\n"],
      [
        "stores/tide.ts",
        "typescript",
        "import { create } from 'zustand';\nexport const useTide = create(() => ({}));\n",
      ],
    ],
    "npm install\nnpx next dev",
  ],
  [
    "no script that deletes something",
    [["clean.py", "python", "import shutil\n\nshutil.rmtree('tides')\n"]],
    undefined,
  ],
  [
    "no script of the shell that deletes something",
    [["clean.sh", "bash", "for tide in ebb flood; do\n  rm -rf $tide\ndone\n"]],
    undefined,
  ],
  [
    "a program that can delete something",
    [["tides.py", "python", "import shutil\n\ndef clean():\n    shutil.rmtree('tides')\n\nprint('low')\n"]],
    "python3 tides.py",
  ],
  [
    "no script of the shell that has no name",
    [[null, "bash", "for tide in ebb flood; do\n  echo $tide\ndone\nls tides\n"]],
    undefined,
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

test("a sketch of p5.js without a page goes into the editor of p5.js", async () => {
  const code =
    "function setup() {\n  createCanvas(400, 400);\n}\n\nfunction draw() {\n  background(220);\n}\n";
  const dream = dreamWith([{ code_snippets: [{ language: "javascript", code }] }]);
  const { files } = await rules.generate(dream, await rules.plan(dream, { now }));
  expect(files.find(({ path }) => path === "sketch.js")?.content).toBe(code);
  expect(files.find(({ path }) => path === "README.md")?.content).toContain("editor.p5js.org");
});

test("what a script uses is not missing where its page loads scripts of other sites", async () => {
  const page = (src: string) =>
    `<html><body><script src="${src}"></script><script src="map.js"></script></body></html>`;
  const code = "const tides = L.map('tides');\ntides.setView([52, 4], 9);\n";
  const missing = async (src: string) => {
    const dream = dreamWith([
      {
        code_snippets: [
          { language: "html", filename: "index.html", code: page(src) },
          { language: "javascript", filename: "map.js", code },
        ],
      },
    ]);
    return (await rules.generate(dream, await rules.plan(dream, { now }))).unimplemented.join();
  };
  expect(await missing("sea.js")).toContain("map.js uses L");
  expect(await missing("https://unpkg.com/leaflet")).not.toContain("map.js uses L");
});
