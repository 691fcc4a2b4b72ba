/**
 * Which folder may import which: contracts <- text <- reading <- organizing, contracts <- sandbox, and
 * packages <- shared <- functions <- infra <- local. Tests may import what they test.
 */
const TESTS = String.raw`\.test\.ts$|fixtures\.ts$`;

const only = (name, from, allowed, why) => ({
  name,
  comment: why,
  severity: "error",
  from: { path: `^${from}/`, pathNot: TESTS },
  to: {
    path: `^(shared|functions|infra|local|operations|sandbox|layers|bench|tests|docs)/`,
    pathNot: [from, ...allowed].map((folder) => `^${folder}/`),
  },
});

const never = (name, from, to, why) => ({
  name,
  comment: why,
  severity: "error",
  from: { path: `^${from}/`, pathNot: TESTS },
  to: { path: to },
});

const CONTRACTS = "shared/contracts";
const TEXT = "shared/text";
const READING = "shared/reading";
const ORGANIZING = "shared/organizing";
const IN_BROWSERS = `(${[CONTRACTS, TEXT, READING, ORGANIZING].join("|")})`;

export default {
  forbidden: [
    {
      name: "no-circle",
      comment: "A file that leads back to itself cannot be understood, or moved, alone.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-circle-of-folders",
      comment: "An idea that leads back to itself cannot be understood, or moved, alone.",
      severity: "error",
      scope: "folder",
      from: { path: "^(shared|sandbox|functions|infra|local)" },
      to: { circular: true },
    },
    {
      name: "no-unknown",
      comment: "An import that leads nowhere is checked by no other rule.",
      severity: "error",
      from: {},
      // Types alone, for which there is no module.
      to: { couldNotResolve: true, pathNot: "^(aws-lambda|mdast)$" },
    },
    only("contracts-alone", CONTRACTS, [], "What is promised depends on nothing that keeps the promise."),
    only("text", TEXT, [], "Text tools know no conversations and no dreams."),
    only("reading", READING, [CONTRACTS, TEXT], "It reads conversations in browsers as well."),
    only("organizing", ORGANIZING, [CONTRACTS, TEXT, READING], "It organizes in browsers as well."),
    only("sandbox", "sandbox", [CONTRACTS], "Its image holds nothing else of the project."),
    only("platform", "shared/platform", [CONTRACTS], "It serves every idea and knows none."),
    only("shared", "shared", ["sandbox/contract"], "Rules and stores know nothing of what starts them."),
    {
      name: "web-apis-alone",
      comment: "It runs in browsers as well.",
      severity: "error",
      from: { path: `^${IN_BROWSERS}/`, pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    never(
      "functions",
      "functions",
      "^(infra|local|operations)/|node_modules/(aws-cdk-lib|constructs)/",
      "Functions do not know how they are deployed.",
    ),
    never(
      "manifest-is-data",
      "functions/manifest",
      "^functions/(?!manifest/)[^/]+/|node_modules/@aws-",
      "It tells of functions and runs none.",
    ),
    never(
      "functions-without-manifest",
      "functions/(?!manifest/)[^/]+",
      "^functions/manifest/",
      "Functions do not know how they are deployed.",
    ),
    never("infra", "infra", "^(local|operations|tests)/", "Every stage is made alike, wherever from."),
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: String.raw`(^|/)(\.build|cdk\.out|\.local)/` },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".js", ".json"],
    },
  },
};
