import type { Workflow } from "@dreamcatcher/client";

type Step = Workflow["steps"][number];

const TITLES: Readonly<Record<Step["name"], string>> = {
  capture: "Organizing the conversation",
  plan: "Planning",
  approve: "Approving the plan",
  build: "Building and verifying the project",
  analyze: "Analyzing the code",
  modernize: "Planning how to modernize it",
  generate: "Generating what the plan asks for",
  compare: "Comparing before with after",
  route: "Routing the result",
};

/** What a step does. */
export const titleOf = (name: Step["name"]): string => TITLES[name];

export const MARKS: Readonly<Record<Step["status"], string>> = {
  pending: "○",
  running: "…",
  waiting: "?",
  completed: "✔",
  skipped: "–",
  failed: "✖",
};
