import { lineOf } from "@dreamcatcher/text/clip";
import type { SourceFile } from "../assembling/assemble.ts";
import type { DraftCheck, ServerRequest } from "./how.ts";
import { type StatedRequests, statedRequests } from "./stated/requests.ts";
import type { Stated } from "./stated/stated-checks.ts";
import { isTestPath } from "./test-paths.ts";
import { transitiveImports } from "./transitive-imports.ts";

const MAX_CHECKS = 20;

/** Whether a file is a server of HTTP that the standard library is enough for. */
export const isServer = ({ path, content, language, isSelfContained, analysis }: SourceFile): boolean =>
  isSelfContained &&
  analysis?.runs === true &&
  analysis.free.length === 0 &&
  !isTestPath(path) &&
  (language === "python"
    ? /^[ \t]*(?:from|import)\s+(?:http\.server|wsgiref|socketserver)\b/m.test(content) &&
      /\bserve_forever\(|\bmake_server\(|\bhandle_request\(/.test(content)
    : /["'](?:node:)?http["']/.test(content) && /\.listen\(/.test(content));

/**
 * Checks that a server answers as the conversation says. Where it says nothing of it: that it starts, and
 * answers its first request. What was said before the server's last version is out of date, unless the person
 * asked for it.
 */
export function serverChecks({ fragments, files, sketches }: Stated): DraftCheck[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const servers = files.filter((file) => isServer(file) && serverNotStartedReason(file, byPath) === null);
  const [server, ...others] = servers;
  if (!server) return [];
  if (others.length > 0)
    return servers
      .filter((each) => !wantsBody(each))
      .slice(0, MAX_CHECKS)
      .map((each) => startCheck(each));
  const stated = statedRequests(fragments).filter(
    ({ fragment, isWish }) => isWish || fragment >= server.fragment,
  );
  const proving = stated.filter(({ requests }) => isStated(requests.at(-1)));
  if (stated.length === 0 && wantsBody(server)) return [];
  return proving.length > 0
    ? proving.slice(0, MAX_CHECKS).map((each) => ({
        ...requestCheck(server, each),
        ...statedIn(each, [...files, ...sketches]),
      }))
    : [{ ...startCheck(server, stated[0]), ...(stated[0] && statedIn(stated[0], [...files, ...sketches])) }];
}

/**
 * Whether a server reads a body from each request, whatever its method: one without a body is none for
 * it.
 */
const wantsBody = ({ content }: SourceFile): boolean =>
  /\bJSON\.parse\(/.test(content) && /\.on\(["']data["']/.test(content) && !/\.method\b/.test(content);

/** Why a server is not started: text to follow its path. Null where it is. */
export function serverNotStartedReason(
  server: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
): string | null {
  const text = [...transitiveImports(server, byPath)].map(({ content }) => content).join("\n");
  if (/\bchild_process\b|\bsubprocess\b|\bos\.system\(/.test(text)) return "it starts other programs";
  if (/\bfetch\(|\burlopen\(|\bhttps?\.(?:get|request)\(/.test(text)) return "it uses the network";
  const [, required, secret] = NEEDED_VARIABLE.exec(text) ?? [];
  const name = required ?? secret;
  return name === undefined ? null : `it needs the environment variable ${name}`;
}

/** A variable without which a program stops, or a secret without a default. */
const NEEDED_VARIABLE =
  /\bos\.environ\[["']((?!PORT\b|HOST\b)\w+)["']\]|\bprocess\.env\.(?=\w*(?:KEY|TOKEN|SECRET|PASSWORD|_URL)\b)(\w+)(?!\w|\s*(?:\|\||\?\?))/;

const isStated = (request: ServerRequest | undefined): boolean =>
  request !== undefined && (request.status !== null || request.expected !== null);

/** The file that a code block with requests became. */
function statedIn(
  { code }: StatedRequests,
  files: readonly Pick<SourceFile, "path" | "content">[],
): Pick<DraftCheck, "stated_in"> {
  const file = code === null ? undefined : files.find(({ content }) => content.trim() === code.trim());
  return file ? { stated_in: file.path } : {};
}

function requestCheck({ path }: SourceFile, { requests, quote, fragment }: StatedRequests): DraftCheck {
  const {
    method = "",
    path: asked = "",
    body = null,
    status = null,
    expected = null,
  } = requests.at(-1) ?? {};
  const answer = [status, expected].filter((each) => each !== null).join(" ");
  return {
    kind: "request",
    path,
    ran: lineOf(`${method} ${asked}${body === null ? "" : ` ${body}`} of ${path}`, 500),
    expects: lineOf(`it answers ${answer}`, 500),
    quote,
    how: { by: "server", path, requests },
    fragment,
  };
}

function startCheck({ path, content, fragment }: SourceFile, stated?: StatedRequests): DraftCheck {
  const route = /["'`](\/[\w./-]{0,100})["'`]/.exec(
    content.replace(/^.*\b(?:import|require|open)\b.*$/gm, ""),
  )?.[1];
  const requests = stated?.requests ?? [
    { method: "GET", path: route ?? "/", headers: {}, body: null, status: null, expected: null },
  ];
  const { method = "GET", path: asked = "/" } = requests.at(-1) ?? {};
  return {
    kind: "run",
    path,
    ran: lineOf(`${method} ${asked} of ${path}`, 500),
    expects: "it starts and answers",
    quote: stated?.quote ?? null,
    how: { by: "server", path, requests },
    fragment: stated?.fragment ?? fragment,
  };
}
