import { expect, test } from "vitest";
import { contents } from "./fixtures.ts";

const pathsOf = (...files: readonly (readonly [language: string, filename: string | null, code: string])[]) =>
  Object.keys(contents([...files])).sort();

const controller = [
  "import org.springframework.stereotype.Controller;",
  "",
  "@Controller",
  "public class TideController {",
  '  public String all() { return "tides"; }',
  "}",
].join("\n");
const page = "<!DOCTYPE html>\n<html><body><p>Tides</p></body></html>";

test("Java goes into the folders of its package", () => {
  expect(pathsOf(["java", "Tide.java", "package org.sea;\n\npublic class Tide {\n}"])).toEqual([
    "src/main/java/org/sea/Tide.java",
  ]);
});

test("what a framework builds is where it looks for it", () => {
  expect(
    pathsOf(
      ["java", "TideController.java", controller],
      ["java", "TideTests.java", "import org.junit.jupiter.api.Test;\n\nclass TideTests {\n}"],
      ["html", "tides.html", page],
      ["html", "moon.html", page],
      ["ini", "application.properties", "tide.port=9000\ntide.name=Ebb\n"],
    ),
  ).toEqual([
    "moon.html",
    "src/main/java/TideController.java",
    "src/main/resources/application.properties",
    "src/main/resources/templates/tides.html",
    "src/test/java/TideTests.java",
  ]);
});

test("a class by itself stays where it is", () => {
  expect(pathsOf(["java", "Tide.java", "public class Tide {\n}"])).toEqual(["Tide.java"]);
});
