/**
 * Which folder may import which: contracts <- text <- reading <- organizing, text <- searching,
 * contracts <- syncing, contracts <- sandbox, and packages <- shared <- functions <- infra <- local.
 * Tests may import what they test.
 * tests/boundaries.test.ts tests each rule.
 */
const TESTS = String.raw`\.test\.tsx?$|fixtures\.ts$`;

/** Files in `from` import nothing of the repository but that folder and what is `allowed`. */
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

/** Nothing outside `folder` imports it, except tests and benchmarks. */
const notImported = (folder, why) => ({
  name: `${folder}-not-imported`,
  comment: why,
  severity: "error",
  from: { pathNot: `^(${folder}|tests|bench)/` },
  to: { path: `^${folder}/` },
});

const CONTRACTS = "shared/contracts";
const TEXT = "shared/text";
const READING = "shared/reading";
const ORGANIZING = "shared/organizing";
const SEARCHING = "shared/searching";
const SYNCING = "shared/syncing";
const IN_BROWSERS = [CONTRACTS, TEXT, READING, ORGANIZING, SEARCHING, SYNCING];
const CLIENTS = "(clients|web|extension)";
/** The published package; its build script is not part of it. */
const CLIENT = "clients/typescript";
/** What is for calling the API, without the stores of devices. */
const CORE = "^clients/typescript/(?!(sync|sqlite|examples)/)";
/** The store of programs in Node, which has an entry point of its own, and examples of such programs. */
const IN_NODE = "^clients/typescript/(sqlite|examples)/";
const BUILD = String.raw`^clients/(licences|(typescript|cli)/build)\.ts$`;
const CDK = "node_modules/(aws-cdk-lib|constructs)/";

export default {
  forbidden: [
    {
      name: "no-cycle",
      comment: "A file in a cycle cannot be understood or moved alone.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-cycle-of-folders",
      comment: "A folder in a cycle cannot be understood or moved alone.",
      severity: "error",
      scope: "folder",
      from: { path: "^(shared|sandbox|functions|infra|local|clients|web|extension)" },
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      comment: "The other rules do not check an import without a target.",
      severity: "error",
      from: {},
      // They have types and no module.
      to: { couldNotResolve: true, pathNot: "^(aws-lambda|hast)$" },
    },
    {
      name: "no-undeclared-package",
      comment: "A package that is not declared is only installed while another package depends on it.",
      severity: "error",
      from: { pathNot: [TESTS, "^(tests|bench)/"] },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-dev-package",
      comment: "Development dependencies are not installed where the product runs.",
      severity: "error",
      from: {
        path: "^(shared|sandbox|functions|layers|operations|clients)/",
        // These run in builds and tests, not in functions.
        pathNot: [TESTS, BUILD, String.raw`^shared/platform/openapi/(document|webhooks)\.ts$`],
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    only("contracts-alone", CONTRACTS, [], "The public interface does not depend on its implementation."),
    never("contracts-by-zod", CONTRACTS, "node_modules/(?!zod/)", "Contracts depend on zod alone."),
    only("text", TEXT, [], "Text tools do not depend on conversations and dreams."),
    only("reading", READING, [`${CONTRACTS}/`, `${TEXT}/`], "It also runs in browsers."),
    only("organizing", ORGANIZING, [`${CONTRACTS}/`, `${TEXT}/`, `${READING}/`], "It also runs in browsers."),
    only("searching", SEARCHING, [`${CONTRACTS}/`, `${TEXT}/`], "It also runs in browsers."),
    only("syncing", SYNCING, [`${CONTRACTS}/`], "It also runs in browsers."),
    only("sandbox", "sandbox", [`${CONTRACTS}/`], "Its image contains nothing else of the repository."),
    only("platform", "shared/platform", [`${CONTRACTS}/`], "Every idea uses it, and it depends on none."),
    only("shared", "shared", ["sandbox/contract/"], "Rules and stores do not depend on functions."),
    never("shared-undeployed", "shared", CDK, "Rules and stores do not depend on their deployment."),
    {
      name: "web-apis-only",
      comment: "It also runs in browsers.",
      severity: "error",
      from: { path: `^(${[...IN_BROWSERS, CLIENT].join("|")})/`, pathNot: [TESTS, BUILD, IN_NODE] },
      to: { dependencyTypes: ["core"] },
    },
    only("functions", "functions", ["shared/", "sandbox/"], "Functions do not depend on their deployment."),
    never("functions-undeployed", "functions", CDK, "Functions do not depend on their deployment."),
    never(
      "manifest-is-data",
      "functions/manifest",
      "^functions/(?!manifest/)[^/]+/|node_modules/@aws-",
      "It describes functions and imports none.",
    ),
    never(
      "functions-without-manifest",
      "functions/(?!manifest/)[^/]+",
      "^functions/manifest/",
      "Functions do not depend on their deployment.",
    ),
    only(
      "infra",
      "infra",
      ["functions/manifest/", "shared/", "sandbox/"],
      "The app depends on no machine, and refers to functions by their paths.",
    ),
    {
      name: "emulator-separate",
      comment: "Constructs and stacks do not depend on the emulator.",
      severity: "error",
      from: { pathNot: String.raw`^infra/(emulator/|dreamcatcher\.ts$)` },
      to: { path: "^infra/emulator/" },
    },
    only(
      "clients",
      CLIENTS,
      [`${CLIENTS}/`, ...IN_BROWSERS.map((folder) => `${folder}/`)],
      "Clients depend on the public interface alone.",
    ),
    {
      name: "client-alone",
      comment: "Calling the API needs nothing else; its types are generated from the contracts.",
      severity: "error",
      from: { path: CORE, pathNot: [TESTS, BUILD] },
      to: {
        path: "^(?!.*node_modules/)",
        pathNot: CORE,
        dependencyTypesNot: ["core"],
        couldNotResolve: false,
      },
    },
    notImported("bench", "Benchmarks are not part of the product."),
    notImported("tests", "Tests are not part of the product."),
    notImported("layers", "A layer is deployed separately from functions."),
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: String.raw`(^|/)(\.build|cdk\.out|\.local|dist|rules/skeletons/templates)/` },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".js", ".json"],
    },
  },
};
