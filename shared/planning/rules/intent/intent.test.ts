import { spokenBy } from "@dreamcatcher/text/speakers";
import { expect, test } from "vitest";
import { now } from "#shared/dreams/fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";

type Code = readonly [language: string, code: string, filename?: string];

async function intentOf(title: string, ...code: Code[]) {
  const code_snippets = code.map(([language, text, filename]) => ({
    ...{ language, code: text },
    ...(filename === undefined ? {} : { filename }),
  }));
  const dream = dreamWith(code.length > 0 ? [{ code_snippets }] : [], { title });
  return (await rules.plan(dream, { now })).intent;
}

/** The intent of a talk in which the person says these messages, each answered with a word. */
async function intentOfTalk(messages: readonly string[], ...code: Code[]) {
  const content = messages
    .flatMap((message) => [spokenBy("user", [message]), spokenBy("assistant", ["Sure."])])
    .join("\n\n");
  const code_snippets = code.map(([language, text]) => ({ language, code: text }));
  const dream = dreamWith([{ content, code_snippets }], { title: "Tides" });
  return (await rules.plan(dream, { now })).intent;
}

test.each([
  ["A web app for tide tables", "web_app", null],
  ["A REST API in Django for tide tables", "api", "python"],
  ["A command line tool in TypeScript for tides", "cli", "typescript"],
  ["A Python library for tides", "library", "python"],
  ["Scraping tide data sets every night", "data_job", null],
  ["A Telegram bot for tides", "bot", null],
  ["A Flutter app for tides", "mobile_app", "dart"],
  ["A desktop app for tides with PyQt", "desktop_app", null],
  ["A Chrome extension for tides", "extension", null],
  ["A Postgres schema for tides", "database", "sql"],
  ["Home Assistant automation at high tide", "automation", "yaml"],
  ["A newsletter about tides", "document", null],
])("%s: %s in %s", async (title, kind, language) => {
  expect(await intentOf(title)).toMatchObject({ kind, language, evidence: expect.arrayContaining([title]) });
});

const kindOf = async (title: string, summary: string) =>
  (await rules.plan(dreamWith([], { title, summary }), { now })).intent.kind;

test.each([
  ["the CLI of a product", "Tides", "The flag of Curlew CLI is ignored.", "document"],
  ["the API of a product", "Tides", "Ask the Harbour API for the heights.", "document"],
  ["a path", "Tides", "Run it in ~/src/tide-cli and read tide.cli.md.", "document"],
  [
    "a thing of that name",
    "Tides",
    "I want to rent out payment terminals and keep a photo library.",
    "document",
  ],
  ["a call of an API", "Tides", "We need one API call and an API key.", "document"],
  ["a review", "Code review of the tide pages", "The web page is slow.", "document"],
  ["what is wanted before what is mentioned", "Tides", "Build a CLI. The dashboard we have is slow.", "cli"],
  ["an API that is to be made", "Tides", "Write a REST API for the heights.", "api"],
  ["a product that is looked for", "Tides", "Which app is best for tide tables on my phone?", "document"],
  ["a thing that is explained", "Tides", "What is a web app?", "document"],
  ["what another thing is about", "Tides", "Build a recipe web site.", "web_app"],
])("%s does not determine the kind unless it is to be built", async (_, title, summary, kind) => {
  expect(await kindOf(title, summary)).toBe(kind);
});

test.each([
  ["No app store, a CLI.", "cli"],
  ["Build an API, no dashboard and no web page.", "api"],
  ["It is not a web app but a command line tool.", "cli"],
  ["We don't need a website. Write a REST API.", "api"],
  ["Build a web app instead of a CLI. There is to be no script.", "web_app"],
  ["Geen app, maar een nieuwsbrief schrijven.", "document"],
  ["A no-code web app. Not just a page.", "web_app"],
])("a negated kind does not count: %s", async (summary, kind) => {
  expect(await kindOf("Tides", summary)).toBe(kind);
});

