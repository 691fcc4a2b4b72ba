import { parse } from "@babel/parser";

/** What functions with these names are given for readers, and no function of the service reads. */
const FOR_READERS: Readonly<Record<string, ReadonlySet<string>>> = {
  meta: new Set(["description", "examples", "example"]),
  endpoint: new Set(["summary", "description"]),
};

/** Of a syntax tree, what is read here. */
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
 * The source of a contract without its descriptions and examples: text that a function would load, and `meta`
 * calls that each copy a schema. Lines stay where they are, so that source maps do.
 */
export function withoutDescriptions(source: string): string {
  const { program } = parse(source, { sourceType: "module", plugins: ["typescript"] });
  const removed = nodesIn(program).flatMap(removedFrom);
  let result = source;
  for (const [start, end] of removed.sort(([a], [b]) => b - a))
    result = result.slice(0, start) + result.slice(start, end).replace(/[^\n]/g, "") + result.slice(end);
  return result;
}

/** A node and all that it consists of. */
function nodesIn(value: unknown): Node[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return "type" in value && "start" in value ? [value as Node, ...inside] : inside;
}

/** What is removed of a call; a call of `meta` that would be left without a property goes as a whole. */
function removedFrom({ type, callee, arguments: [argument] = [], end }: Node): Range[] {
  if (type !== "CallExpression" || argument?.type !== "ObjectExpression") return [];
  const name = callee?.property?.name ?? callee?.name ?? "";
  const keys = Object.hasOwn(FOR_READERS, name) ? FOR_READERS[name] : undefined;
  if (!keys) return [];
  const isEmptied = argument.properties?.every(({ key }) => keys.has(key?.name ?? ""));
  return name === "meta" && isEmptied ? [[callee?.object?.end ?? end, end]] : propertiesIn(argument, keys);
}

/** Where the properties with these keys stand in an object literal, with the commas behind them. */
function propertiesIn({ properties = [], end }: Node, keys: ReadonlySet<string>): Range[] {
  return properties.flatMap(({ key, value, start }, at) => {
    if (keys.has(key?.name ?? "")) return [[start, properties[at + 1]?.start ?? end - 1]];
    return value?.type === "ObjectExpression" ? propertiesIn(value, keys) : [];
  });
}
