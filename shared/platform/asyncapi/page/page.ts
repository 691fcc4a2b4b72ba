import { readFileSync } from "node:fs";
import { CHANNELS, type Channel } from "../channels.ts";
import { type AsyncapiDocument, asyncapiDocument } from "../document.ts";
import type { Message } from "../messages.ts";
import { escaped, jsonBlock, prose } from "./html.ts";

const styles = readFileSync(new URL("page.css", import.meta.url), "utf8");

/** The page about events as HTML: all of the AsyncAPI document, without a script. */
export function eventsPage(): string {
  const document = asyncapiDocument();
  const { title, description } = document.info;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="alternate" type="application/json" href="../asyncapi.json" title="AsyncAPI">
<style>${styles}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${prose(description)}</p>
<p>The same for programs: <a href="../asyncapi.json">asyncapi.json</a> (AsyncAPI 3). The API itself:
<a href="../docs">documentation</a>, <a href="../openapi.json">openapi.json</a>.</p>
<nav aria-label="Channels"><ul>${CHANNELS.map(linkTo).join("")}<li><a href="#schemas">Schemas</a></li></ul></nav>
${CHANNELS.map((channel) => channelSection(channel, document)).join("\n")}
${schemasSection(document.components.schemas)}
</main>
</body>
</html>
`;
}

const linkTo = ({ name, title }: Channel) => `<li><a href="#${name}">${escaped(title)}</a></li>`;

const DIRECTIONS = { send: "Dreamcatcher sends", receive: "Dreamcatcher receives" };

function channelSection(channel: Channel, document: AsyncapiDocument): string {
  const { name, title, address, action, description, how, code, messages } = channel;
  return `<section aria-labelledby="${name}">
<h2 id="${name}">${escaped(title)}</h2>
<p>${prose(description)}</p>
<p>${DIRECTIONS[action]} these at <code>${escaped(address)}</code>. ${prose(how)}</p>
<pre><code>${escaped(code)}</code></pre>
<table><thead><tr><th scope="col">Name</th><th scope="col">When, and what it means</th></tr></thead><tbody>
${messages.map((message) => messageRow(channel, message)).join("\n")}
</tbody></table>
${messages.map((message) => messageSection(channel, message, document)).join("\n")}
</section>`;
}

/** The id of a message on the page, and its name in the document. */
const idOf = (channel: Channel, { name }: Message) => `${channel.name}.${name}`;

const messageRow = (channel: Channel, message: Message) =>
  `<tr><td><a href="#${idOf(channel, message)}">${message.name}</a></td><td>${prose(message.summary)}</td></tr>`;

const messageSection = (channel: Channel, message: Message, { components }: AsyncapiDocument) =>
  `<h3 id="${idOf(channel, message)}">${message.name}</h3>
<p>${prose(message.summary)}</p>
<details><summary>Example of ${message.name}</summary>${jsonBlock(message.example)}</details>
<details><summary>Schema of ${message.name}</summary>${schemaBlock(
    components.messages[idOf(channel, message)]?.payload,
  )}</details>`;

/** A schema, with a link for each reference. */
const schemaBlock = (schema: unknown) =>
  jsonBlock(schema).replace(
    /#\/components\/schemas\/(\w+)/g,
    '<a href="#schema-$1">#/components/schemas/$1</a>',
  );

const schemasSection = (schemas: object) => `<section aria-labelledby="schemas">
<h2 id="schemas">Schemas</h2>
<p>What the schemas above refer to.</p>
${Object.entries(schemas)
  .map(([name, schema]) => `<h3 id="schema-${name}">${name}</h3>\n${schemaBlock(schema)}`)
  .join("\n")}
</section>`;