test.each([
  ["Inventory API", "It keeps the stock of parts.", "api"],
  ["Notes on using the Harbour API", "It has limits.", "document"],
  ["Tides", "Let's build an Express API for a todo list.", "api"],
])(
  "a title's name is the project's own, and a framework is no product name: %s",
  async (title, summary, kind) => {
    expect(await kindOf(title, summary)).toBe(kind);
  },
);

test.each<[kind: string, language: string, ...code: Code]>([
  ["cli", "python", "python", "print(1)"],
  ["library", "python", "python", "def high():\n    return 1"],
  ["library", "haskell", "haskell", "high :: [Int] -> Int\nhigh = maximum"],
  ["cli", "go", "go", 'package main\n\nimport "os"\n\nfunc main() {\n\tprintln(os.Args[1])\n}'],
  ["cli", "cpp", "cpp", "#include <iostream>\n\nint main() {\n    int n;\n    std::cin >> n;\n}"],
  ["cli", "shell", "bash", '#!/bin/bash\nfor f in *.jpg; do\n  mv "$f" "old-$f"\ndone'],
  [
    "api",
    "java",
    "java",
    '@RestController\nclass Tides {\n  @GetMapping("/tides")\n  int high() { return 4; }\n}',
  ],
  ["bot", "python", "python", "import discord\n\nbot = discord.Client()\nbot.run(TOKEN)"],
  [
    "mobile_app",
    "swift",
    "swift",
    "import SwiftUI\n\nstruct Tides: View {\n    var body: some View { Text(high) }\n}",
  ],
  [
    "desktop_app",
    "csharp",
    "csharp",
    "using UnityEngine;\n\npublic class Buoy : MonoBehaviour {\n    void Update() {}\n}",
  ],
  [
    "extension",
    "javascript",
    "javascript",
    "chrome.action.onClicked.addListener(() => chrome.tabs.query({}));",
  ],
  ["extension", "vba", "vba", "Sub Colour()\n    Rows(2).Interior.Color = RGB(230, 230, 230)\nEnd Sub"],
  ["data_job", "r", "r", "library(ggplot2)\nggplot(tides, aes(day, height)) + geom_line()"],
  ["database", "sql", "sql", "CREATE TABLE tide (day TEXT PRIMARY KEY, height REAL NOT NULL);"],
  ["automation", "hcl", "hcl", 'resource "aws_s3_bucket" "tides" {\n  bucket = "tides"\n}'],
  ["automation", "yaml", "yaml", "on:\n  push:\njobs:\n  test:\n    runs-on: ubuntu-latest"],
])("code of a kind: %s in %s", async (kind, language, ...code) => {
  expect(await intentOf("Tides", code)).toMatchObject({ kind, language });
});

test("code weighs more than text, and is quoted as evidence", async () => {
  const { kind, language, evidence } = await intentOf("Tides", ["python", "import sys\n\nprint(sys.argv)\n"]);
  expect({ kind, language }).toEqual({ kind: "cli", language: "python" });
  expect(evidence.join()).toContain("sys.argv");
});

test("a schema is a part of the app that is asked for", async () => {
  const tables = "CREATE TABLE tide (day TEXT PRIMARY KEY, height REAL NOT NULL);";
  expect(await intentOfTalk(["Build a web app for tides."], ["sql", tables])).toMatchObject({
    kind: "web_app",
  });
});

test("a web app has its own server", async () => {
  const server =
    'from fastapi import FastAPI\n\napp = FastAPI()\n\n@app.get("/")\ndef high():\n    return 4\n';
  expect(await intentOfTalk(["I want a web app for tides."], ["python", server])).toMatchObject({
    ...{ kind: "web_app", language: "python" },
  });
});

test("a schema alone gives a program no language", async () => {
  const tables = "CREATE TABLE tide (day TEXT PRIMARY KEY, height REAL NOT NULL);";
  expect(await intentOfTalk(["Build a web app for tides."], ["sql", tables])).toMatchObject({
    language: null,
  });
});

