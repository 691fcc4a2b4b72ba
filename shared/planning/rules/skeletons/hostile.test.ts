import { spawnSync } from "node:child_process";
import { DatabaseSync } from "node:sqlite";
import { parse as parseJavaScript } from "@babel/parser";
import { Project } from "@dreamcatcher/contracts/plan";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { now } from "#shared/dreams/fixtures.ts";
import { python } from "../../built.fixtures.ts";
import { dreamWith } from "../../fixtures.ts";
import { rules } from "../index.ts";
import { type Idea, INTENTS } from "./ideas.fixtures.ts";

const ATTACKS = [
  `"); process.exit(1); //`,
  `*/ process.exit(1); /*`,
  "</script><script>alert(1)</script>",
  `" onload="alert(1)`,
  "--> <img src=x onerror=alert(1)>",
  `'; DROP TABLE boats; --`,
  `"""\nimport os\nos.system("x")\n"""`,
  "$" + "{process.exit(1)} `x` $(x)",
  "{{ states('x') }} {% x %}",
  "XX_TITLE XX_NO",
  "\n// end FEATURES\n# end TODOS",
  "\u2028\u2029\u0000\u202e\ud800",
  "__proto__ constructor delete class import",
  "a: b # c\n- d: &e *f !g",
  "保存する 写真",
  "%(prog)s %s {0}",
];
const attack = fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: "binary", maxLength: 40 }));
const words = fc.array(
  fc.oneof(attack, fc.constantFrom("name", "photo", "date", "boats", "a", "with", ",")),
  {
    maxLength: 6,
  },
);
const verb = fc.constantFrom(
  "add",
  "list",
  "request",
  "delete",
  "turn on",
  "find",
  "have",
  "a page with",
  "",
);
const sentence = fc
  .tuple(verb, fc.constantFrom("boats with", "a boat", "the class", "orders"), words)
  .map(([act, thing, rest]) => `${act} ${thing} ${rest.join(" ")}`);

const projects = fc
  .record({
    title: sentence,
    wishes: fc.array(sentence, { minLength: 1, maxLength: 5 }),
    idea: fc.constantFrom(...(Object.keys(INTENTS) as Idea[])),
  })
  .map(async ({ title, wishes, idea }) => {
    const texts = [
      ...wishes,
      "add boats with a name",
      "turn on the lamp in Home Assistant",
      "start a newsletter",
    ];
    const features = texts.map((text, n) => ({
      id: `f-${n}`,
      text: text.slice(0, 500),
      ...(n % 2 === 0 && { evidence: { conversation_id: "c-1", message: n, quote: text.slice(0, 500) } }),
    }));
    const dream = dreamWith([], { title: title.slice(0, 200), features });
    const plan = await rules.plan(dream, { now });
    return await rules.generate(dream, { ...plan, intent: { ...plan.intent, ...INTENTS[idea] } });
  });

describe("whatever a conversation says", () => {
  test("a skeleton is a valid project, whose files are what they should be", {
    timeout: 120_000,
  }, async () => {
    const sources: string[] = [];
    let skeletons = 0;
    await fc.assert(
      fc.asyncProperty(projects, async (generating) => {
        const project = await generating;
        expect(Project.parse(project)).toEqual(project);
        if (project.files.some(({ path }) => /skeleton/.test(path))) skeletons += 1;
        for (const { path, content } of project.files) {
          if (/\.m?js$/.test(path)) expectOnlyOwnCode(content, path);
          if (path.endsWith(".py")) sources.push(content);
          if (path.endsWith(".html")) expectOnlyOwnMarkup(content);
          if (path.endsWith(".yaml")) expect(Array.isArray(parseYaml(content))).toBe(true);
          if (path.endsWith(".ipynb"))
            for (const cell of JSON.parse(content).cells)
              if (cell.cell_type === "code") sources.push(cell.source.join(""));
        }
        runsInSqlite(project);
      }),
      { numRuns: 300 },
    );
    expect(skeletons).toBeGreaterThan(200);
    if (python) expect(faultsInPython(sources)).toBe("");
  });
});

/** The calls of a module are those of its template. */
function expectOnlyOwnCode(code: string, path: string): void {
  const { program } = parseJavaScript(code, { sourceType: path.endsWith(".js") ? "script" : "module" });
  for (const statement of program.body) expect(JSON.stringify(statement)).not.toContain('"name":"exit"');
}

function expectOnlyOwnMarkup(html: string): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      expect(name).not.toBe("img");
      for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^on/);
      if (name === "script") expect(attributes.src).toMatch(/^(?:\/records\.mjs|features\.js)$/);
    },
  });
  parser.end(html);
}

function runsInSqlite({ files }: Project): void {
  const sql = files.filter(({ path }) => /^(?:schema|queries)\.sql$/.test(path));
  if (sql.length === 0) return;
  const database = new DatabaseSync(":memory:");
  for (const path of ["schema.sql", "queries.sql"])
    database.exec(sql.find((file) => file.path === path)?.content ?? "");
  database.close();
}

/** What Python's parser refuses, or calls that no template has. */
const faultsInPython = (sources: readonly string[]): string =>
  spawnSync(
    "python3",
    [
      "-c",
      [
        "import ast, json, sys",
        "for source in json.load(sys.stdin):",
        "    try:",
        "        tree = ast.parse(source)",
        "    except SyntaxError as error:",
        "        print(error, source)",
        "        break",
        "    if any(getattr(node, 'attr', '') == 'system' for node in ast.walk(tree)): print('ran', source)",
      ].join("\n"),
    ],
    { input: JSON.stringify(sources), encoding: "utf8", maxBuffer: 1e8 },
  ).stdout;
