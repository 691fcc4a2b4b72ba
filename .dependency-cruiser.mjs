/**
 * Which folder may import which: contracts <- text <- reading <- organizing, contracts <- sandbox, and
 * packages <- shared <- functions <- infra <- local. Tests may import what they test.
 * tests/boundaries.test.ts breaks each rule.
 */
const TESTS = String.raw`\.test\.tsx?$|fixtures\.ts$`;

/** Of the repository, what lies in `from` imports that folder and what is `allowed`. */
const only = (name, from, allowed, why) => ({
  name,
  comment: why,
  severity: "error",
  from: { path: `^${from}/`, pathNot: TESTS },
  to: {
    path: "^(?!.*node_modules/)",
    pathNot: [`${from}/`, ...allowed].map((path) => `^${path}`),
    dependencyTypesNot: ["core"],
    couldNotResolve: false,
  },
});

const never = (name, from, to, why) => ({
  name,
  comment: why,
  severity: "error",
  from: { path: `^${from}/`, pathNot: TESTS },
  to: { path: to },
});

/** What is no test and no measurement imports nothing of `folder`, unless it lies there itself. */
const nobody = (folder, why) => ({
  name: `nobody-imports-${folder}`,
  comment: why,
  severity: "error",
  from: { pathNot: `^(${folder}|tests|bench)/` },
  to: { path: `^${folder}/` },
});

const CONTRACTS = "shared/contracts";
const TEXT = "shared/text";
const READING = "shared/reading";
const ORGANIZING = "shared/organizing";
const IN_BROWSERS = [CONTRACTS, TEXT, READING, ORGANIZING];
const CLIENTS = "(clients|web|extension)";
/** It is published without any other package, and made by a program that is not. */
const CLIENT = "clients/typescript";
const BUILD = String.raw`^clients/typescript/build\.ts$`;
const CDK = "node_modules/(aws-cdk-lib|constructs)/";

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
      from: { path: "^(shared|sandbox|functions|infra|local|clients|web|extension)" },
      to: { circular: true },
    },
    {
      name: "no-unknown",
      comment: "An import that leads nowhere is checked by no other rule.",
      severity: "error",
      from: {},
      // Types alone, for which there is no module.
      to: { couldNotResolve: true, pathNot: "^aws-lambda$" },
    },
    {
      name: "no-undeclared-package",
      comment: "A package that is there by chance is gone with whatever else asked for it.",
      severity: "error",
      from: { pathNot: [TESTS, "^(tests|bench)/"] },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-dev-package",
      comment: "What only development installs is not there when the product runs.",
      severity: "error",
      from: {
        path: "^(shared|sandbox|functions|layers|operations|clients)/",
        // They run where packages and bundles are built and tested, and in no function.
        pathNot: [TESTS, BUILD, String.raw`^shared/platform/openapi/(document|webhooks)\.ts$`],
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    only("contracts-alone", CONTRACTS, [], "What is promised depends on nothing that keeps the promise."),
    never("contracts-by-zod", CONTRACTS, "node_modules/(?!zod/)", "A client brings zod and nothing else."),
    only("text", TEXT, [], "Text tools know no conversations and no dreams."),
    only("reading", READING, [`${CONTRACTS}/`, `${TEXT}/`], "It reads conversations in browsers as well."),
    only(
      "organizing",
      ORGANIZING,
      [`${CONTRACTS}/`, `${TEXT}/`, `${READING}/`],
      "It organizes in browsers as well.",
    ),
    only("sandbox", "sandbox", [`${CONTRACTS}/`], "Its image holds nothing else of the project."),
    only("platform", "shared/platform", [`${CONTRACTS}/`], "It serves every idea and knows none."),
    only("shared", "shared", ["sandbox/contract/"], "Rules and stores know nothing of what starts them."),
    never("shared-undeployed", "shared", CDK, "Rules and stores know nothing of what deploys them."),
    {
      name: "web-apis-alone",
      comment: "It runs in browsers as well.",
      severity: "error",
      from: { path: `^(${[...IN_BROWSERS, CLIENT].join("|")})/`, pathNot: [TESTS, BUILD] },
      to: { dependencyTypes: ["core"] },
    },
    only("functions", "functions", ["shared/", "sandbox/"], "Functions do not know how they are deployed."),
    never("functions-undeployed", "functions", CDK, "Functions do not know how they are deployed."),
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
    only(
      "infra",
      "infra",
      ["functions/manifest/", "shared/", "sandbox/"],
      "Every stage is made alike, wherever from, and code is deployed by its path.",
    ),
    {
      name: "emulator-apart",
      comment: "What a stage is made of does not know that an emulator may run it.",
      severity: "error",
      from: { pathNot: String.raw`^infra/(emulator/|dreamcatcher\.ts$)` },
      to: { path: "^infra/emulator/" },
    },
    only(
      "clients",
      CLIENTS,
      [`${CLIENTS}/`, ...IN_BROWSERS.map((folder) => `${folder}/`)],
      "Clients know of the service what it promises.",
    ),
    only("client-alone", CLIENT, [], "It is installed alone, and holds what it needs of the contracts."),
    nobody("bench", "Measurements are taken of the product and are no part of it."),
    nobody("tests", "Tests are made for the product and are no part of it."),
    nobody("layers", "A layer is deployed beside a function, which is whole without it."),
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: String.raw`(^|/)(\.build|cdk\.out|\.local|dist)/` },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".js", ".json"],
    },
  },
};
