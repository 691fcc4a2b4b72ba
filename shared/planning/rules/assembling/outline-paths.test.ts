import { expect, test } from "vitest";
import { outlineOf } from "../analysis/outline.ts";
import { outlinePathOf } from "./outline-paths.ts";

test.each([
  ["go", "package main\n\nfunc main() {\n}", "main.go"],
  ["go", "package tide\n\nfunc Rise() {\n}", "tide.go"],
  ["go", "package tide\n\nfunc TestRise(t *testing.T) {\n}", "tide_test.go"],
  ["rust", "fn main() {\n}", "src/main.rs"],
  ["rust", "pub fn rise() {\n}", "src/lib.rs"],
  ["dart", "void main() {\n}", "lib/main.dart"],
  ["dart", "class TideTable {\n}", "lib/tide_table.dart"],
  ["java", "package sea.tide;\n\npublic class Tide {\n}", "src/main/java/sea/tide/Tide.java"],
  ["kotlin", "fun main() {\n}", "Main.kt"],
  ["swift", "struct TideView: View {\n}", "TideView.swift"],
  ["csharp", "namespace Sea;\n\nclass Tide\n{\n}", "Tide.cs"],
  ["csharp", "class Tide\n{\n  static void Main() {\n  }\n}", "Program.cs"],
  ["cpp", "void setup() {\n}\n\nvoid loop() {\n}", "sketch/sketch.ino"],
  ["c", "int main(void) {\n}", "src/main.c"],
  ["php", "<?php\n\nclass Tide {\n}", "src/Tide.php"],
  ["solidity", "pragma solidity ^0.8.0;\n\ncontract Tide {\n}", "contracts/Tide.sol"],
  ["cuda", "__global__ void rise(float *tide) {\n}\n\nint main() {\n}", "src/main.cu"],
])("%s %j is at %s", (language, code, path) => {
  const outline = outlineOf(language, code);
  expect(outline && outlinePathOf(language, code, outline)).toBe(path);
});

test("a language without a rule has no path", () => {
  expect(
    outlinePathOf("vue", "<template></template>", { definitions: [], onlyDeclares: true, isWhole: true }),
  ).toBeNull();
});
