import { capitalized } from "@dreamcatcher/text/sentences";
import type { Brief } from "./brief.ts";
import type { BriefFeature } from "./feature.ts";
import { fill, type Values } from "./fill.ts";
import { missingIn, type Skeleton } from "./skeleton.ts";
import { template } from "./template.ts";

/** The first issue of a newsletter with its sections, and a script that makes it a page to send. */
export function newsletterOf(brief: Brief): Skeleton {
  const sections = brief.features
    .filter(({ isLater }) => !isLater)
    .flatMap((feature) => sectionsOf(feature).map((SECTION) => ({ SECTION, QUOTE: feature.quote })));
  const values: Values = {
    TITLE: brief.title,
    SECTIONS: sections,
    COUNT: String(sections.length),
    TODOS: missingIn(brief.features),
  };
  const file = (path: string, from: string) => ({ path, content: fill(path, template(from), values) });
  return {
    name: "a newsletter: its first issue, and a script that makes a page of it",
    files: [
      file("issue-001.md", "newsletter/issue.md"),
      file("build.py", "newsletter/build.py"),
      file("test_skeleton.py", "newsletter/test_skeleton.py"),
    ],
    commands: [["python3", "-m", "unittest", "test_skeleton"]],
    start: "```sh\npython3 build.py issue-001.md\n```",
    places: brief.features.map((feature) => ({
      feature,
      path: feature.isLater ? "test_skeleton.py" : "issue-001.md",
    })),
  };
}

/** "Have a portrait of a neighbour, the agenda, and a swap corner" names three sections. */
const sectionsOf = ({ title }: BriefFeature): string[] =>
  title
    .replace(/^(?:have|include|add|contain)\s+/i, "")
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+(?=an?\s|the\s)/i)
    .map((item) => item.replace(/^(?:an?|the|some|our)\s+/i, "").trim())
    .filter(Boolean)
    .map(capitalized);
