import type { Fragment } from "@dreamcatcher/contracts/fragment";
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

test.each<[string, readonly (readonly [string | null, string, string])[], string | undefined]>([
  [
    "two programs of Go",
    [
      [
        "server.go",
        "go",
        'package main\n\nimport "sea.example.org/tide"\n\nfunc main() {\n\ttide.Serve()\n}',
      ],
      ["client.go", "go", "package main\n\nfunc main() {\n\tprintln(2)\n}"],
    ],
    "go mod tidy\ngo run server.go\ngo run client.go",
  ],
  [
    "a program of C++",
    [[null, "cpp", "#include <omp.h>\n\nint main() {\n  return 0;\n}"]],
    "g++ -o main src/main.cpp -fopenmp\n./main",
  ],
  [
    "a program of C#",
    [[null, "csharp", "using System;\n\nclass Tide\n{\n  static void Main(string[] args) { }\n}"]],
    "dotnet run Program.cs",
  ],
  [
    "a class of Java that starts",
    [["Tide.java", "java", "public class Tide {\n  public static void main(String[] args) { }\n}"]],
    "java Tide.java",
  ],
  [
    "no class of Java that does not",
    [["Tide.java", "java", "public class Tide {\n  int high() { return 2; }\n}"]],
    undefined,
  ],
  [
    "none of two programs of C",
    [
      ["a.c", "c", "int main() {\n  return 0;\n}"],
      ["b.c", "c", "int main() {\n  return 1;\n}"],
    ],
    undefined,
  ],
  [
    "no settings of webpack",
    [["webpack.mix.js", "javascript", "const mix = require('laravel-mix');\n\nmix.js('tide.js', 'public');"]],
    undefined,
  ],
])("what is not run here is started by its compiler: %s", async (_, snippets, start) => {
  expect(await startInstructions(...snippets)).toBe(start);
});

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

type File = readonly [filename: string, language: string, code: string];

