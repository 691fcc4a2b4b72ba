import { expect, test } from "vitest";
import { dreamWith } from "../../fixtures.ts";
import { Paths } from "../paths.ts";
import { assemble } from "./assemble.ts";

const dependency = (name: string, version = "") =>
  `    <dependency>\n        <groupId>${version === "" ? "org.springframework.boot" : "org.tide"}</groupId>\n` +
  `        <artifactId>${name}</artifactId>\n${version && `        <version>${version}</version>\n`}    </dependency>`;
const list = (...names: readonly string[]) =>
  `<dependencies>\n${names.map((name) => dependency(name)).join("\n")}\n</dependencies>`;
const java = "import jakarta.persistence.Entity;\n\npublic class Tide {\n}\n";

/** The `pom.xml` that answers with these lists of XML make, and the program of another. */
function pomOf(lists: readonly string[], program = java): string | undefined {
  const { fragments } = dreamWith([
    ...(program === ""
      ? []
      : [{ code_snippets: [{ language: "java", filename: "Tide.java", code: program }] }]),
    ...lists.map((code) => ({ code_snippets: [{ language: "xml", code }] })),
  ]);
  return assemble(fragments, new Paths()).files.find(({ path }) => path === "pom.xml")?.content;
}

const namesIn = (pom = ""): string[] =>
  [...pom.replace(/<(parent|build)>[\s\S]*?<\/\1>/g, "").matchAll(/<artifactId>(.+?)</g)].flatMap(
    ([, name = ""]) => (name === "app" ? [] : name),
  );

test("the dependencies of several answers are one pom.xml: a list made anew replaces the last", () => {
  const pom = pomOf([
    list("web", "data", "moon", "web-test"),
    list("web", "data", "security"),
    dependency("extra"),
  ]);
  expect(namesIn(pom)).toEqual(["web", "data", "security", "extra"]);
  expect(pom).toContain("<artifactId>spring-boot-starter-parent</artifactId>\n    <version>3.");
  expect(pomOf([list("a", "b", "c")], java.replace("jakarta", "javax"))).toContain(
    "<version>2.7.18</version>",
  );
});

test("other lists stay what they are", () => {
  // A single one is added to a file that is elsewhere.
  expect(pomOf([dependency("extra")])).toBeUndefined();
  expect(pomOf([list("a", "b", "c")], "")).toBeUndefined();
  expect(
    pomOf([
      list("a", "b", "c"),
      "<project>\n  <modelVersion>4.0.0</modelVersion>\n  <name>tide</name>\n</project>",
    ]),
  ).not.toContain("spring");
});

test("dependencies with their versions need no parent", () => {
  const pom = pomOf([["a", "b", "c"].map((name) => dependency(name, "1.0")).join("\n")]);
  expect(namesIn(pom)).toEqual(["a", "b", "c"]);
  expect(pom).not.toContain("<parent>");
});
