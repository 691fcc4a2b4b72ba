import { parseArgs } from "node:util";
import { Script } from "node:vm";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { BASE_STACKS } from "../idea.ts";
import { sources } from "../sources.ts";

export const HELP = `Writes a new endpoint: its entry in the contracts, its line in the manifest and its function.

  npm run new:endpoint -- --name list-things --method GET --path /api/v1/things --idea things

  --name     of the operation and its file: a verb and a noun
  --method   GET, POST, PUT, PATCH or DELETE
  --path     with parameters in braces: /api/v1/things/{thing_id}
  --idea     its group: a file in shared/contracts/endpoints/, created where it is missing
  --help     this text
`;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The options of a new endpoint. */
export interface NewEndpoint {
  name: string;
  method: string;
  path: string;
  idea: string;
}

/** Reads the command line; undefined for `--help`. */
export function readOptions(args: string[]): NewEndpoint | undefined {
  const option = { type: "string", default: "" } as const;
  const { values } = parseArgs({
    args,
    options: {
      name: option,
      method: option,
      path: option,
      idea: option,
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { help, ...endpoint } = values;
  return help ? undefined : endpoint;
}

/** Names that mean something else in `shared/contracts/endpoints/index.ts`. */
const RESERVED_NAMES = ["index", "tagged", "groups", "endpoints"];

/** Whether a constant can have this name; a keyword cannot. */
function isIdentifier(word: string): boolean {
  try {
    new Script(`"use strict"; let ${word};`);
    return true;
  } catch {
    return false;
  }
}

/** The path without the names of its parameters: two paths of the same shape are one route. */
const shapeOf = (path: string) => path.replaceAll(/\{\w+\}/g, "{}");

/** The errors in the options, one sentence each. */
export function errorsIn({ name, method, path, idea }: NewEndpoint): string[] {
  const sameShape = endpoints.filter((endpoint) => shapeOf(endpoint.path) === shapeOf(path));
  const [existing] = sameShape;
  const parameters = parametersOf(path);
  const rules: [broken: boolean, error: string][] = [
    [
      !/^[a-z]+(-[a-z0-9]+)+$/.test(name),
      `--name must be two words or more like list-things, not "${name}".`,
    ],
    [Object.hasOwn(sources, name), `The function ${name} exists already: ${sources[name]}.`],
    [!METHODS.includes(method), `--method must be one of ${METHODS.join(", ")}, not "${method}".`],
    [
      !/^(\/([a-z0-9][a-z0-9.-]*|\{[a-z][a-z0-9_]*\}))+$/.test(path),
      `--path must be segments like /api/v1/things/{thing_id}, not "${path}".`,
    ],
    [new Set(parameters).size < parameters.length, "--path names a parameter twice."],
    [sameShape.some((endpoint) => endpoint.method === method), `${method} ${existing?.path} exists already.`],
    [
      existing !== undefined && existing.path !== path,
      `Other methods have this path as ${existing?.path}: use the same names.`,
    ],
    [
      !/^[a-z]+$/.test(idea) || RESERVED_NAMES.includes(idea) || !isIdentifier(idea),
      `--idea must be one lower-case word that can name a file and a constant, not "${idea}".`,
    ],
    [BASE_STACKS.some((name) => name === idea), `--idea cannot be "${idea}": another stack has this name.`],
  ];
  return rules.flatMap(([broken, error]) => (broken ? [error] : []));
}

export const parametersOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
