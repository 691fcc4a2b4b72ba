import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { NotFound, NotWritten } from "./features.mjs";
import { ROUTES } from "./routes.mjs";
import { Store } from "./store.mjs";

const MAX_BYTES = 100_000;
const TYPES = { ".html": "text/html", ".css": "text/css", ".mjs": "text/javascript" };
const PUBLIC = new URL("../public/", import.meta.url);

/** The server with an empty store; it does not listen yet. */
export function createApp(store = new Store()) {
  const pages = readPages();
  return createServer((request, response) => {
    respond(request, response).catch(() =>
      response.headersSent ? response.destroy() : response.writeHead(400).end(),
    );
  });

  async function respond(request, response) {
    const { pathname } = new URL(`http://localhost${request.url}`);
    const page = pages.get(pathname);
    if (page && request.method === "GET") {
      response.writeHead(200, { "content-type": `${page.type}; charset=utf-8` }).end(page.content);
      return;
    }
    const { status, body } = await answer(store, request, pathname);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }
}

async function answer(store, request, pathname) {
  for (const { method, path, run } of ROUTES) {
    const match = method === request.method && idIn(path, pathname);
    if (!match) continue;
    try {
      const input = method === "GET" ? {} : await readInput(request);
      return { status: method === "POST" ? 201 : 200, body: await run({ store, input, id: match.id }) };
    } catch (error) {
      if (error instanceof NotWritten)
        return { status: 501, body: { error: `Not written yet: ${error.message}` } };
      if (error instanceof NotFound) return { status: 404, body: { error: "Not found" } };
      if (error instanceof SyntaxError) return { status: 400, body: { error: error.message } };
      throw error;
    }
  }
  return { status: 404, body: { error: "Not found" } };
}

/** Compares a path such as `/api/things/{id}/notes` with an address; null where they differ. */
function idIn(path, pathname) {
  const [wanted, given] = [path.split("/"), pathname.split("/")];
  if (wanted.length !== given.length) return null;
  let id = "";
  for (const [at, segment] of wanted.entries()) {
    if (segment === "{id}") id = given[at];
    else if (segment !== given[at]) return null;
  }
  return { id };
}

async function readInput(request) {
  let text = "";
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_BYTES) throw new SyntaxError("Too large");
  }
  const input = text === "" ? {} : JSON.parse(text);
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new SyntaxError("Not an object");
  return input;
}

/** The files of `public/`, where there is such a folder, by their addresses. */
function readPages() {
  const pages = new Map();
  let names = [];
  try {
    names = readdirSync(PUBLIC);
  } catch {
    return pages;
  }
  for (const name of names) {
    const page = { content: readFileSync(new URL(name, PUBLIC)), type: TYPES[extname(name)] ?? "text/plain" };
    pages.set(`/${name}`, page);
    if (name === "index.html") pages.set("/", page);
  }
  return pages;
}
