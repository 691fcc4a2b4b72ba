import { capitalized } from "@dreamcatcher/text/sentences";
import type { Brief } from "./brief.ts";
import type { BriefFeature } from "./feature.ts";
import { fill, type Values } from "./fill.ts";
import { Names } from "./names.ts";
import { missingIn, type Skeleton } from "./skeleton.ts";
import { template } from "./template.ts";

/** Pages without a server: one for each page that the conversation names, and a section for each feature. */
export function pageOf(brief: Brief): Skeleton {
  const names = new Names("page");
  names.of("index");
  const ids = new Names("feature");
  const pages = brief.features.flatMap((feature) => {
    const heading = feature.isLater ? null : headingOf(feature.title);
    return heading === null ? [] : [{ feature, heading, path: `${names.of(heading)}.html` }];
  });
  const paged = new Set(pages.map(({ feature }) => feature));
  const sections = brief.features
    .filter((feature) => !paged.has(feature))
    .map((feature) => ({
      feature,
      values: { ID: ids.of(feature.title), FEATURE: feature.title, QUOTE: feature.quote },
    }));
  const sectionsOf = (isLater: boolean) =>
    sections.filter(({ feature }) => feature.isLater === isLater).map(({ values }) => values);
  const common: Values = {
    TITLE: brief.title,
    NAVIGATION:
      pages.length > 0
        ? [{ PAGES: pages.map(({ path, heading }) => ({ PAGE: path, HEADING: heading })) }]
        : [],
    FEATURES: sectionsOf(false),
    LATER: sectionsOf(true),
    TODOS: missingIn(brief.features),
  };
  const file = (path: string, from: string, values: Values = {}) => ({
    path,
    content: fill(path, template(from), { ...common, ...values }),
  });
  const testPath = "test/skeleton.test.mjs";
  return {
    name: "a site of static pages",
    files: [
      file("index.html", "page/index.html"),
      ...pages.map(({ feature, heading, path }) =>
        file(path, "page/page.html", { HEADING: heading, FEATURE: feature.title, QUOTE: feature.quote }),
      ),
      file("features.js", "page/features.js"),
      file("style.css", "page/style.css"),
      file(testPath, "page/skeleton.test.mjs"),
    ],
    commands: [["node", "--test", testPath]],
    start: "Open `index.html` in a browser.",
    places: brief.features.map((feature) => ({ feature, path: placeOf(feature, pages) })),
  };
}

function placeOf(feature: BriefFeature, pages: readonly { feature: BriefFeature; path: string }[]): string {
  const page = pages.find((each) => each.feature === feature);
  return page?.path ?? (feature.isLater ? "index.html" : "features.js");
}

const NAMED =
  /^(?:(?:an?|one|the) )?(?!(?:an?|one|the|our|my) |(?:web|landing|home|single|new)\b)(\p{L}{3,30}) page\b/iu;
const ABOUT = /^(?:an?|one|the)? ?page (?:with|for|about|on) (?:our |the |my |all )?(.{3,60})$/iu;

/** The heading of the page that a feature is: "a page with our prices", "a contact page"; or null. */
function headingOf(title: string): string | null {
  const named = NAMED.exec(title)?.[1] ?? ABOUT.exec(title)?.[1];
  return named === undefined ? null : capitalized(named);
}