test.each([
  ["Ich hätte gern eine Webseite für den Hafen.", "web_app"],
  ["Quiero una tienda online de cerámica.", "web_app"],
  ["Queria um app para marcar horários.", "web_app"],
  ["想做一个微信小程序，记录潮汐。", "web_app"],
  ["Je veux un bot Telegram pour les marées.", "bot"],
])("wishes in other languages: %s", async (wish, kind) => {
  expect(await intentOfTalk([wish])).toMatchObject({ kind });
});

test("settings for its containers are a part of a server", async () => {
  const server =
    'from fastapi import FastAPI\n\napp = FastAPI()\n\n@app.get("/")\ndef high():\n    return 4\n';
  const compose = "services:\n  tides:\n    image: tides\n";
  expect(await intentOf("Tides", ["python", server.repeat(2)], ["yaml", compose])).toMatchObject({
    ...{ kind: "api", language: "python" },
  });
});

test("a change to a file has the kind and language of its program", async () => {
  const content = spokenBy("user", ["Rename the flag in cmd/tides/main.go, and in pkg/cmd/list.go."]);
  const { intent } = await rules.plan(dreamWith([{ content }], { title: "Rename the flag" }), { now });
  expect(intent).toMatchObject({ kind: "cli", language: "go" });
});

test("a dream without any evidence is a document, with low confidence", async () => {
  expect(await intentOf("Tides")).toEqual({
    kind: "document",
    language: null,
    confidence: 0.2,
    evidence: [],
  });
});

const CIPHER: Code = ["python", "def xor(a, b):\n    return bytes(x ^ y for x, y in zip(a, b))\n"];
const WIDGET = "import 'package:flutter/material.dart';\n\nvoid main() => runApp(const MaterialApp());\n";

test("the language that is asked for wins over that of a piece to show the idea", async () => {
  const talk = ["Build a Flutter app for notes. Show the cipher first.", "Now the code in Flutter."];
  expect(await intentOfTalk(talk, CIPHER)).toMatchObject({ kind: "mobile_app", language: "dart" });
  expect(await intentOfTalk(talk, CIPHER, ["dart", WIDGET])).toMatchObject({ language: "dart" });
});

test("a negated language does not count", async () => {
  const dream = dreamWith([], { title: "Tides", summary: "Build a script, not in Python." });
  expect((await rules.plan(dream, { now })).intent.language).toBeNull();
});

test("a requested language wins over that of the code", async () => {
  const dream = dreamWith([{ code_snippets: [{ language: "python", code: CIPHER[1] }] }], { title: "Tides" });
  const { language, evidence } = (await rules.plan(dream, { now, language: "typescript" })).intent;
  expect(language).toBe("typescript");
  expect(evidence).toContain("asked for: typescript");
});

const PAGE = '<!doctype html>\n<html><body><div id="tide"></div></body></html>\n';
const SCRIPT =
  "const tide = document.getElementById('tide');\ntide.textContent = new Date().toISOString();\n";

test("a page is html with its style, and of its scripts' language where they are a good part of it", async () => {
  expect(await intentOf("Tides", ["html", PAGE], ["css", "body { color: navy; }"])).toMatchObject({
    ...{ kind: "web_app", language: "html" },
  });
  expect(await intentOf("Tides", ["html", PAGE], ["javascript", SCRIPT])).toMatchObject({
    ...{ kind: "web_app", language: "javascript" },
  });
});

test("commands to type are no code", async () => {
  expect(await intentOf("Tides", ["bash", "pip install tides"])).toMatchObject({ kind: "document" });
});

test("hostile text and code take no longer than any other", async () => {
  const code = ["\n".repeat(20_000), "select ".repeat(3_000), "create  ".repeat(3_000), "/".repeat(20_000)];
  const content = spokenBy("user", ["a/".repeat(50_000), "web ".repeat(5_000), "{;".repeat(5_000)]);
  const dream = dreamWith(
    [
      {
        content,
        code_snippets: code.flatMap((text) =>
          ["python", "sql"].map((language) => ({ language, code: text })),
        ),
      },
    ],
    { title: "Tides" },
  );
  const start = performance.now();
  await rules.plan(dream, { now });
  expect(performance.now() - start).toBeLessThan(3_000);
});

