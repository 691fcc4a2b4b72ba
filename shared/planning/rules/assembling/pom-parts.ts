import type { Snippet } from "../analysis/snippets.ts";
import { baseName } from "../paths.ts";

const DEPENDENCY = /^[ \t]*<dependency>[\s\S]{0,2000}?<\/dependency>/gm;
const SPRING = "org.springframework.boot";

/** A list with fewer dependencies says too little of a project to write its `pom.xml`. */
const MIN_LISTED = 3;
/** What has nearly all of the dependencies that are known replaces their list, rather than adding to it. */
const MOST = 0.5;

/**
 * Makes one `pom.xml` of the dependencies that a conversation lists over several answers for a program of
 * Java that it writes, where it never shows the file itself. Versions that it leaves to Spring Boot need
 * Spring's parent, whose last versions the program's own imports tell apart.
 */
export function withJoinedPom(snippets: readonly Snippet[]): Snippet[] {
  const isProgram = ({ language }: Snippet) => language === "java" || language === "kotlin";
  const parts = snippets.filter(isPart);
  const last = parts.at(-1);
  const isShown = snippets.some(({ path, code }) => baseName(path ?? "") === "pom.xml" && isWhole(code));
  if (!last || isShown || snippets.some(isWholeNameless) || !snippets.some(isProgram)) return [...snippets];
  const { dependencies, isList } = joined(parts);
  const isManaged = dependencies.some((each) => !/<version>/.test(each));
  const isSpring = dependencies.some((each) => each.includes(`<groupId>${SPRING}</groupId>`));
  if (!isList || (isManaged && !isSpring)) return [...snippets];
  const code = pomOf(dependencies, isManaged ? snippets.filter(isProgram) : null);
  return snippets.flatMap((each) =>
    each === last ? { ...each, path: "pom.xml", code } : parts.includes(each) ? [] : each,
  );
}

const isWhole = (code: string): boolean => /<project\b/.test(code);

const isWholeNameless = ({ language, path, code }: Snippet): boolean =>
  language === "xml" && path === null && isWhole(code);

const isPart = ({ language, path, code }: Snippet): boolean =>
  language === "xml" &&
  (path === null || baseName(path) === "pom.xml") &&
  !isWhole(code) &&
  !/<plugin>/.test(code) &&
  code.search(DEPENDENCY) >= 0;

/** The last form of each dependency, and whether some answer lists those of a whole project. */
function joined(parts: readonly Snippet[]): { dependencies: string[]; isList: boolean } {
  const found = new Map<string, string>();
  let isList = false;
  for (const { code } of parts) {
    const own = new Map((code.match(DEPENDENCY) ?? []).map((each) => [nameOf(each), each]));
    const known = [...own.keys()].filter((name) => found.has(name)).length;
    if (own.size >= MIN_LISTED) {
      isList = true;
      if (known >= found.size * MOST) found.clear();
    }
    for (const [name, each] of own) found.set(name, each);
  }
  return { dependencies: [...found.values()], isList };
}

const nameOf = (dependency: string): string =>
  /<artifactId>\s*([^<\s]{1,200})/.exec(dependency)?.[1] ?? dependency;

/** The last version of Spring Boot for the packages `javax`, and one for those named `jakarta` since. */
const WITH_JAVAX = "2.7.18";
const WITH_JAKARTA = "3.5.0";

function pomOf(dependencies: readonly string[], managed: readonly Snippet[] | null): string {
  // Since the packages are named `jakarta`, the driver of MySQL has another name.
  const usesJavax =
    managed?.some(({ code }) => /^import javax\.(?:persistence|servlet|validation)\./m.test(code)) ||
    dependencies.some((each) => nameOf(each) === "mysql-connector-java");
  const parent = [
    "  <parent>",
    `    <groupId>${SPRING}</groupId>`,
    "    <artifactId>spring-boot-starter-parent</artifactId>",
    `    <version>${usesJavax ? WITH_JAVAX : WITH_JAKARTA}</version>`,
    "  </parent>",
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    "  <!-- The dependencies are those that the conversation lists; it does not show the rest of this file. -->",
    "  <modelVersion>4.0.0</modelVersion>",
    ...(managed ? parent : []),
    "  <groupId>app</groupId>",
    "  <artifactId>app</artifactId>",
    "  <version>0.1.0</version>",
    "  <dependencies>",
    ...dependencies.map(indented),
    "  </dependencies>",
    ...(managed
      ? [
          "  <build>",
          "    <plugins>",
          "      <plugin>",
          `        <groupId>${SPRING}</groupId>`,
          "        <artifactId>spring-boot-maven-plugin</artifactId>",
          "      </plugin>",
          "    </plugins>",
          "  </build>",
        ]
      : []),
    "</project>",
    "",
  ].join("\n");
}

/** A dependency below the list of a project. */
function indented(dependency: string): string {
  const lines = dependency.split("\n").map((line) => line.trim());
  return lines.map((line) => (/^<\/?dependency>$/.test(line) ? `    ${line}` : `      ${line}`)).join("\n");
}
