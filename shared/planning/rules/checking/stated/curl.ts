import type { ServerRequest } from "../how.ts";

const LOCAL = /^(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::[\w$]{1,10})?(\/\S*)?$/i;

/** The request that a `curl` command makes to this machine; null for others, and for what `fetch` refuses. */
export function requestOf(command: string): ServerRequest | null {
  if (command.length > 2_000) return null;
  // Programs that only show JSON may follow.
  const text = command.replace(/\s*\|\s*(?:jq\b[^|]*|python3? -m json\.tool)\s*$/, "");
  const words = wordsOf(text);
  if (words === null || words[0] !== "curl") return null;
  const headers: Record<string, string> = {};
  let method: string | null = null;
  let path: string | null = null;
  let body: string | null = null;
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const [, name = word, inline] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    if (/^-[sSivkf]+$|^--(?:silent|show-error|include|verbose|fail|insecure)$/.test(name)) continue;
    if (!name.startsWith("-")) {
      const local = LOCAL.exec(name);
      if (!local || path !== null) return null;
      path = local[1] ?? "/";
      continue;
    }
    const [, short = name, attached = inline] = /^(-[XHd])(.+)$/s.exec(name) ?? [];
    const value = attached ?? words[++at] ?? "";
    if (short === "-X" || name === "--request") method = value.toUpperCase();
    else if (short === "-H" || name === "--header") {
      const [, key = "", content = ""] = /^([\w-]+):\s*(.*)$/s.exec(value) ?? [];
      if (key === "") return null;
      headers[key.toLowerCase()] = content;
    } else if (short === "-d" || /^--(?:data(?:-raw|-binary)?|json)$/.test(name)) {
      if (value.startsWith("@")) return null;
      const before: string = body === null ? "" : name === "--json" ? body : `${body}&`;
      body = before + value;
      headers["content-type"] ??=
        name === "--json" ? "application/json" : "application/x-www-form-urlencoded";
    } else return null;
  }
  if (path === null || /[<>{}]|\/:\w/.test(path)) return null;
  method ??= body === null ? "GET" : "POST";
  if (body !== null && /^(?:GET|HEAD)$/.test(method)) return null;
  return {
    method,
    path,
    headers,
    body,
    status: null,
    expected: null,
  };
}

/** The words of a command of a shell; null where it needs a shell. */
function wordsOf(text: string): string[] | null {
  const found = [...text.matchAll(/\s+|((?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\])+)/g)];
  if (found.reduce((length, [match]) => length + match.length, 0) !== text.length) return null;
  const words = found.flatMap(([, word]) => (word === undefined ? [] : [word]));
  const needsShell = words.some((word) =>
    /[|&;<>`$()]/.test(word.replace(/'[^']*'|"[^"$`]*"/g, "").replace(/&(?=\w)/g, "")),
  );
  return needsShell ? null : words.map(unquoted);
}

const unquoted = (word: string): string =>
  word.replace(
    /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g,
    (_, single, double, escaped) => single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? escaped,
  );
