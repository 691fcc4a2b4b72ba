import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { sources } from "../../functions/manifest/sources.ts";
import { variablesRead } from "../../infra/bundling/variables.ts";
import { addDreamcatcher } from "../../infra/dreamcatcher.ts";
import { deployedEndpoints } from "../../infra/ideas.ts";
import { type StageSettings, stageNamed } from "../../infra/stages/stages.ts";

const { context } = JSON.parse(readFileSync(new URL("../../cdk.json", import.meta.url), "utf8"));

/** The same code for every function: templates contain the location of code, not the code. */
const folder = mkdtempSync(join(tmpdir(), "dreamcatcher-code-"));
writeFileSync(join(folder, "index.mjs"), "export const handler = async () => {};");
const code = { folder: () => folder, reads: await variablesRead(sources) };

/** A page of two files. */
const page = mkdtempSync(join(tmpdir(), "dreamcatcher-page-"));
mkdirSync(join(page, "assets"));
for (const file of ["index.html", "assets/page-1a2b.js"]) writeFileSync(join(page, file), "");

/** Settings of a stage that may be in any region: its templates have references in place of the region. */
export const ANYWHERE = { region: undefined, firewall: undefined } as unknown as Partial<StageSettings>;

/** The app of a stage with the context of `cdk.json` and these `settings`, without bundling. */
export function appOf(
  stageName: string,
  settings: Partial<StageSettings> = {},
  endpoints = deployedEndpoints,
) {
  const app = new App({ context, outdir: mkdtempSync(join(tmpdir(), "dreamcatcher-cdk-")) });
  const stacks = addDreamcatcher(app, { ...stageNamed(stageName), ...settings }, { code, page }, endpoints);
  return { app, ...stacks };
}

/** The templates of a stage; `service` merges the stacks of the gateway, the ideas and the front. */
export function templatesOf(stageName: string, settings?: Partial<StageSettings>) {
  const { data, sandbox, gateway, ideas, front, edge, web, observability } = appOf(stageName, settings);
  const template = (stack: Stack) => Template.fromStack(stack);
  return {
    data: template(data),
    ...(sandbox && { sandbox: template(sandbox) }),
    service: merged([gateway, ...ideas, front].map(template)),
    ...(edge && { edge: template(edge) }),
    ...(web && { web: template(web) }),
    observability: template(observability),
  };
}

/** One template with the resources of several, and references between them resolved. */
function merged(templates: readonly Template[]): Template {
  const all = templates.map((template) => template.toJSON());
  const resources = all.flatMap(({ Resources }) => Object.entries(Resources));
  if (new Set(resources.map(([id]) => id)).size < resources.length)
    throw new Error("two resources have the same id");
  const outputs = Object.assign({}, ...all.map(({ Outputs }) => Outputs));
  const within = (_: string, value: unknown) =>
    outputs[(value as CrossReference | null)?.["Fn::GetStackOutput"]?.OutputName ?? ""]?.Value ?? value;
  return Template.fromJSON(JSON.parse(JSON.stringify({ Resources: Object.fromEntries(resources) }, within)));
}

interface CrossReference {
  "Fn::GetStackOutput"?: { OutputName: string };
}

/** A resource of a template, loosely typed: tests check its properties. */
export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: templates are JSON of no fixed shape
  Properties: Record<string, any>;
  DeletionPolicy?: string;
  DependsOn?: string[];
}

/** The resources of one type, by logical id. */
export const resources = (template: Template, type: string): Record<string, Resource> =>
  template.findResources(type) as Record<string, Resource>;

/** A value of a template as text, with `<names>` for its references. */
// biome-ignore lint/suspicious/noExplicitAny: templates are JSON of no fixed shape
export function text(value: any): string {
  if (typeof value === "string") return value;
  if (value["Fn::Join"]) return value["Fn::Join"][1].map(text).join(value["Fn::Join"][0]);
  if (value["Fn::GetStackOutput"]) return `<${value["Fn::GetStackOutput"].OutputName}>`;
  if (value["Fn::GetAtt"]) return `<${value["Fn::GetAtt"].join(".")}>`;
  if (value["Fn::Sub"]) return value["Fn::Sub"].replaceAll(/\$\{([^}]+)\}/g, "<$1>");
  return `<${value.Ref}>`;
}
