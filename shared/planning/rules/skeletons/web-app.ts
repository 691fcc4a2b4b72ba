import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { capitalized } from "@dreamcatcher/text/sentences";
import type { Brief } from "./brief.ts";
import { pluralOf } from "./entities.ts";
import type { BriefFeature } from "./feature.ts";
import { fill } from "./fill.ts";
import { Names } from "./names.ts";
import {
  type Collection,
  type PlannedFeature,
  type ServerPlan,
  serverPlanOf,
  serverSkeleton,
} from "./server.ts";
import type { Skeleton } from "./skeleton.ts";
import { template } from "./template.ts";

/** A web app: a page for each thing that it keeps, in front of a server that keeps it. */
export function webAppOf(brief: Brief, name: string, isPython: boolean): Skeleton {
  const plan = serverPlanOf(brief);
  return serverSkeleton(brief, name, { plan, pages: pagesOf(brief, plan), isPython });
}

function pagesOf(brief: Brief, plan: ServerPlan): ProjectFile[] {
  const page = (path: string, from: string, values = {}) => ({
    path: `public/${path}`,
    content: fill(path, template(from), { TITLE: brief.title, ...values }),
  });
  const pageNames = new Names("page");
  const pages = plan.collections.map((each) => ({ each, file: `${pageNames.of(each.collection)}.html` }));
  const ids = new Names("feature");
  const pageOf = (feature: BriefFeature) => {
    const planned = plan.plans.find((each) => each.feature === feature);
    const shown = planned?.parent ?? (planned && hasForm(planned) ? planned.collection : null);
    return pages.find(({ each }) => each === shown)?.file;
  };
  const sections = (isLater: boolean) =>
    brief.features
      .filter((feature) => feature.isLater === isLater)
      .map((feature) => {
        const { title, quote } = feature;
        const page = pageOf(feature);
        return {
          ...{ ID: ids.of(title), FEATURE: title, QUOTE: quote },
          ELSEWHERE: page ? [{ PAGE: page, PLACE: page }] : [],
          HERE: page ? [] : [{}],
        };
      });
  return [
    page("index.html", "pages/index.html", {
      ENTITIES: pages.map(({ each, file }) => ({ PAGE: file, PLURAL: titleOfPage(each) })),
      FEATURES: sections(false),
      LATER: sections(true),
    }),
    ...pages.map(({ each, file }) => page(file, "pages/entity.html", valuesOf(each, plan))),
    page("records.mjs", "pages/records.mjs"),
    page("style.css", "page/style.css"),
  ];
}

/** Whether the page of its collection has a form or a list for it. */
const hasForm = ({ kind, path }: PlannedFeature): boolean =>
  kind === "create" || kind === "read" || path.includes("{id}");

const titleOfPage = ({ entity }: Collection): string => capitalized(pluralOf(entity.name));

function valuesOf(own: Collection, { plans }: ServerPlan) {
  const form = (plan: PlannedFeature, fields: Collection["fields"]) => ({
    PATH: plan.path,
    METHOD: plan.method,
    FEATURE: plan.feature.title,
    QUOTE: plan.feature.quote,
    FIELDS: fields.map(({ label, name, type }) => ({ LABEL: capitalized(label), FIELD: name, TYPE: type })),
  });
  return {
    PLURAL: titleOfPage(own),
    LIST: own.path,
    FORMS: plans
      .filter(({ kind, collection }) => kind === "create" && collection === own)
      .map((plan) => form(plan, own.fields)),
    ACTIONS: plans
      .filter(
        ({ parent, collection, path }) => parent === own || (collection === own && path.includes("{id}")),
      )
      .map((plan) => form(plan, plan.kind === "relate" ? (plan.collection?.fields ?? []) : [])),
  };
}
