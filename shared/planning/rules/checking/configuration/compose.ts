import { isObject, type JsonObject, objectOf } from "@dreamcatcher/text/json";
import { baseName } from "../../paths.ts";
import { type Checked, counted, unknownKeys } from "./checked.ts";

/** Whether a path is that of a Compose file which stands alone; one that overrides another does not. */
export const isCompose = (path: string): boolean => /^(?:docker-)?compose\.ya?ml$/i.test(baseName(path));

const KEYS = new Set("version name include services networks volumes configs secrets models".split(" "));

/** Checks what Compose rejects before it starts anything: services without an image, and undefined names. */
export function checkCompose(content: unknown): Checked {
  const file = objectOf(content);
  const services = objectOf(file.services);
  const names = Object.keys(services);
  const isWhole = file.include === undefined;
  const faults = [
    ...unknownKeys(file, KEYS).map((key) => `${key} is no key of a Compose file`),
    ...(names.length === 0 && isWhole ? ["it has no services"] : []),
    ...names.flatMap((name) =>
      serviceFaults(services[name], isWhole ? file : null).map((fault) => `its service ${name} ${fault}`),
    ),
  ];
  return {
    faults,
    checked: `its ${counted(names.length, "service")} ${names.length === 1 ? "is" : "are"} well-formed, but nothing here starts them`,
  };
}

/** The faults of a service: texts to follow its name. Names may come from elsewhere without the file. */
function serviceFaults(service: unknown, file: JsonObject | null): string[] {
  if (!isObject(service)) return ["has no settings"];
  const isComplete = ["image", "build", "extends", "provider", "<<"].some(
    (key) => service[key] !== undefined,
  );
  const undefinedIn = (key: string, names: readonly string[]): string[] =>
    file ? names.filter((name) => !(name in objectOf(file[key]))) : [];
  return [
    ...(isComplete ? [] : ["has neither an image nor a build"]),
    ...undefinedIn("services", namesIn(service.depends_on)).map(
      (name) => `depends on ${name}, which is no service`,
    ),
    ...undefinedIn("networks", namesIn(service.networks))
      .filter((name) => name !== "default")
      .map((name) => `uses the network ${name}, which is not defined`),
    ...undefinedIn("volumes", volumesOf(service)).map(
      (name) => `uses the volume ${name}, which is not defined`,
    ),
    ...(["configs", "secrets"] as const).flatMap((key) =>
      undefinedIn(key, sourcesOf(service[key])).map(
        (name) => `uses the ${key.slice(0, -1)} ${name}, which is not defined`,
      ),
    ),
  ];
}

/** Names given as a list, or as the keys of an object. */
const namesIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter(isFixed)
    : isObject(value)
      ? Object.keys(value).filter((name) => name !== "<<")
      : [];

/** Texts without variables, which are replaced when it is started. */
const isFixed = (value: unknown): value is string => typeof value === "string" && !value.includes("$");

/** The volumes that a service uses by name: `data:/var/data` names one, `./data:/var/data` a folder. */
const volumesOf = ({ volumes }: JsonObject): string[] =>
  (Array.isArray(volumes) ? volumes : []).flatMap((each) => {
    if (isObject(each)) return each.type === "volume" && isFixed(each.source) ? [each.source] : [];
    const name = isFixed(each) ? /^([a-z\d][\w.-]+):(?=[/~.]|\w:)/i.exec(each)?.[1] : undefined;
    return name === undefined ? [] : [name];
  });

const sourcesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((each) => {
    const source = isObject(each) ? each.source : each;
    return isFixed(source) ? [source] : [];
  });
