import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import type { Brief } from "./brief.ts";
import { type Entity, pluralOf } from "./entities.ts";
import type { BriefFeature } from "./feature.ts";
import { fill, type Values } from "./fill.ts";
import { camelCase, Names, snakeCase } from "./names.ts";
import { isQuality, missingIn, type Skeleton, said } from "./skeleton.ts";
import { template } from "./template.ts";

/** An entity with its names in code. */
export interface Collection {
  entity: Entity;
  /** `shopping_lists`, in code. */
  collection: string;
  /** `/api/shopping-lists` */
  path: string;
  parentId: string;
  fields: { label: string; name: string; type: string }[];
}

/** How a feature is built: kept in the store, listed, still to be written, or a quality of the whole. */
export interface PlannedFeature {
  feature: BriefFeature;
  kind: "create" | "relate" | "read" | "unwritten" | "quality";
  /** In words joined by `-`. */
  name: string;
  method: string;
  path: string;
  collection: Collection | null;
  parent: Collection | null;
}

const INPUT_TYPES: Record<string, string> = { boolean: "checkbox" };

/** What the features of a server are called, where they answer, and what they keep. */
export interface ServerPlan {
  collections: Collection[];
  plans: PlannedFeature[];
}

/** The routes and records for the features of a brief. */
export function serverPlanOf({ features, entities }: Brief): ServerPlan {
  const collectionNames = new Names("records");
  const collections = entities.map((entity): Collection => {
    const fieldNames = new Names("field", false);
    fieldNames.of("id");
    const name = collectionNames.of(pluralOf(entity.name));
    return {
      entity,
      collection: snakeCase(name),
      path: `/api/${name}`,
      parentId: `${snakeCase(new Names("parent").of(entity.name))}_id`,
      fields: entity.fields.map(({ label, type }) => ({
        label,
        name: snakeCase(fieldNames.of(label)),
        type: INPUT_TYPES[type] ?? type,
      })),
    };
  });
  const byName = new Map(collections.map((each) => [each.entity.name, each]));
  const names = new Names("feature");
  const plans = features
    .filter(({ isLater }) => !isLater)
    .map((feature) => planOf(feature, names.of(feature.title), byName));
  // Two features cannot answer at one address: the later one is still to be written.
  const taken = new Set<string>();
  for (const plan of plans) {
    const address = `${plan.method} ${plan.path}`;
    if (taken.has(address))
      Object.assign(plan, {
        kind: "unwritten",
        method: "POST",
        path: `/api/${names.of(plan.feature.title)}`,
      });
    if (plan.path) taken.add(address);
  }
  return { collections, plans };
}

function planOf(
  feature: BriefFeature,
  name: string,
  byName: ReadonlyMap<string, Collection>,
): PlannedFeature {
  const { act, thing, record, title } = feature;
  const own = (record === null ? null : byName.get(record)) ?? null;
  const about = (thing === null ? null : byName.get(thing)) ?? null;
  const plan = {
    feature,
    name,
    collection: about,
    parent: null,
    method: "",
    path: "",
  };
  if (own && about && own !== about)
    return {
      ...plan,
      ...{ kind: "relate", method: "POST", collection: own, parent: about },
      path: `${about.path}/{id}/${own.collection.replaceAll("_", "-")}`,
    };
  if (isQuality(feature)) return { ...plan, kind: "quality" };
  if (about === null)
    return { ...plan, kind: "unwritten", method: act === "read" ? "GET" : "POST", path: `/api/${name}` };
  const { path } = about;
  if (act === "create") return { ...plan, kind: "create", method: "POST", path };
  if (act === "read")
    return /^\S+ (?:the |all |my |our )?\S+$/i.test(title)
      ? { ...plan, kind: "read", method: "GET", path }
      : { ...plan, kind: "unwritten", method: "GET", path: `${path}/${name}` };
  if (act === "remove") return { ...plan, kind: "unwritten", method: "DELETE", path: `${path}/{id}` };
  return { ...plan, kind: "unwritten", method: "POST", path: `${path}/{id}/${name}` };
}

