import { isObject, type JsonObject } from "@dreamcatcher/text/json";
import { copilot } from "./copilot.ts";
import type { RecordsFormat } from "./format.ts";

type Container = JsonObject | unknown[];

/** More steps than a path into a session has. */
const MAX_STEPS = 50;

/**
 * GitHub Copilot Chat as VS Code stores a session, `chatSessions/<id>.jsonl`: a line per change of the object
 * that it exports as JSON. `kind` 0 is the whole state `v`, 1 sets the value at the path `k`, 2 cuts the list
 * there to length `i` (where given) and appends `v`, 3 deletes.
 *
 * Learnt from microsoft/vscode, `src/vs/workbench/contrib/chat/common/model/objectMutationLog.ts`.
 */
export const copilotLog: RecordsFormat = {
  shape: "records",
  name: "GitHub Copilot Chat (session log)",
  file: "a session out of VS Code's `chatSessions` folder (JSONL)",
  detect: ([first]) => first?.kind === 0 && isObject(first.v),
  read: (records) => copilot.read(new Replay(records).state),
};

/** Takes time linear in the log: each object and list is copied once, when it first changes. */
class Replay {
  state: JsonObject = {};
  readonly #copies = new Set<Container>();

  constructor(records: readonly JsonObject[]) {
    for (const { kind, k, v, i } of records) {
      if (kind === 0 && isObject(v)) this.state = v;
      else if (Array.isArray(k) && k.length > 0 && k.length <= MAX_STEPS) this.#change(kind, k, v, i);
    }
  }

  #change(kind: unknown, path: readonly unknown[], value: unknown, length: unknown): void {
    this.state = this.#copied(this.state);
    let inside: Container = this.state;
    for (const step of path.slice(0, -1)) {
      const next: unknown = valueAt(inside, step);
      if (!isContainer(next)) return;
      const copy: Container = this.#copied(next);
      put(inside, step, copy);
      inside = copy;
    }
    const last = path.at(-1);
    if (kind === 1) put(inside, last, value);
    if (kind === 2) put(inside, last, this.#appended(valueAt(inside, last), value, length));
    if (kind === 3 && isObject(inside) && typeof last === "string") delete inside[last];
  }

  #appended(list: unknown, values: unknown, length: unknown): unknown[] {
    const copy = this.#copied(Array.isArray(list) ? list : []);
    if (typeof length === "number" && length >= 0 && length < copy.length) copy.length = Math.floor(length);
    if (Array.isArray(values)) for (const value of values) copy.push(value);
    return copy;
  }

  #copied<Kind extends Container>(container: Kind): Kind {
    if (this.#copies.has(container)) return container;
    const copy = (Array.isArray(container) ? [...container] : { ...container }) as Kind;
    this.#copies.add(copy);
    return copy;
  }
}

const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null;

const valueAt = (container: Container, key: unknown): unknown =>
  isKey(key) && Object.hasOwn(container, key) ? Reflect.get(container, key) : undefined;

/** A list has no gaps, and no object gets another prototype. */
function put(container: Container, key: unknown, value: unknown): void {
  if (Array.isArray(container)) {
    if (Number.isInteger(key) && Number(key) >= 0 && Number(key) <= container.length)
      container[Number(key)] = value;
  } else if (typeof key === "string" && key !== "__proto__") container[key] = value;
}

const isKey = (key: unknown): key is string | number => typeof key === "string" || typeof key === "number";
