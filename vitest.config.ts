import { defineConfig } from "vitest/config";

/** By default Vitest leaves one core to itself; on two cores that would be one test file at a time. */
const EVERY_CORE = "100%";

export default defineConfig({
  test: {
    reporters: process.env.CI
      ? ["default", ["json", { outputFile: ".build/test-results.json" }]]
      : ["default"],
    projects: [
      {
        test: {
          name: "unit",
          maxWorkers: EVERY_CORE,
          sequence: { groupOrder: 1 },
          include: [
            "{shared,functions,local,operations,sandbox,bench,clients,web,extension}/**/*.test.ts?(x)",
            "tests/{browser/,cases/,packages/,}*.test.ts",
          ],
          // Property tests on large inputs are slow on a busy machine.
          testTimeout: 60_000,
          env: {
            POWERTOOLS_METRICS_NAMESPACE: "Unit",
            TABLE_NAME: "unit",
            CONNECTIONS_ENDPOINT: "https://unit.example/live",
            CURSOR_KEY_ARN: "arn:aws:secretsmanager:eu-west-1:000000000000:secret:unit",
            JOBS_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/000000000000/unit",
            VISIBILITY_TIMEOUT_SECONDS: "30",
            MAX_RECEIVE_COUNT: "6",
            BRANDS: '["personal","bc-studio"]',
            PLANNERS: '["built-in","openai"]',
            IMPLEMENTER: "embedded",
          },
        },
      },
      {
        test: {
          name: "sandbox",
          // Alone: it measures time and memory of projects, which other tests would affect.
          sequence: { groupOrder: 3 },
          include: ["tests/sandbox/**/*.test.ts"],
          globalSetup: ["tests/sandbox/setup.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "infra",
          maxWorkers: EVERY_CORE,
          sequence: { groupOrder: 1 },
          // Loading the CDK takes seconds: once per worker instead of once per file.
          isolate: false,
          unstubEnvs: true,
          include: ["tests/infra/**/*.test.ts", "infra/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "contract",
          // Beside unit tests: it mostly waits for the stage, whose settings they do not change.
          maxWorkers: EVERY_CORE,
          sequence: { groupOrder: 1 },
          include: ["tests/contract/**/*.test.ts"],
          globalSetup: ["tests/integration/setup.ts"],
        },
      },
      {
        test: {
          name: "integration",
          sequence: { groupOrder: 2 },
          // Sequentially: some files change the settings of the one stage for a while.
          maxWorkers: 1,
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/integration/setup.ts"],
          // They end what would wait for ever; a busy host takes several times as long as an idle one.
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
