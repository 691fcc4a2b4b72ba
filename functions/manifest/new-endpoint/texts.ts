import { parametersOf, type Wanted } from "./wanted.ts";

const camelCase = (name: string) => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const quoted = (names: readonly string[]) => `[${names.map((name) => `"${name}"`).join(", ")}]`;

/** A list returns a page, and everything else one thing. */
const isList = ({ method, path }: Wanted) => method === "GET" && !path.endsWith("}");

/** Where nothing is stored yet, a list of one's own is empty, and whatever is named is not there. */
const returnsEmptyPage = (wanted: Wanted) => isList(wanted) && parametersOf(wanted.path).length === 0;

/** The constants of the contracts that an entry uses, by the module that has them. */
const USED = {
  "../endpoint.ts": ["endpoint"],
  "../primitives.ts": ["DreamId", "Id", "PageQuery", "pageOf"],
} as const;

/** @throws {Error} when the text is not as it was when this was written */
function placed(text: string, place: RegExp, more: string): string {
  if (!place.test(text)) throw new Error(`there is no place to write ${more.trim()}`);
  return text.replace(place, more);
}

/** The file of the idea's endpoints with one more at its end. The formatter joins what it imports. */
export function contracts(wanted: Wanted, before = 'import * as z from "zod";\n'): string {
  const text = `${before}\n${entry(wanted)}`;
  const imports = Object.entries(USED).flatMap(([module, names]) => {
    const imported = names.filter(
      (name) => new RegExp(`\\b${name}\\b`).test(entry(wanted)) && !isImported(before, name),
    );
    return imported.length > 0 ? [`import { ${imported.join(", ")} } from "${module}";`] : [];
  });
  return placed(text, /^(?=import)/m, imports.map((line) => `${line}\n`).join(""));
}

const isImported = (text: string, name: string) =>
  new RegExp(`^import \\{[^}]*\\b${name}\\b`, "m").test(text);

function entry(wanted: Wanted): string {
  const { name, idea, method, path } = wanted;
  const params = parametersOf(path).map((each) => field(each, each === "dream_id" ? "DreamId" : "Id"));
  const request = [
    ...(params.length > 0 ? [`params: z.object({ ${params.join(", ")} })`] : []),
    ...(isList(wanted) ? ["query: PageQuery"] : []),
  ];
  const thing = `z.object({ ${field("id", "Id")} })`;
  const [response, body] = isList(wanted) ? ["One page.", `pageOf(${thing})`] : ["As it is now.", thing];
  const problems = [
    "malformed-request",
    ...(returnsEmptyPage(wanted) ? [] : ["not-found"]),
    ...(method === "POST" ? ["conflict"] : []),
    ...(request.length > 0 || method === "POST" ? ["invalid-fields"] : []),
  ];
  const summary = wordsOf(name);
  return `export const ${camelCase(name)} = endpoint({
  name: "${name}",
  tag: "${idea}",
  summary: "${summary.charAt(0).toUpperCase()}${summary.slice(1)}",
  description: "Nothing is stored yet: ${returnsEmptyPage(wanted) ? "the list is empty" : "every request is a 404"}.",
  method: "${method}",
  path: "${path}",
  scopes: ["dreamcatcher/${method === "GET" ? "read" : "write"}"],
  request: { ${request.join(", ")} },
  responses: { 200: { description: "${response}", body: ${body} } },
  problems: ${quoted(problems)},
});
`;
}

/** A field or parameter that holds an id. */
const field = (name: string, schema: string) =>
  `${name}: ${schema}.meta({ description: "The id of the ${wordsOf(name.replace(/_?id$/, "")) || "thing"}." })`;

const wordsOf = (name: string) => name.replaceAll(/[-_]/g, " ");

/** The tables of the groups with one more. */
export function groups({ idea }: Wanted, before: string): string {
  const imported = placed(before, /^(?=import \* as)/m, `import * as ${idea} from "./${idea}.ts";\n`);
  const grouped = placed(imported, /(?<= = tagged\(\{[^}]*?),?\s*(?=\}\))/, `, ${idea} `);
  return placed(
    grouped,
    /(?<=TAG_DESCRIPTIONS[^{]*\{[^}]*)(?=^\};)/m,
    `  ${idea}: "The operations on ${idea}.",\n`,
  );
}

/** The table of what is deployed with one more line, which grants nothing. */
export const deployments = ({ name }: Wanted, before: string): string =>
  placed(before, /^(?=\} as const satisfies Record<EndpointName)/m, `  "${name}": { uses: uses() },\n`);

/** The function of an endpoint of which nothing is stored yet. */
export function handler(wanted: Wanted): string {
  const { name, idea, path } = wanted;
  const named = parametersOf(path).at(-1)?.replace(/_id$/, "") ?? name.slice(name.indexOf("-") + 1);
  const [imports, body] = returnsEmptyPage(wanted)
    ? ["", "({ status: 200, body: { items: [], next_cursor: null } })"]
    : [
        'import { notFound } from "#shared/platform/problem-error.ts";\n',
        `{\n  throw notFound("${wordsOf(named)}");\n}`,
      ];
  return `import { ${camelCase(name)} as contract } from "@dreamcatcher/contracts/endpoints/${idea}";
import { api } from "#shared/platform/http/api.ts";
${imports}
export const handler = api(contract, async () => ${body});
`;
}
