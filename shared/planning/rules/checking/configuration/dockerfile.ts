import { validate } from "dockerfile-utils";
import { baseName } from "../../paths.ts";
import type { Checked } from "./checked.ts";

/** Whether a path is that of a Dockerfile, such as `Dockerfile`, `Dockerfile.dev` or `api.Dockerfile`. */
export const isDockerfile = (path: string): boolean =>
  /^(?:Dockerfile(?:[.-][\w.-]+)?|[\w-]+\.Dockerfile|Containerfile)$/i.test(baseName(path)) &&
  !/\.(?:md|txt|sh|ya?ml|json|ejs|erb|j2|jinja2?|tmpl|tpl|template)$/i.test(path);

/** The severity of errors in the Language Server Protocol, whose messages these are. */
const ERROR = 1;

/** Checks a Dockerfile's instructions. What Docker only warns of is no fault. */
export function checkDockerfile(content: string): Checked {
  const faults = validate(content)
    .filter(({ severity }) => severity === ERROR)
    .map(({ message, range }) => `${message} (line ${range.start.line + 1})`);
  return { faults, checked: "its instructions are well-formed, but nothing here builds it" };
}
