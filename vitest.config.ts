import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: process.env.CI
      ? ["default", ["json", { outputFile: ".build/test-results.json" }]]
      : ["default"],
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "{shared,functions,local,operations,sandbox,bench,clients,web,extension}/**/*.test.ts?(x)",
            "tests/{browser/,packages/,}*.test.ts",
          ],
          // Property tests on large inputs take their time on a machine that has others to serve.
          testTimeout: 60_000,
          env: {
            POWERTOOLS_METRICS_NAMESPACE: "Unit",
            TABLE_NAME: "unit",
            JOBS_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/000000000000/unit",
            VISIBILITY_TIMEOUT_SECONDS: "30",
            MAX_RECEIVE_COUNT: "6",
            BRANDS: '["personal","bc-studio"]',
            PLANNERS: '["built-in","openai"]',
          },
        },
      },
      {
        test: {
          name: "sandbox",
          // By itself: what it measures of projects, other tests would share in.
          sequence: { groupOrder: 3 },
          include: ["tests/sandbox/**/*.test.ts"],
          globalSetup: ["tests/sandbox/setup.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "infra",
          sequence: { groupOrder: 1 },
          // Loading the CDK takes seconds: once a worker, and not once a file.
          isolate: false,
          unstubEnvs: true,
          include: ["tests/infra/**/*.test.ts", "infra/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "integration",
          sequence: { groupOrder: 2 },
          // One file after the other: some give the one stage other surroundings for a while, which others
          // would meet.
          maxWorkers: 1,
          include: ["tests/{integration,contract}/**/*.test.ts"],
          globalSetup: ["tests/integration/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