/** The API of a brief: routes and an in-memory store, with tests of its own. */
export function apiOf(brief: Brief, name: string, isPython: boolean): Skeleton {
  return serverSkeleton(brief, name, { plan: serverPlanOf(brief), pages: [], isPython });
}

interface ServerFacts {
  plan: ServerPlan;
  /** What is served at the names of its files. */
  pages: readonly ProjectFile[];
  isPython: boolean;
}

/** A server in Node or Python, with its pages. */
export function serverSkeleton(brief: Brief, name: string, facts: ServerFacts): Skeleton {
  const { pages, isPython } = facts;
  const values = {
    NAME: name,
    TITLE: brief.title,
    ...valuesOfServer(facts),
    TODOS: missingIn(brief.features),
  };
  const file = (path: string, from: string) => ({ path, content: fill(path, template(from), values) });
  const testPath = isPython ? "test_skeleton.py" : "test/skeleton.test.mjs";
  const featuresPath = isPython ? "features.py" : "src/features.mjs";
  const program = isPython
    ? ["features.py", "main.py", "server.py", "store.py"].map((path) => file(path, `python-server/${path}`))
    : [
        file("package.json", "server/package.json"),
        ...["features.mjs", "routes.mjs", "server.mjs", "start.mjs", "store.mjs"].map((path) =>
          file(`src/${path}`, `server/${path}`),
        ),
      ];
  return {
    name:
      pages.length > 0
        ? "a web app: pages, and a server that keeps its records in memory"
        : "an API that keeps its records in memory",
    files: [
      ...program,
      ...pages,
      file(testPath, isPython ? "python-server/test_skeleton.py" : "server/skeleton.test.mjs"),
    ],
    commands: isPython ? [["python3", "-m", "unittest", "test_skeleton"]] : [["node", "--test", testPath]],
    start: `\`\`\`sh\n${isPython ? "python3 main.py" : "node src/start.mjs"}\n\`\`\``,
    places: brief.features.map((feature) => ({
      feature,
      path: feature.isLater ? testPath : featuresPath,
    })),
  };
}

function valuesOfServer({ plan: { collections, plans }, pages, isPython }: ServerFacts): Values {
  const of = (kind: PlannedFeature["kind"]) => plans.filter((plan) => plan.kind === kind);
  const valuesOf = (plan: PlannedFeature) => valuesOfPlanned(plan, isPython);
  const listed = new Set(of("read").map(({ path }) => path));
  return {
    QUALITIES: of("quality").map(({ feature }) => said(feature)),
    CREATES: of("create").map(valuesOf),
    RELATES: of("relate").map(valuesOf),
    READS: of("read").map(valuesOf),
    OTHERS: of("unwritten").map(valuesOf),
    ENTITIES: collections.map(({ collection, fields }) => ({
      COLLECTION: collection,
      FIELDS: fields.map((field) => ({ FIELD: field.name })),
    })),
    ROUTES: plans.filter(({ path }) => path !== "").map(valuesOf),
    LISTS: collections
      .map(({ collection, path }) => ({ COLLECTION: collection, PATH: path }))
      .filter(({ PATH }) => !listed.has(PATH)),
    PAGES: pages
      .filter(({ path }) => path.endsWith(".html"))
      .map(({ path }) => ({ ADDRESS: path.replace(/^public/, "") })),
    UNWRITTEN: of("unwritten").map((plan) => ({ ...valuesOf(plan), TRIED: plan.path.replace("{id}", "1") })),
  };
}

function valuesOfPlanned(
  { feature, name, method, path, collection, parent }: PlannedFeature,
  isPython: boolean,
): Values {
  const functionName = isPython ? snakeCase(name) : camelCase(name);
  return {
    ...said(feature),
    ...{ CREATE: functionName, RELATE: functionName, READ: functionName, OTHER: functionName },
    METHOD: method,
    PATH: path,
    COLLECTION: collection?.collection ?? "",
    PARENTS: parent?.collection ?? "",
    PARENT_ID: parent?.parentId ?? "",
  };
}
