import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { assemble } from "../assembling/assemble.ts";
import { Paths } from "../paths.ts";
import { missingManifests, toolCommands } from "./toolchains.ts";

const filesOf = (...snippets: readonly [language: string, filename: string, code: string][]) =>
  assemble(
    dreamWith([
      { code_snippets: snippets.map(([language, filename, code]) => ({ language, filename, code })) },
    ]).fragments,
    new Paths(),
  ).files;

const flutter = filesOf([
  "dart",
  "lib/main.dart",
  "import 'package:flutter/material.dart';\nimport 'package:http/http.dart';\nvoid main() => runApp(a);",
]);
const go = filesOf(["go", "main.go", "package main\n\nfunc main() {\n}"]);
const rust = filesOf([
  "rust",
  "src/main.rs",
  "mod tide;\nuse serde::Serialize;\nuse tide::rise;\nfn main() {\n}",
]);

test("a project gets the manifest that its language's tools need", () => {
  expect(missingManifests("tide-table", flutter)).toEqual([
    {
      path: "pubspec.yaml",
      isGiven: false,
      content: expect.stringMatching(/^name: tide_table\n[\s\S]*flutter:\n {4}sdk: flutter\n {2}http: any\n/),
    },
  ]);
  expect(missingManifests("tide", go)).toEqual([
    { path: "go.mod", content: "module example.com/tide\n\ngo 1.22\n", isGiven: false },
  ]);
  const [cargo] = missingManifests("tide", rust);
  expect(cargo?.content).toMatch(/name = "tide"[\s\S]*\[dependencies\]\nserde = \{ version = "1"[^\n]*\n$/);
});

test("a manifest of the conversation is the only one", () => {
  const files = filesOf(
    ["rust", "src/main.rs", "fn main() {\n}"],
    ["toml", "Cargo.toml", "[package]\nname = 'a'"],
  );
  expect(missingManifests("tide", files)).toEqual([]);
});

test("a project starts by its language's tools, as the conversation starts it if it does", () => {
  expect(toolCommands(flutter, "")).toEqual(["flutter create .", "flutter run"]);
  expect(toolCommands(go, "Run it with\n\n    go run .")).toEqual(["go run ."]);
  expect(toolCommands(rust, "Run it:\n\n```sh\ncargo run -- 26.2\n```")).toEqual(["cargo run -- 26.2"]);
  expect(toolCommands(rust, "You can cargo run it.")).toEqual(["cargo run"]);
  expect(toolCommands(filesOf(["go", "tide.go", "package tide\n\nfunc Rise() {\n}"]), "")).toEqual([
    "go test ./...",
  ]);
  expect(toolCommands(filesOf(["ruby", "tide.rb", "puts 1"]), "")).toEqual(["ruby tide.rb"]);
  expect(toolCommands(filesOf(["markdown", "tide.md", "# Tide"]), "")).toEqual([]);
});

test("a pubspec that shows its packages alone gets what is missing", () => {
  const main =
    "import 'package:flutter/material.dart';\nimport 'package:http/http.dart';\nimport 'package:intl/intl.dart';\nvoid main() => runApp(a);";
  const files = filesOf(
    ["dart", "lib/main.dart", main],
    ["yaml", "pubspec.yaml", "dependencies:\n  flutter:\n    sdk: flutter\n  http: ^1.2.0"],
  );
  expect(missingManifests("tide", files)).toEqual([
    {
      path: "pubspec.yaml",
      isGiven: true,
      content:
        "name: tide\npublish_to: none\nenvironment:\n  sdk: ^3.0.0\ndependencies:\n  intl: any\n  flutter:\n    sdk: flutter\n  http: ^1.2.0\nflutter:\n  uses-material-design: true\n",
    },
  ]);
});

test("what a generator of Dart writes is written before the start", () => {
  const code = "import 'package:flutter/material.dart';\npart 'tide.g.dart';\nvoid main() => runApp(a);";
  expect(toolCommands(filesOf(["dart", "lib/main.dart", code]), "")).toEqual([
    "flutter create .",
    "dart run build_runner build",
    "flutter run",
  ]);
});
