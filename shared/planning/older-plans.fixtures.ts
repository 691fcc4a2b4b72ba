import type { StoredPlan } from "./stored-plan.ts";

/** A stored plan from before tickets had a status, evidence and an estimate with its range. */
export const olderPlan: StoredPlan = {
  intent: {
    kind: "web_app",
    language: "javascript",
    confidence: 0.7,
    evidence: ["A page that shows the tides of our harbour."],
  },
  summary: "A page that shows the tides of our harbour.",
  milestones: [
    { title: "Set up", ticket_ids: ["T-1"] },
    { title: "Features", ticket_ids: ["T-2"] },
  ],
  tickets: [
    {
      id: "T-1",
      title: "Set up the project",
      description: 'A project in javascript for "Tide table": manifest, entry point, and checks.',
      acceptance: ["every command of the manifest passes"],
      estimate_hours: 1,
      depends_on: [],
    },
    {
      id: "T-2",
      title: "Show the coming week",
      description: "",
      acceptance: ["a test shows that it does what was asked: Show the coming week"],
      estimate_hours: 3,
      depends_on: ["T-1"],
    },
  ],
  estimate_hours: 4,
  agents_assigned: 1,
  estimated_completion: "2026-01-02T04:00:00.000Z",
};
