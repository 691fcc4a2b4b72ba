import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkCompose } from "./compose.ts";
import { checkDockerfile, isDockerfile } from "./dockerfile.ts";
import { checkTerraform } from "./terraform.ts";
import { checkWorkflow } from "./workflow.ts";

describe("a Dockerfile", () => {
  test("has instructions that Docker knows, with what they need", () => {
    const { faults } = checkDockerfile("FROM node:24\nRNU npm ci\nCOPY .\nEXPOSE tide\n");
    expect(faults).toEqual([
      "Unknown instruction: RNU (line 2)",
      "COPY requires at least two arguments (line 3)",
      "Invalid containerPort: tide (line 4)",
    ]);
  });

  test("begins with the image that it builds on", () => {
    expect(checkDockerfile('CMD ["tide"]\n').faults).toEqual([
      "No source image provided with `FROM` (line 1)",
    ]);
  });

  test("may have what Docker only warns of", () => {
    const found = checkDockerfile(
      "FROM node:24 AS tide\nworkdir app\nRUN <<EOF\nnpm ci\nEOF\nCMD npm start\n",
    );
    expect(found).toEqual({
      faults: [],
      checked: "its instructions are well-formed, but nothing here builds it",
    });
  });

  test.each([
    ["Dockerfile", true],
    ["api/Dockerfile.dev", true],
    ["tide.Dockerfile", true],
    ["Dockerfile.ejs", false],
    ["dockerfile-notes.md", false],
  ])("is told by its name: %s", (path, is) => {
    expect(isDockerfile(path)).toBe(is);
  });
});

describe("a Compose file", () => {
  test.each([
    ["services:\n  tide:\n    ports: ['80:80']", "its service tide has neither an image nor a build"],
    [
      "service:\n  tide:\n    image: tide\nservices:\n  a: { build: . }",
      "service is no key of a Compose file",
    ],
    ["name: tide", "it has no services"],
    ["services:\n  tide:", "its service tide has no settings"],
    [
      "services:\n  tide: { image: tide, depends_on: [moon] }",
      "its service tide depends on moon, which is no service",
    ],
    [
      "services:\n  tide: { image: tide, depends_on: { moon: { condition: service_started } } }",
      "its service tide depends on moon, which is no service",
    ],
    [
      "services:\n  tide: { image: tide, volumes: ['levels:/var/levels'] }",
      "its service tide uses the volume levels, which is not defined",
    ],
    [
      "services:\n  tide: { image: tide, networks: [coast] }",
      "its service tide uses the network coast, which is not defined",
    ],
    [
      "services:\n  tide: { image: tide, secrets: [key] }",
      "its service tide uses the secret key, which is not defined",
    ],
  ])("names what it uses: %s", (file, fault) => {
    expect(checkCompose(parse(file)).faults).toEqual([fault]);
  });

  test.each([
    "services:\n  tide: { build: ., depends_on: [moon] }\n  moon: { image: moon }",
    "services:\n  tide: { image: tide, volumes: ['./levels:/levels', '/run:/run', 'C:\\\\levels:/levels', '/cache'] }",
    "services:\n  tide: { image: tide, volumes: ['levels:/levels'] }\nvolumes:\n  levels:",
    "services:\n  tide: { image: tide, volumes: ['$LEVELS:/levels'], networks: [default] }",
    "x-common: &common\n  restart: always\nservices:\n  tide: { <<: *common, image: tide }",
    "include: [moon.yaml]\nservices:\n  tide: { image: tide, depends_on: [moon] }",
    "services:\n  tide: { extends: { service: base }, networks: [coast] }\n  base: { image: tide }\nnetworks: { coast: {} }",
  ])("may use what Compose lets it: %s", (file) => {
    expect(checkCompose(parse(file)).faults).toEqual([]);
  });
});

