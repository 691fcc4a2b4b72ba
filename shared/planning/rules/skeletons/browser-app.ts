import { capitalized } from "@dreamcatcher/text/sentences";
import type { Brief } from "./brief.ts";
import { pluralOf } from "./entities.ts";
import { fill, type Values } from "./fill.ts";
import { Names } from "./names.ts";
import { type Collection, type PlannedFeature, serverPlanOf } from "./server.ts";
import { missingIn, type Skeleton } from "./skeleton.ts";
import { template } from "./template.ts";

/** A web app without a server: one page, which keeps its records in the browser. */
export function browserAppOf(brief: Brief): Skeleton {
  const { collections, plans } = serverPlanOf(brief);
  const ids = new Names("section");
  const values: Values = {
    TITLE: brief.title,
    ENTITIES: collections.map((own) => ({
      ID: ids.of(own.collection),
      COLLECTION: own.collection,
      PLURAL: capitalized(pluralOf(own.entity.name)),
      FORMS: plans.filter(({ kind, collection }) => kind === "create" && collection === own).map(formOf),
      RELATES: plans.filter(({ kind, parent }) => kind === "relate" && parent === own).map(formOf),
      ACTIONS: plans.filter((plan) => plan.collection === own && isAction(plan)).map(formOf),
    })),
    FEATURES: plans.filter((plan) => !hasForm(plan)).map(({ feature }) => sectionOf(feature, ids)),
    LATER: brief.features.filter(({ isLater }) => isLater).map((feature) => sectionOf(feature, ids)),
    TODOS: missingIn(brief.features),
  };
  const file = (path: string, from: string) => ({ path, content: fill(path, template(from), values) });
  const testPath = "test/skeleton.test.mjs";
  return {
    name: "a web app without a server, which keeps its records in the browser",
    files: [
      file("index.html", "browser/index.html"),
      file("records.js", "browser/records.js"),
      file("store.js", "browser/store.js"),
      file("style.css", "page/style.css"),
      file(testPath, "browser/skeleton.test.mjs"),
    ],
    commands: [["node", "--test", testPath]],
    start: "Open `index.html` in a browser.",
    places: brief.features.map((feature) => ({ feature, path: "index.html" })),
  };
}

/** What is done with a record, and is still to be written. */
const isAction = ({ kind, path }: PlannedFeature): boolean => kind === "unwritten" && path.includes("{id}");

const hasForm = (plan: PlannedFeature): boolean =>
  plan.kind === "create" || plan.kind === "relate" || isAction(plan);

function formOf({ feature, kind, collection, parent }: PlannedFeature): Values {
  const fields: Collection["fields"] = kind === "unwritten" ? [] : (collection?.fields ?? []);
  return {
    COLLECTION: collection?.collection ?? "",
    PARENT_ID: parent?.parentId ?? "",
    FEATURE: feature.title,
    QUOTE: feature.quote,
    FIELDS: fields.map(({ label, name, type }) => ({ LABEL: capitalized(label), FIELD: name, TYPE: type })),
  };
}

const sectionOf = ({ title, quote }: Brief["features"][number], ids: Names): Values => ({
  ID: ids.of(title),
  FEATURE: title,
  QUOTE: quote,
});
