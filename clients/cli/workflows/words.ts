import type { Workflow } from "@dreamcatcher/client";

type Step = Workflow["steps"][number];

const TITLES: Readonly<Record<Step["name"], string>> = {
  capture: "Organizing the conversation",
  plan: "Planning",
  approve: "Approving the plan",
  build: "Building and verifying the project",
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
