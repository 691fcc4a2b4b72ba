import { parseArgs } from "node:util";
import { Script } from "node:vm";
import { endpoints } from "@dreamcatcher/contracts/endpoints/index";
import { BASE_STACKS } from "../idea.ts";
import { sources } from "../sources.ts";

export const HELP = `Writes a new endpoint: its entry in the contracts, its line in the manifest and its function.

  npm run new:endpoint -- --name list-things --method GET --path /api/v1/things --idea things

  --name     of the operation and its file: a verb and what it is done to
  --method   GET, POST, PUT, PATCH or DELETE
  --path     with parameters in braces: /api/v1/things/{thing_id}
  --idea     what it is about: a file in shared/contracts/endpoints/, made where there is none
  --help     this text
`;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** An endpoint that is to be written. */
export interface Wanted {
  name: string;
  method: string;
  path: string;
  idea: string;
}

/** Reads the command line; undefined where it asks for help. */
export function readOptions(args: string[]): Wanted | undefined {
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
  const { help, ...wanted } = values;
  return help ? undefined : wanted;
}

/** What a group of endpoints cannot be called, for the table of the groups has something else of the name. */
const OF_THE_TABLE = ["index", "tagged", "groups", "endpoints"];

/** Whether a constant may be called so: `import` may not. */
function canBeNamed(word: string): boolean {
  try {
    new Script(`"use strict"; let ${word};`);
    return true;
  } catch {
    return false;
  }
}

/** The path with its parameters' names left out: two paths of one shape are one to the gateway. */
const shapeOf = (path: string) => path.replaceAll(/\{\w+\}/g, "{}");

/** What keeps an endpoint from being written, one sentence each. */
export function objectionsTo({ name, method, path, idea }: Wanted): string[] {
  const alike = endpoints.filter((endpoint) => shapeOf(endpoint.path) === shapeOf(path));
  const [spelled] = alike;
  const parameters = parametersOf(path);
  const rules: [broken: boolean, objection: string][] = [
    [
      !/^[a-z]+(-[a-z0-9]+)+$/.test(name),
      `--name must be two words or more like list-things, not "${name}".`,
    ],
    [Object.hasOwn(sources, name), `There is a function called ${name} already: ${sources[name]}.`],
    [!METHODS.includes(method), `--method must be one of ${METHODS.join(", ")}, not "${method}".`],
    [
      !/^(\/([a-z0-9][a-z0-9.-]*|\{[a-z][a-z0-9_]*\}))+$/.test(path),
      `--path must be steps like /api/v1/things/{thing_id}, not "${path}".`,
    ],
    [new Set(parameters).size < parameters.length, "--path names a parameter twice."],
    [alike.some((endpoint) => endpoint.method === method), `${method} ${spelled?.path} is there already.`],
    [
      spelled !== undefined && spelled.path !== path,
      `Other methods call this path ${spelled?.path}: write it so.`,
    ],
    [
      !/^[a-z]+$/.test(idea) || OF_THE_TABLE.includes(idea) || !canBeNamed(idea),
      `--idea must be one word in small letters that a file and a constant may be called, not "${idea}".`,
    ],
    [
      BASE_STACKS.some((name) => name === idea),
      `--idea cannot be "${idea}": a stack is called so that is no idea's.`,
    ],
  ];
  return rules.flatMap(([broken, objection]) => (broken ? [objection] : []));
}

export const parametersOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
