import { events } from "@dreamcatcher/contracts/events";
import { Html, html } from "./html.ts";
import { CSS } from "./page.css.ts";

/** As much of an OpenAPI document as the page shows. */
interface ApiDocument {
  info: { description?: string | undefined };
  tags?: readonly { name: string }[] | undefined;
  paths?: object | undefined;
  components?: { schemas?: object | undefined } | undefined;
}
type Schema = Readonly<Record<string, unknown>>;
interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  security: { bearer?: string[] }[];
  parameters?: { in: string; name: string; required?: boolean; schema: Schema; description?: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, Answer>;
}
interface Answer {
  description: string;
  content?: Record<string, { schema: Schema }>;
}

/** The OpenAPI document as one page to read: no script, nothing loaded from elsewhere. */
export function docsPage(document: ApiDocument): string {
  const tags = (document.tags ?? []).map(({ name }) => name);
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  );
  const schemas: [string, Schema][] = Object.entries(document.components?.schemas ?? {});
  const ofTag = (tag: string) => operations.filter(({ operation }) => operation.tags.includes(tag));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dreamcatcher API</title><style>${new Html(CSS)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<nav aria-label="Operations">
<strong>Dreamcatcher API</strong>
${tags.map((tag) => html`<p id="nav-${tag}">${tag}</p><ul aria-labelledby="nav-${tag}">${ofTag(tag).map(navItem)}</ul>`)}
<p>more</p><ul><li><a href="#events">Events</a></li><li><a href="#schemas">Schemas</a></li></ul>
</nav>
<main id="content">
<h1>Dreamcatcher API</h1>
<p>${prose(document.info.description ?? "")}</p>
<p>Send <code>Authorization: Bearer &lt;access token&gt;</code> unless an operation is open.
The same as <a href="openapi.json">OpenAPI 3.1</a>.</p>
${tags.map((tag) => html`<h2 id="${tag}">${tag}</h2>${ofTag(tag).map(article)}`)}
<h2 id="events">Events</h2>
<p>On the stage's EventBridge bus, source <code>dreamcatcher</code>; each at least once, in order per dream.</p>
<table><thead><tr><th scope="col">Event</th><th scope="col">Says</th></tr></thead><tbody>
${Object.entries(events).map(([name, { summary }]) => html`<tr><th scope="row"><code>${name}</code></th><td>${prose(summary)}</td></tr>`)}
</tbody></table>
<h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => html`<article id="schema-${name}"><h3>${name}</h3>${describe(schema)}${schemaOf(schema)}</article>`)}
</main>
</body>
</html>`.text;
}

interface Entry {
  path: string;
  method: string;
  operation: Operation;
}

const navItem = ({ operation }: Entry) =>
  html`<li><a href="#${operation.operationId}">${prose(operation.summary)}</a></li>`;

const article = ({ path, method, operation }: Entry) => html`
<article id="${operation.operationId}">
<h3><span class="method">${method}</span> <code>${path}</code></h3>
<p>${prose(operation.summary)}. ${scopeOf(operation)}</p>
${operation.parameters?.length ? parameterTable(operation.parameters) : ""}
${Object.entries(operation.requestBody?.content ?? {}).map(
  ([type, { schema }]) => html`<h4>Body <code>${type}</code></h4>${schemaOf(schema)}`,
)}
<table><caption>Answers</caption><tbody>
${Object.entries(operation.responses).map(
  ([
    status,
    { description, content },
  ]) => html`<tr><th scope="row">${status}</th><td>${prose(description)}</td>
<td>${Object.values(content ?? {}).map(({ schema }, n) => html`${n ? " or " : ""}${typeOf(schema)}`)}</td></tr>`,
)}
</tbody></table>
</article>`;

function scopeOf({ security }: Operation) {
  const scopes = security.flatMap(({ bearer = [] }) => bearer);
  return scopes.length > 0 ? html`Scope <code>${scopes.join(" ")}</code>.` : "Open.";
}

const parameterTable = (parameters: NonNullable<Operation["parameters"]>) => html`
<table><caption>Parameters</caption><tbody>
${parameters.map(
  ({ in: place, name, required, schema, description }) => html`<tr><th scope="row"><code>${name}</code></th>
<td>${place}${required ? ", required" : ""}</td><td>${typeOf(schema)} ${description}</td></tr>`,
)}
</tbody></table>`;

function schemaOf(schema: Schema): Html {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  if (properties.length === 0) return html`<p>${typeOf(schema)}</p>`;
  const required = (schema.required ?? []) as string[];
  return html`<table><tbody>${properties.map(
    ([name, property]) => html`<tr><th scope="row"><code>${name}</code></th>
<td>${required.includes(name) ? "required" : "optional"}</td><td>${typeOf(property)} ${prose(String(property.description ?? ""))}</td></tr>`,
  )}</tbody></table>`;
}

/** What a schema says of itself, a paragraph a line. */
const describe = ({ description }: Schema) =>
  String(description ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => html`<p>${prose(line)}</p>`);

const BOUNDS = [
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
  "pattern",
  "format",
  "default",
];

/** A schema in a few words: its type, or a link to it, with its bounds. */
function typeOf(schema: Schema): Html {
  const { $ref, enum: values, const: only, anyOf, items, type } = schema as Record<string, unknown>;
  if (typeof $ref === "string") return link($ref.split("/").at(-1) ?? "");
  if (Array.isArray(values))
    return html`${values.map((value, n) => html`${n ? " | " : ""}<code>${String(value)}</code>`)}`;
  if (only !== undefined) return html`<code>${JSON.stringify(only)}</code>`;
  if (Array.isArray(anyOf))
    return html`${anyOf.map((each, n) => html`${n ? " or " : ""}${typeOf(each as Schema)}`)}`;
  const bounds = BOUNDS.filter((name) => schema[name] !== undefined).map(
    (name) => `${name} ${JSON.stringify(schema[name])}`,
  );
  const suffix = bounds.length > 0 ? html` <small>(${bounds.join(", ")})</small>` : "";
  if (items !== undefined) return html`list of ${typeOf(items as Schema)}${suffix}`;
  return html`${String(type ?? "any")}${suffix}`;
}

const link = (name: string) => html`<a href="#schema-${name}">${name}</a>`;

/** Text whose `code` is set as such. */
const prose = (text: string) =>
  text.split("`").map((part, n) => (n % 2 ? html`<code>${part}</code>` : html`${part}`));
