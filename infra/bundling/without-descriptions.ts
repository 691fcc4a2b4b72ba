import { parse } from "@babel/parser";

/** The documentation in arguments of these functions, which no code of the service reads. */
const DOCUMENTATION: Readonly<Record<string, ReadonlySet<string>>> = {
  meta: new Set(["description", "examples", "example"]),
  endpoint: new Set(["summary", "description"]),
};

/** The fields of a syntax tree that are read here. */
interface Node {
  type: string;
  start: number;
  end: number;
  name?: string;
  callee?: Node;
  object?: Node;
  property?: Node;
  arguments?: readonly Node[];
  properties?: readonly Node[];
  key?: Node;
  value?: Node;
}
type Range = readonly [start: number, end: number];

/**
 * The source of a contract without its descriptions and examples, and without the `meta` calls that only have
 * these, each of which copies a schema. Line breaks are kept, so source maps stay correct.
 */
export function withoutDescriptions(source: string): string {
  const { program } = parse(source, { sourceType: "module", plugins: ["typescript"] });
  const removed = nodesIn(program).flatMap(removedFrom);
  let result = source;
  for (const [start, end] of removed.sort(([a], [b]) => b - a))
    result = result.slice(0, start) + result.slice(start, end).replace(/[^\n]/g, "") + result.slice(end);
  return result;
}

/** A node and all its descendants. */
function nodesIn(value: unknown): Node[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return "type" in value && "start" in value ? [value as Node, ...inside] : inside;
}

/** The ranges to remove from a call: properties, or a whole `meta` call without others. */
function removedFrom({ type, callee, arguments: [argument] = [], end }: Node): Range[] {
  if (type !== "CallExpression" || argument?.type !== "ObjectExpression") return [];
  const name = callee?.property?.name ?? callee?.name ?? "";
  const keys = Object.hasOwn(DOCUMENTATION, name) ? DOCUMENTATION[name] : undefined;
  if (!keys) return [];
  const isEmptied = argument.properties?.every(({ key }) => keys.has(key?.name ?? ""));
  return name === "meta" && isEmptied ? [[callee?.object?.end ?? end, end]] : propertiesIn(argument, keys);
}

/** The ranges of the properties with these keys in an object literal, including the commas after them. */
function propertiesIn({ properties = [], end }: Node, keys: ReadonlySet<string>): Range[] {
  return properties.flatMap(({ key, value, start }, at) => {
    if (keys.has(key?.name ?? "")) return [[start, properties[at + 1]?.start ?? end - 1]];
    return value?.type === "ObjectExpression" ? propertiesIn(value, keys) : [];
  });
}