describe("a workflow", () => {
  const job = (lines: string) => parse(`on: push\njobs:\n  tide:\n    runs-on: ubuntu-latest\n    ${lines}`);

  test.each([
    ["steps:\n      - name: Rise", "has a step 1 that neither uses nor runs anything"],
    ["steps:\n      - { uses: tide/rise@v1, run: rise }", "has a step 1 that both uses and runs something"],
    [
      "steps:\n      - uses: actions/checkout",
      "has a step 1 that uses actions/checkout, which names no version",
    ],
    ["steps:\n      - { run: rise, when: always }", "has a step 1 that has the unknown key when"],
    ["step:\n      - run: rise", "has the unknown key step"],
    ["needs: moon\n    steps:\n      - run: rise", "needs moon, which is no job"],
  ])("has jobs and steps that GitHub takes: %s", (lines, fault) => {
    expect(checkWorkflow(job(lines)).faults[0]).toBe(`its job tide ${fault}`);
  });

  test.each([
    ["jobs:\n  tide: { runs-on: ubuntu-latest, steps: [{ run: rise }] }", "it does not say on what it runs"],
    ["on: push", "it has no jobs"],
    ["on: push\njobs:\n  tide: { steps: [{ run: rise }] }", "its job tide does not say what it runs on"],
    [
      "on: { schedule: [{ cron: '0 6 * *' }] }\njobs:\n  tide: { runs-on: x, steps: [{ run: rise }] }",
      'the schedule "0 6 * *" does not have five fields',
    ],
  ])("says when and where it runs: %s", (file, fault) => {
    expect(checkWorkflow(parse(file)).faults).toEqual([fault]);
  });

  test.each([
    "on: [push]\njobs:\n  tide:\n    uses: ./.github/workflows/rise.yml\n    with: { level: 3 }",
    "on: push\njobs:\n  tide:\n    runs-on: [self-hosted]\n    steps:\n      - uses: docker://alpine:3\n      - uses: ./rise",
    "on: push\njobs:\n  a: { runs-on: x, steps: [{ uses: tide/actions/rise@main }] }\n  b: { needs: [a], runs-on: x, steps: [{ run: fall }] }",
  ])("may use what GitHub lets it: %s", (file) => {
    const { faults, checked } = checkWorkflow(parse(file));
    expect(faults).toEqual([]);
    expect(checked).toMatch(/^its \d jobs? and \d steps? are well-formed, but nothing here runs them$/);
  });
});

describe("a file of Terraform", () => {
  test.each([
    `resource "tide" "gauge" {\n  name = "\${var.coast}-\${local.names["a"]}"\n}`,
    'locals {\n  levels = { for name, level in var.levels : name => level... if level > 0 }\n  for = "5m"\n}',
    `locals {\n  text = <<-EOT\n    \${var.coast} { "\n  EOT\n  next = 1\n}`,
    'output "all" {\n  value = merge(\n    var.a,\n    { b : 1, c = 2 },\n  )\n}',
    'variable "coast" { default = null }\n# end',
    "x = a ? b[0].c[*].d : !e && -f >= 1.5e3\ny = provider::tide::rise(1, l...)\n",
    "/* all\nof it */ x = [\n  1, // one\n  2,\n]\n",
    'x = "%{ if a }b%{ endif } \\" $${c}"\n',
    "",
  ])("is HCL: %s", (file) => {
    expect(checkTerraform(file).faults).toEqual([]);
  });

  test.each([
    ["x = 1\ny = \n", 3],
    ['resource "tide" "gauge" {\n  name = 1\n', 3],
    ["x = 1 y = 2\n", 1],
    ['x = "rise\n', 2],
    ["x = [\n  1\n  2\n]\n", 3],
    ["x = {\n  a = 1 b = 2\n}\n", 2],
    ["resource tide {\n}}\n", 2],
    ["x == 1\n", 1],
  ])("does not parse where it is not: %s", (file, line) => {
    expect(checkTerraform(file).faults).toEqual([`it does not parse from line ${line} on`]);
  });

  test("has its blocks counted", () => {
    expect(checkTerraform("a {\n}\nb {\n}\nc = 1\n").checked).toBe(
      "its 2 blocks parse, but nothing here applies them",
    );
  });
});