/** The section "Start" of the README of a conversation that says something and has some files. */
async function startOf(content: string, files: readonly File[], more: Partial<Fragment>[] = []) {
  const dream = dreamWith([
    {
      content,
      code_snippets: files.map(([filename, language, code]) => ({ filename, language, code })),
    },
    ...more,
  ]);
  const project = await rules.generate(dream, await rules.plan(dream, { now }));
  const readme = project.files.find(({ path }) => path === "README.md")?.content ?? "";
  return /## Start\n\n([\s\S]*?)\n+## /
    .exec(readme)?.[1]
    ?.replace(/```(?:sh)?\n?/g, "")
    .trim();
}

const tasks = JSON.stringify({ name: "tide", scripts: { build: "tsc", dev: "vite", start: "serve dist" } });
const component = "export default function Tide() {\n  return <p>high</p>;\n}\n";
const page = (script: string) => `<!DOCTYPE html>\n<html><body><p>Tide</p>${script}</body></html>\n`;
const print = (name: string) => `print("${name}")\n`;

test.each<[string, string, File[], string | undefined]>([
  [
    "a task of the package.json",
    "",
    [
      ["package.json", "json", tasks],
      ["src/Tide.tsx", "typescript", component],
    ],
    "npm install\nnpm run dev",
  ],
  [
    "the task that the conversation runs, with its manager",
    "Run `pnpm start` then.",
    [
      ["package.json", "json", tasks],
      ["src/Tide.tsx", "typescript", component],
    ],
    "pnpm install\npnpm start",
  ],
  [
    "the task of a package.json in a folder",
    "",
    [
      ["web/package.json", "json", tasks],
      ["web/src/Tide.tsx", "typescript", component],
    ],
    "cd web && npm install && npm run dev",
  ],
  [
    "Vite, where a page loads a program that has to be built",
    "",
    [
      ["index.html", "html", page('<script type="module" src="/src/main.tsx"></script>')],
      ["src/main.tsx", "typescript", "import Tide from './Tide';\nexport default () => <Tide />;\n"],
      ["src/Tide.tsx", "typescript", component],
    ],
    "npm install\nnpx vite",
  ],
  [
    "the tool that the conversation starts it with",
    "```sh\n./mvnw clean spring-boot:run   # at port 8080\n```",
    [["src/main/java/Tide.java", "java", "public class Tide {\n}\n"]],
    "In the folder that has `pom.xml`, which is not here:\n\n./mvnw clean spring-boot:run",
  ],
  [
    "Maven itself, where its wrapper is not here",
    "```sh\n./mvnw spring-boot:run\n```",
    [
      ["pom.xml", "xml", "<project>\n</project>\n"],
      ["src/main/java/Tide.java", "java", "@SpringBootApplication\npublic class Tide {\n}\n"],
    ],
    "mvn spring-boot:run",
  ],
  [
    "Spring, with a word on the class that is missing",
    "```sh\nmvn spring-boot:run\n```",
    [
      ["pom.xml", "xml", "<project>\n</project>\n"],
      ["src/main/java/Tide.java", "java", "public class Tide {\n}\n"],
    ],
    "With the class that has `@SpringBootApplication`, which is not here:\n\nmvn spring-boot:run",
  ],
  [
    "Django, where the conversation runs it and its program is not here",
    "```sh\npython manage.py migrate\npython manage.py runserver\n```",
    [["core/models.py", "python", "from django.db import models\n\ntides = models.Manager()\n"]],
    "In the folder that has `manage.py`, which is not here:\n\npip install Django\npython manage.py runserver",
  ],
  [
    "Django, by its program",
    "```sh\npython manage.py runserver\n```",
    [
      ["core/models.py", "python", "from django.db import models\n\ntides = models.Manager()\n"],
      [
        "manage.py",
        "python",
        "import sys\nfrom django.core.management import execute_from_command_line\n\nexecute_from_command_line(sys.argv)\n",
      ],
    ],
    "pip install Django\npython manage.py runserver",
  ],
  [
    "one installation for all programs, before the first of them",
    "```sh\npython ebb.py\npython flood.py\n```",
    [
      ["ebb.py", "python", print("ebb")],
      ["flood.py", "python", "import requests\n\nprint(requests)\n"],
    ],
    "pip install requests\npython ebb.py\npython flood.py",
  ],
  [
    "no Next.js without a page",
    "",
    [
      [
        "app/api/tide/route.ts",
        "typescript",
        "import { NextResponse } from 'next/server';\nexport const GET = () => NextResponse.json(1);\n",
      ],
    ],
    undefined,
  ],
  [
    "no sentence that begins like a command",
    "npm start is what most people type.",
    [["src/Tide.tsx", "typescript", component]],
    undefined,
  ],
  [
    "the file that the conversation runs, with its arguments, at its path",
    '```sh\npython ebb.py "spring tide"\n```',
    [
      ["src/ebb.py", "python", print("ebb")],
      ["src/flood.py", "python", print("flood")],
    ],
    'python src/ebb.py "spring tide"',
  ],
  [
    "no argument that the person has to fill in",
    "```sh\npython ebb.py <your tide>\n```",
    [["ebb.py", "python", print("ebb")]],
    "python ebb.py",
  ],
  [
    "no helper in another language",
    "",
    [
      ["moon.ts", "typescript", "export const moon: number = 1;\n"],
      ["tide.ts", "typescript", "export const tide: number = 1;\n"],
      ["shrink.py", "python", print("smaller")],
    ],
    undefined,
  ],
  [
    "the program that a package of Python installs",
    "```sh\nuv run tide --daily\n```",
    [
      ["tides/pyproject.toml", "toml", '[project]\nname = "tide"\n\n[project.scripts]\ntide = "tide:main"\n'],
      ["tides/tide.py", "python", "def main():\n    print(1)\n\nmain()\n"],
    ],
    "cd tides\nuv sync\nuv run tide --daily",
  ],
  [
    "the list of packages that the conversation has",
    "",
    [
      ["requirements.txt", "text", "Flask==3.0\n"],
      ["web.py", "python", "import flask\n\nprint(flask)\n"],
    ],
    "pip install -r requirements.txt\npython3 web.py",
  ],
  [
    "an extension is loaded into the browser",
    "",
    [
      ["manifest.json", "json", '{ "manifest_version": 3, "name": "Tide" }'],
      ["popup.html", "html", page("")],
    ],
    "Open `chrome://extensions`, turn on _Developer mode_, choose _Load unpacked_, and this folder.",
  ],
  [
    "an extension of which files are missing",
    "",
    [
      [
        "manifest.json",
        "json",
        '{ "manifest_version": 3, "action": { "default_popup": "popup.html" }, "background": { "service_worker": "tide.js" } }',
      ],
      ["popup.html", "html", page("")],
    ],
    "Open `chrome://extensions`, turn on _Developer mode_, choose _Load unpacked_, and this folder.\n\n" +
      "Its manifest names files that are not here: `tide.js`.",
  ],
  [
    "the variables that the code has no value for",
    "",
    [
      [
        "tide.py",
        "python",
        'import os\n\nprint(os.environ["TIDE_KEY"], os.getenv("TIDE_PLACE", "Brest"), os.getenv("HOME"))\n',
      ],
    ],
    "python3 tide.py\n\nSet in the environment: `TIDE_KEY` (`tide.py`).",
  ],
  [
    "no text that a page shows or styles as one's own",
    "",
    [["index.html", "html", page('<input placeholder="your-name"><p class="your-tide">your-tide</p>')]],
    "Open `index.html` in a browser.",
  ],
  [
    "a page with a key that stands for one's own, in any language",
    "",
    [["index.html", "html", page('<script>const key = "TU_CONTRASEÑA";</script>')]],
    "Open `index.html` in a browser.\n\nPut your own in place of: `TU_CONTRASEÑA` (`index.html`).",
  ],
  [
    "no variable of an environment that is here",
    "",
    [
      ["tide.js", "javascript", "console.log(process.env.TIDE_KEY);\n"],
      [".env", "text", "TIDE_KEY=1\n"],
    ],
    "node tide.js",
  ],
  [
    "the example of its environment",
    "",
    [
      ["tide.js", "javascript", "console.log(process.env.TIDE_KEY);\n"],
      [".env.example", "text", "TIDE_KEY=\n"],
    ],
    "node tide.js\n\nCopy `.env.example` to `.env` beside it, and set its variables.",
  ],
  [
    "what stands for one's own, and the files that it reads",
    "",
    [
      [
        "tide.py",
        "python",
        'place = "your_harbour"\nname = "ebbs.csv"\nwith open(name) as file:\n    print(place, file.read())\n' +
          'with open("log.txt", "w") as log:\n    log.write("1")\nprint(open("log.txt").read())\n',
      ],
    ],
    "python3 tide.py\n\nPut your own in place of: `your_harbour` (`tide.py`).\n\n" +
      "Add the files that it reads, which are not here: `ebbs.csv` (`tide.py`).",
  ],
  [
    "the pictures and sounds that it loads, and packages called as their modules",
    "",
    [
      [
        "tide.py",
        "python",
        'import pygame\nimport dash_core_components as dcc\n\npygame.image.load("boat.png")\npygame.mixer.Sound("horn.wav")\nprint(dcc)\n',
      ],
    ],
    "pip install dash-core-components pygame\npython3 tide.py\n\n" +
      "Add the files that it reads, which are not here: `boat.png`, `horn.wav` (`tide.py`).",
  ],
  ["a page by itself", "", [["tide.html", "html", page("")]], "Open `tide.html` in a browser."],
  [
    "a page that loads data needs a server",
    "",
    [["index.html", "html", page('<script>fetch("tides.json");</script>')]],
    "python3 -m http.server 8000\n\nThen open <http://localhost:8000/index.html>: it loads files, which a browser allows from a server only.",
  ],
  [
    "no page that a server fills in",
    "",
    [["templates/tide.html", "html", page("<p>{{ tide }}</p>")]],
    undefined,
  ],
  [
    "no page beside programs that make the page",
    "",
    [
      ["public/index.html", "html", page("")],
      ["src/Tide.tsx", "typescript", component],
    ],
    undefined,
  ],
  [
    "no file of Ruby that only declares",
    "",
    [["lib/tide/version.rb", "ruby", "module Tide\n  VERSION = '1'\nend\n"]],
    undefined,
  ],
])("starts with %s", async (_, content, files, expected) =>
  expect(await startOf(content, files)).toBe(expected),
);

test("what belongs to a code base starts by what the conversation says of it alone", async () => {
  const file: File = [
    "src/tide.ts",
    "typescript",
    'import { a } from "./a.ts";\nimport { b } from "./b.ts";\nimport { c } from "./c.ts";\nconsole.log(a, b, c);\n',
  ];
  expect(await startOf("", [file])).toBe(undefined);
  expect(await startOf("```sh\nnpm run dev\n```", [file])).toBe(
    "In the code base that is not here:\n\nnpm install\nnpm run dev",
  );
});

test("programs without a name that are examples of the same start nothing", async () => {
  const server = (port: number) =>
    `import { createServer } from "node:http";\n\nconst tide${port} = ${port};\ncreateServer().listen(tide${port});\n`;
  const dream = dreamWith(
    [1, 2, 3].map((port) => ({ code_snippets: [{ language: "javascript", code: server(port) }] })),
  );
  const project = await rules.generate(dream, await rules.plan(dream, { now }));
  expect(project.files.find(({ path }) => path === "README.md")?.content).not.toContain("## Start");
});
