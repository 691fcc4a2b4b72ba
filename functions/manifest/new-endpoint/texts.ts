import { type NewEndpoint, parametersOf } from "./options.ts";

const camelCase = (name: string) => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const quoted = (names: readonly string[]) => `[${names.map((name) => `"${name}"`).join(", ")}]`;

/** Whether it returns a page of items; other endpoints return one. */
const isList = ({ method, path }: NewEndpoint) => method === "GET" && !path.endsWith("}");

/** Until it is implemented, a list without parameters is empty, and any other endpoint returns a 404. */
const returnsEmptyPage = (endpoint: NewEndpoint) =>
  isList(endpoint) && parametersOf(endpoint.path).length === 0;

/** The constants that a contract may import, by module. */
const IMPORTS = {
  "../endpoint.ts": ["endpoint"],
  "../primitives.ts": ["DreamId", "Id", "PageQuery", "pageOf"],
} as const;

/** Inserts `more` at `place`; throws where the file has no such place. */
function insert(text: string, place: RegExp, more: string): string {
  if (!place.test(text)) throw new Error(`there is no place to insert ${more.trim()}`);
  return text.replace(place, more);
}

/** The idea's contracts with the new one at the end. The formatter merges the imports. */
export function contracts(endpoint: NewEndpoint, before = 'import * as z from "zod";\n'): string {
  const text = `${before}\n${entry(endpoint)}`;
  const imports = Object.entries(IMPORTS).flatMap(([module, names]) => {
    const imported = names.filter(
      (name) => new RegExp(`\\b${name}\\b`).test(entry(endpoint)) && !isImported(before, name),
    );
    return imported.length > 0 ? [`import { ${imported.join(", ")} } from "${module}";`] : [];
  });
  return insert(text, /^(?=import)/m, imports.map((line) => `${line}\n`).join(""));
}

const isImported = (text: string, name: string) =>
  new RegExp(`^import \\{[^}]*\\b${name}\\b`, "m").test(text);

function entry(endpoint: NewEndpoint): string {
  const { name, idea, method, path } = endpoint;
  const params = parametersOf(path).map((each) => field(each, each === "dream_id" ? "DreamId" : "Id"));
  const request = [
    ...(params.length > 0 ? [`params: z.object({ ${params.join(", ")} })`] : []),
    ...(isList(endpoint) ? ["query: PageQuery"] : []),
  ];
  const thing = `z.object({ ${field("id", "Id")} })`;
  const [response, body] = isList(endpoint)
    ? ["One page.", `pageOf(${thing})`]
    : ["The current state.", thing];
  const problems = [
    "malformed-request",
    ...(returnsEmptyPage(endpoint) ? [] : ["not-found"]),
    ...(method === "POST" ? ["conflict"] : []),
    ...(request.length > 0 || method === "POST" ? ["invalid-fields"] : []),
  ];
  const summary = wordsOf(name);
  return `export const ${camelCase(name)} = endpoint({
  name: "${name}",
  tag: "${idea}",
  summary: "${summary.charAt(0).toUpperCase()}${summary.slice(1)}",
  description: "Not implemented yet: ${returnsEmptyPage(endpoint) ? "the list is empty" : "every request is a 404"}.",
  method: "${method}",
  path: "${path}",
  scopes: ["dreamcatcher/${method === "GET" ? "read" : "write"}"],
  request: { ${request.join(", ")} },
  responses: { 200: { description: "${response}", body: ${body} } },
  problems: ${quoted(problems)},
});
`;
}

/** A field or parameter that is an id. */
const field = (name: string, schema: string) =>
  `${name}: ${schema}.meta({ description: "The id of the ${wordsOf(name.replace(/_?id$/, "")) || "thing"}." })`;

const wordsOf = (name: string) => name.replaceAll(/[-_]/g, " ");

/** The index of the endpoints with a new group. */
export function groups({ idea }: NewEndpoint, before: string): string {
  const imported = insert(before, /^(?=import \* as)/m, `import * as ${idea} from "./${idea}.ts";\n`);
  const grouped = insert(imported, /(?<= = tagged\(\{[^}]*?),?\s*(?=\}\))/, `, ${idea} `);
  return insert(
    grouped,
    /(?<=TAG_DESCRIPTIONS[\s\S]*)(?=^\};)/m,
    `  ${idea}: "The operations on ${idea}.",\n`,
  );
}

/** The manifest with the new endpoint, without grants. */
export const deployments = ({ name }: NewEndpoint, before: string): string =>
  insert(before, /^(?=\} as const satisfies Record<EndpointName)/m, `  "${name}": { uses: uses() },\n`);

/** The function of the new endpoint. */
export function handler(endpoint: NewEndpoint): string {
  const { name, idea, path } = endpoint;
  const named = parametersOf(path).at(-1)?.replace(/_id$/, "") ?? name.slice(name.indexOf("-") + 1);
  const [imports, body] = returnsEmptyPage(endpoint)
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