/** The intent of an agent's session that names these files and answers with a sentence. */
async function intentOfSession(wish: string, paths: readonly string[], answer = "Done.") {
  const named = `I will look at ${paths.map((path) => `\`${path}\``).join(", ")}.`;
  const content = [spokenBy("user", [wish]), spokenBy("assistant", [named, answer])].join("\n\n");
  return (await rules.plan(dreamWith([{ content }], { title: wish }), { now })).intent;
}

test.each([
  ["extension", "javascript", ["popup.js", "popup.html", "manifest.json"]],
  ["extension", "typescript", ["src/extension.ts", "src/decorations.ts"]],
  ["extension", "lua", ["lua/plugins/tides.lua", "init.lua"]],
  ["library", "rust", ["src/lib.rs", "src/tokens.rs"]],
  ["library", "python", ["tides/core/merge.py", "tides/__init__.py", "tests/test_merge.py"]],
  ["desktop_app", "typescript", ["electron/main.ts", "electron/preload.ts", "src/App.tsx"]],
  ["desktop_app", "csharp", ["Assets/Scripts/Player.cs", "Assets/Scripts/Dash.cs"]],
  ["desktop_app", "csharp", ["Views/MainWindow.xaml", "ViewModels/MainModel.cs"]],
  ["desktop_app", "other", ["scripts/enemy.gd", "scenes/enemy.tscn"]],
  ["mobile_app", "typescript", ["app/(tabs)/_layout.tsx", "app/(tabs)/index.tsx"]],
  ["web_app", "ruby", ["app/views/tides/index.html.erb", "app/controllers/tides_controller.rb"]],
  ["web_app", "elixir", ["lib/tides_web/live/list_live.ex", "lib/tides_web/live/list_live.html.heex"]],
  ["api", "kotlin", ["src/main/kotlin/tides/TideController.kt", "src/main/kotlin/tides/TideService.kt"]],
  ["data_job", "python", ["train.py", "dataset.py"]],
  ["automation", "yaml", ["roles/web/tasks/main.yml", "roles/web/handlers/main.yml"]],
  ["cli", "shell", ["run_once_install.sh.tmpl", "backup.sh"]],
])("the files of a session are of a kind: %s in %s", async (kind, language, paths) => {
  expect(await intentOfSession("It stops too early, mend that.", paths)).toMatchObject({ kind, language });
});

test("a few of many files do not make the kind", async () => {
  const paths = ["cmd/root.go", "cmd/list.go", "cmd/sync.go", "docs/index.html"];
  expect(await intentOfSession("It stops too early, mend that.", paths)).toMatchObject({ kind: "cli" });
});

test("pages belong to the extension that shows them, and a server to its pages", async () => {
  const panel = ["public/manifest.json", "src/background.ts", "src/panel/App.tsx", "src/panel/List.tsx"];
  expect(await intentOfSession("The panel is blank.", panel)).toMatchObject({ kind: "extension" });
  const shop = ["server/routes/orders.ts", "client/src/Orders.tsx", "client/src/Cart.tsx"];
  expect(await intentOfSession("The total is wrong.", shop)).toMatchObject({ kind: "web_app" });
});

test("what both sides speak of counts where nothing else says it", async () => {
  const answer = "I registered the SlashCommandBuilder of discord.js, so the Discord bot knows the command.";
  const { kind } = await intentOfSession("Let people be reminded of high tide.", ["src/remind.ts"], answer);
  expect(kind).toBe("bot");
});

test("a session that only writes texts is a document, one that only names files to ask about them too", async () => {
  const documents = ["adr/0004-events.md", "adr/0005-queues.md"].map((title, n) => ({ id: `d${n}`, title }));
  const content = spokenBy("user", ["Write down the decisions on events."]);
  const dream = dreamWith([{ content }], { title: "Decisions on events", documents });
  expect((await rules.plan(dream, { now })).intent.kind).toBe("document");
  const { kind } = await intentOfSession("Explain how the login works. Why is it in two files?", [
    "src/login.ts",
  ]);
  expect(kind).toBe("document");
});

test.each([
  ["what should I use to host the site", "document"],
  ["When I plug in the camera I want a script to copy the photos.", "cli"],
  ["Quiero una extensión que oculte los comentarios.", "extension"],
  ["桌面应用：显示潮汐", "desktop_app"],
  ["Сделай расширение, которое прячет рекламу", "extension"],
  ["潮位のデータ分析をして", "data_job"],
  ["Maak een mobiele app voor het getij.", "mobile_app"],
])("asking and naming in more words and languages: %s", async (wish, kind) => {
  expect(await intentOfTalk([wish])).toMatchObject({ kind });
});

test.each([
  ["go", "It ran: `go test ./...` passes and `go vet` is silent."],
  ["rust", "`cargo test` passes."],
  ["csharp", "`dotnet build` passes."],
])("the commands of a language's tools name it: %s", async (language, answer) => {
  const { intent } = await rules.plan(
    dreamWith(
      [
        {
          content: [spokenBy("user", ["Build a CLI for tides."]), spokenBy("assistant", [answer])].join(
            "\n\n",
          ),
        },
      ],
      { title: "Tides" },
    ),
    { now },
  );
  expect(intent).toMatchObject({ kind: "cli", language });
});

test("headers belong to the C++ beside them", async () => {
  const paths = ["include/tides.h", "include/ports.h", "include/heights.h", "src/tides.cpp"];
  expect(await intentOfSession("It stops too early, mend that.", paths)).toMatchObject({ language: "cpp" });
  expect(await intentOfSession("It stops too early.", ["tides.h", "tides.c"])).toMatchObject({
    language: "c",
  });
});

test("a project with both is in TypeScript, and settings of tools are in no language", async () => {
  const paths = ["next.config.js", "postcss.config.js", "app/tides/page.tsx", "lib/heights.js"];
  const { language } = await intentOfSession("The page in React is blank.", paths, "Run `npm run build`.");
  expect(language).toBe("typescript");
});

test("the pages of a server are in its language", async () => {
  const paths = [
    "templates/list.html",
    "templates/base.html",
    "static/tides.css",
    "tides/views.py",
    "tides/urls.py",
  ];
  expect(await intentOfSession("The web page lists no tides.", paths)).toMatchObject({ language: "python" });
});

test("what is pasted again, conditions, and settings beside a program do not make it an automation", async () => {
  const again = "If any setting is added, update docker-compose and the GitHub workflows.";
  const wishes = ["The heights endpoint is slow.", "And the list of ports."].map(
    (wish) => `${wish}\n${again}`,
  );
  const named = "I changed `src/routers/heights.py`, `src/routers/ports.py` and read `docker-compose.yml`.";
  const content = [spokenBy("user", wishes), spokenBy("assistant", [named])].join("\n\n");
  const { intent } = await rules.plan(dreamWith([{ content }], { title: "Slow heights" }), { now });
  expect(intent).toMatchObject({ kind: "api", language: "python" });
});

test("screens are those of a mobile app, and a plug-in of a tool is no extension", async () => {
  const screens = ["src/TidesScreen.tsx", "src/PortsScreen.tsx"];
  expect(await intentOfSession("Show the ports.", screens)).toMatchObject({ kind: "mobile_app" });
  const pages = ["vite.config.ts", "src/components/Tides.tsx", "src/App.tsx"];
  expect(await intentOfSession("Use the vite plugin.", pages)).toMatchObject({ kind: "web_app" });
});

test("navigators and folders of phones are of a mobile app, whose pages are its parts", async () => {
  const files = ["src/navigation/TideNavigator.tsx", "src/components/Tide.tsx", "src/components/Port.tsx"];
  expect(await intentOfSession("Show the ports.", files)).toMatchObject({ kind: "mobile_app" });
  const folders = ["android/app/build.gradle", "src/components/Tide.tsx", "src/components/Port.tsx"];
  expect(await intentOfSession("Show the ports.", folders)).toMatchObject({ kind: "mobile_app" });
});

test("a bot in a container is a bot", async () => {
  const files = ["docker-compose.yaml", "tide_bot/Program.cs", "tide_bot/Dockerfile"];
  expect(await intentOfSession("The volume is gone.", files)).toMatchObject({
    ...{ kind: "bot", language: "csharp" },
  });
});

test("a line of code that is pasted without a fence is nothing that the person says", async () => {
  const { language } = await intentOfTalk(['A drop-down of the kinds, as here:\n  HTML("page", "html"),']);
  expect(language).toBeNull();
});

test("sites to be given and people who join are no programs", async () => {
  for (const said of ["Give me some websites where children read of tides.", "Noor: sure, I will join."])
    expect(await intentOfTalk([said])).toMatchObject({ kind: "document" });
});

test("long answers without any code or file are to be read, whatever they name", async () => {
  const wish = "Help me with the backend keywords of the listing.";
  const of = async (answer: string) => {
    const content = [spokenBy("user", [wish]), spokenBy("assistant", [answer])].join("\n\n");
    return (await rules.plan(dreamWith([{ content }], { title: "Listing" }), { now })).intent.kind;
  };
  expect(await of("Name the wood of the rod, and then its length. ".repeat(60))).toBe("document");
  expect(await of("I shall.")).toBe("api");
});

test("crates of a workspace are libraries where nothing else is said", async () => {
  const code = "#![allow(missing_docs)]\nuse std::fmt;\npub fn height(at: u64) -> f64 {\n    at as f64\n}\n";
  expect(
    await intentOf("Tides at sea", ["rust", code.repeat(5), "crates/tides/src/height.rs"]),
  ).toMatchObject({
    ...{ kind: "library", language: "rust" },
  });
  expect(await intentOf("Tides at sea", ["rust", code.repeat(5), "src/height.rs"])).toMatchObject({
    kind: "cli",
  });
});

test.each([
  ["desktop_app", "python", ["tides/gui/charts/high.py", "tides/gui/charts/low.py"]],
  ["desktop_app", "csharp", ["TideView.xaml.cs", "TideService.cs", "deploy.ps1"]],
  ["web_app", "elixir", ["lib/list.ex", "lib/form.ex"]],
  [
    "api",
    "python",
    ["src/routers/heights.py", "src/db.py", "src/utils.py", "src/queue.py", "src/__init__.py"],
  ],
])("more files of a session are of a kind: %s in %s", async (kind, language, paths) => {
  expect(await intentOfSession("It stops too early, mend that.", paths)).toMatchObject({ kind, language });
});

/** The intent of a session that names these files and shows code whose file it does not name. */
async function intentOfExcerpts(wish: string, paths: readonly string[], ...code: Code[]) {
  const content = [spokenBy("user", [wish]), spokenBy("assistant", [`See ${paths.join(" and ")}.`])].join(
    "\n\n",
  );
  const code_snippets = code.map(([language, text]) => ({ language, code: text }));
  return (await rules.plan(dreamWith([{ content, code_snippets }], { title: "Tides" }), { now })).intent;
}

test("files that are named outweigh code of which no file is known", async () => {
  const paths = ["a", "b", "c", "d", "e", "f"].map((name) => `src/pages/${name}.tsx`);
  const { language } = await intentOfExcerpts("The web page is blank.", paths, [
    "php",
    "<?php echo $high;\n".repeat(9),
  ]);
  expect(language).toBe("typescript");
});

test("what only starts or deploys a web app is not its language", async () => {
  const script = "for port in $(cat ports); do\n  curl $port | tail -1\ndone\n".repeat(9);
  const { language } = await intentOfExcerpts(
    "The web page is blank.",
    ["app.py", "views.py"],
    ["bash", script],
  );
  expect(language).toBe("python");
});

test("a job over data is in the language of the job, not of the page that shows what it found", async () => {
  const job = "import pandas as pd\n\ntides = pd.read_csv('tides.csv')\nprint(tides.mean())\n".repeat(4);
  const page = "const rows = tides.map((tide) => [tide.port, tide.high, tide.low]);\n".repeat(8);
  const wish = "Train a model on the data set of tides.";
  expect(await intentOfTalk([wish], ["python", job], ["javascript", page])).toMatchObject({
    ...{ kind: "data_job", language: "python" },
  });
});

test.each([
  ["Write C# code that finds the next high tide.", "java", "int high = Tides.High(hour);", "csharp"],
  ["Here is the metric of the tide.", "scss", "h = a * cos(w * t)", null],
])("a label that nobody speaks of is a guess: %s", async (wish, label, code, language) => {
  expect(await intentOfTalk([wish], [label, code.repeat(20)])).toMatchObject({ language });
});

test.each([
  ["Ignore the folder of notes. I'm using the Chrome extension Curlew, which keeps them there.", "document"],
  ["使用潮汐插件时出错，帮我看看", "document"],
  ["Write a Chrome extension that hides low tides.", "extension"],
])("what is used is not to be made: %s", async (wish, kind) => {
  expect(await intentOfTalk([wish])).toMatchObject({ kind });
});

test("both sides' words of a plug-in that is only used do not make an extension", async () => {
  const wish = "The ports are blank since I use the Vite plugin.";
  const answer =
    "The Vite plugin of Curlew: this plugin, a browser extension, and one more Chrome extension.";
  const { kind } = await intentOfSession(wish, ["src/ports.ts"], answer);
  expect(kind).toBe("web_app");
});

test("the ends of files' names make no extension", async () => {
  const answer = "It looks for the extension, for any extension, and then for the last extension.";
  const { kind } = await intentOfSession("Rename the tables.", ["src/main/java/tides/Rename.java"], answer);
  expect(kind).not.toBe("extension");
});

test("fields of an object are no settings", async () => {
  const build = "await build({\n  platform: 'node',\n  entryPoints: ['src/tides.ts'],\n});\n".repeat(4);
  const { evidence } = await intentOf(
    "Tides",
    ["javascript", build],
    ["typescript", "export const high = 4;"],
  );
  expect(evidence.join("\n")).not.toContain("platform");
});

test.each([
  ["mobile_app", "other", "http://schemas.android.com/apk/res/android"],
  ["desktop_app", "csharp", "http://schemas.microsoft.com/winfx/2006/xaml/presentation"],
])("a layout is of the program that shows it: %s", async (kind, language, schema) => {
  const layout = `<Panel xmlns:ui="${schema}">\n  <Label ui:text="High tide" />\n</Panel>\n`.repeat(4);
  expect(await intentOf("Tides", ["xml", layout])).toMatchObject({ kind, language });
});

test("compiled code that starts nowhere is a library", async () => {
  const list =
    "struct Tides<T> {\n    first: Option<T>,\n}\n\nimpl<T> Tides<T> {\n    fn high(&self) {}\n}\n";
  expect(await intentOf("Tides", ["rust", list.repeat(6)])).toMatchObject({ kind: "library" });
  expect(await intentOf("Tides", ["rust", `${list.repeat(6)}fn main() {}\n`])).toMatchObject({ kind: "cli" });
});

test("questions without apostrophes and in mid-sentence are questions", async () => {
  for (const wish of ["whats the chart used here", "Read the notes, then help me understand the chart."])
    expect((await intentOfSession(wish, ["src/chart.py"])).kind).toBe("document");
});

test.each([
  ["Build a WinUI program for tides.", "desktop_app"],
  ["Show me how to build the tides with Kivy.", "mobile_app"],
  ["Write a funny script of the tide's trial.", "document"],
])("toolkits and plays: %s", async (wish, kind) => {
  expect(await intentOfTalk([wish])).toMatchObject({ kind });
});
