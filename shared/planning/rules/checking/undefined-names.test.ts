import { describe, expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

type Piece = readonly [filename: string, code: string];

/** The proof of a project with these files. */
async function proofOf(...files: readonly Piece[]) {
  const dream = dreamWith(
    [{ code_snippets: files.map(([filename, code]) => ({ language: "text", filename, code })) }],
    { title: "A script for tides" },
  );
  return (await rules.generate(dream, await rules.plan(dream, { now }))).proof;
}

describe("an undefined name is a fault", () => {
  test.each<[string, string, ...Piece[]]>([
    [
      "called by a program",
      "average",
      ["tide.py", "import sys\n\nprint(average([float(a) for a in sys.argv[1:]]))\n"],
    ],
    ["called by a program without imports", "average", ["tide.py", "print(average([1, 2]))\n"]],
    [
      "read by a whole program",
      "heights",
      ["tide.py", "def high():\n    return max(heights)\n\nif __name__ == '__main__':\n    print(high())\n"],
    ],
    [
      "of a module that is not imported",
      "json",
      ["tide.py", "import os\n\ndef save(tides):\n    return json.dumps(tides) + os.sep\n"],
    ],
    ["called in a function", "ebb", ["tide.py", "import math\n\ndef low():\n    return ebb(math.pi)\n"]],
    [
      "called by a program in Node",
      "average",
      ["tide.js", "const heights = process.argv.slice(2).map(Number);\nconsole.log(average(heights));\n"],
    ],
    [
      "called by a module",
      "ebb",
      ["tide.mjs", "import { join } from 'node:path';\nexport const low = () => ebb(join('a', 'b'));\n"],
    ],
    [
      "in TypeScript",
      "ebb",
      [
        "tide.ts",
        "import { join } from 'node:path';\nexport const low = (port: string): string => ebb(join(port));\n",
      ],
    ],
    [
      "shown as a component",
      "Tide",
      [
        "App.jsx",
        "import { useState } from 'react';\nexport default function App() {\n  const [port] = useState('A');\n  return <Tide port={port} />;\n}\n",
      ],
    ],
    [
      "by the script of a page that loads nothing else",
      "rise",
      ["index.html", '<html><script src="tide.js"></script></html>'],
      ["tide.js", "document.title = rise();\n"],
    ],
  ])("%s", async (_, name, ...files) => {
    const [path = ""] = files.at(-1) ?? [];
    expect((await proofOf(...files)).faults).toEqual([`${path} uses ${name}, which nothing defines`]);
  });

  test.each<[string, ...Piece[]]>([
    [
      "ebb of tide.py",
      ["tide.py", "def high():\n    return 1\n"],
      ["main.py", "import requests\nfrom tide import ebb\n\nprint(ebb(), requests)\n"],
    ],
    [
      "ebb of tide.js",
      ["tide.js", "export const high = 1;\n"],
      ["main.jsx", "import { ebb } from './tide.js';\nexport default () => <p>{ebb}</p>;\n"],
    ],
  ])("imported from another file: %s", async (name, ...files) => {
    const [path = ""] = files.at(-1) ?? [];
    expect((await proofOf(...files)).faults).toEqual([`${path} imports ${name}, which does not define it`]);
  });
});

describe("a name that a host or missing code may define is no fault", () => {
  test.each<[string, ...Piece[]]>([
    [
      "a part of a server that the conversation does not show",
      [
        "server.js",
        "import limit from 'express-rate-limit';\n\nconst limiter = limit();\napp.use(limiter);\n",
      ],
    ],
    ["routes of a part", ["routes.py", "@app.get('/tides')\ndef tides():\n    return jsonify([])\n"]],
    [
      "a view without its imports",
      ["views.py", "def tides(request):\n    return render(request, 'tides.html')\n"],
    ],
    [
      "a name that only the rest of the file has",
      ["tide.py", "import sys\n# ... the rest of the code\nprint(average(sys.argv))\n"],
    ],
    [
      "globals of a browser",
      ["tide.js", "const audio = new Audio('a.mp3');\nalert(audio.src);\nscreen.orientation.lock('any');\n"],
    ],
    ["a script of a page that is not shown", ["tide.js", "document.title = rise();\n"]],
    [
      "what another script of the page defines",
      ["index.html", "<html><script src='rise.js'></script><script src='tide.js'></script></html>"],
      ["rise.js", "function rise() { return 'up'; }\n"],
      ["tide.js", "document.title = rise();\n"],
    ],
    [
      "what the page itself defines",
      ["index.html", "<html><script>const rise = () => 'up';</script><script src='tide.js'></script></html>"],
      ["tide.js", "document.title = rise();\n"],
    ],
    [
      "a library from elsewhere",
      [
        "index.html",
        "<html><script src='https://cdn.example/chart.js'></script><script src='tide.js'></script></html>",
      ],
      ["tide.js", "new Tides(document.body);\n"],
    ],
    ["jQuery", ["tide.js", "$('.tide').text('high');\njQuery('p').hide();\n"]],
    [
      "tests of Cypress",
      [
        "cypress/tide.cy.js",
        "import { port } from './port.js';\ndescribe('tide', () => { it('rises', () => { cy.visit(port); }); });\n",
      ],
    ],
    [
      "Google Apps Script",
      [
        "Code.js",
        "function onOpen() {\n  SpreadsheetApp.getUi().createMenu('Tide').addToUi();\n  helper();\n}\nonOpen();\n",
      ],
    ],
    [
      "a user script",
      [
        "tide.user.js",
        "// ==UserScript==\n// @grant GM_getValue\n// ==/UserScript==\nconsole.log(GM_getValue('tide'), GM_custom());\n",
      ],
    ],
    ["k6", ["load.js", "import http from 'k6/http';\nexport default () => http.get(__ENV.URL);\n"]],
    [
      "Deno",
      ["tide.ts", "import { join } from 'node:path';\nconsole.log(Deno.readTextFileSync(join('a')));\n"],
    ],
    [
      "macros of Vue",
      [
        "tide.ts",
        "import { ref } from 'vue';\nconst props = defineProps<{ port: string }>();\nconst emit = defineEmits(['rise']);\nconsole.log(props, emit, ref(1));\n",
      ],
    ],
    [
      "runes of Svelte",
      ["tide.svelte.js", "import { port } from './port.js';\nexport const tide = $state(port);\n"],
    ],
    [
      "constants of a build",
      ["tide.js", "import { port } from 'tide-port';\nconsole.log(__VERSION__, port);\n"],
    ],
    [
      "a sketch of p5",
      [
        "sketch.js",
        "function setup() {\n  createCanvas(400, 400);\n}\nfunction draw() {\n  background(220);\n}\n",
      ],
    ],
    [
      "types alone",
      [
        "tide.ts",
        "import { join } from 'node:path';\nexport const low = (tide: Tide): Port<Tide> => join(tide.port) as unknown as Port<Tide>;\n",
      ],
    ],
    [
      "python_script of Home Assistant",
      [
        "tide.py",
        "entity = data.get('entity_id')\nhass.services.call('light', 'turn_on', {'entity_id': entity})\nlogger.info(entity)\n",
      ],
    ],
    ["import *", ["tide.py", "from math import *\n\nprint(sqrt(cos(0)))\n"]],
    [
      "what the code makes itself",
      ["tide.py", "import sys\n\nglobals()['high'] = lambda: 1\nprint(high())\n"],
    ],
    [
      "Python 2 and 3",
      [
        "tide.py",
        "import sys\n\nif sys.version_info[0] < 3:\n    text = unicode('a')\nelse:\n    text = str('a')\n",
      ],
    ],
    [
      "a name that may be missing",
      ["tide.py", "import sys\n\ntry:\n    profile(sys.exit)\nexcept NameError:\n    pass\n"],
    ],
    [
      "names for type checkers",
      [
        "tide.py",
        "from __future__ import annotations\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from port import Port\n\ndef high(port: Port, tide: Tide) -> Sea:\n    return port.high(tide)\n\nif __name__ == '__main__':\n    print(high)\n",
      ],
    ],
    [
      "scopes of comprehensions, del, decorators",
      [
        "tide.py",
        "import functools\n\n@functools.cache\ndef highs(n):\n    made = [x + y for x, y in zip(range(n), range(n)) if (z := x)]\n    del z\n    return {k: v for k, v in enumerate(made)}, (lambda a, *b, **c: (a, b, c))\n\nif __name__ == '__main__':\n    print(highs(3))\n",
      ],
    ],
    [
      "a notebook",
      [
        "tide.py",
        "import pandas as pd\n\ndisplay(pd.DataFrame())\nget_ipython().run_line_magic('time', '')\n",
      ],
    ],
    [
      "what a file has from elsewhere itself",
      ["tide.js", "export * from './sea.js';\n"],
      ["main.jsx", "import { ebb } from './tide.js';\nexport default () => <p>{ebb}</p>;\n"],
    ],
    [
      "a module of a package",
      ["tide/__init__.py", "\nVERSION = 1\n"],
      ["main.py", "import requests\nfrom tide import sea\n\nprint(sea, requests)\n"],
    ],
    [
      "what one file assigns to all its exports",
      ["tide.js", "const sea = require('sea');\nmodule.exports = sea;\n"],
      ["main.jsx", "const { ebb } = require('./tide.js');\nmodule.exports = () => <p>{ebb}</p>;\n"],
    ],
  ])("%s", async (_, ...files) => expect((await proofOf(...files)).faults).toEqual([]));

  test("the name is the reason why its file is not tried", async () => {
    const { untried } = await proofOf(["tide.js", "document.title = rise();\n"]);
    expect(untried).toEqual(["tide.js: it uses rise, which the conversation does not contain"]);
  });
});
