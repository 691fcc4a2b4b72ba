import type { WorkflowStep } from "@dreamcatcher/contracts/workflow";

type Link = WorkflowStep["links"][number];

export const dreamLink = (id: string): Link => ({ rel: "dream", href: `/api/v1/dreams/${id}` });

export const conversationLink = (id: string): Link => ({
  rel: "conversation",
  href: `/api/v1/conversations/${id}`,
});

export const implementationLink = (id: string): Link => ({
  rel: "implementation",
  href: `/api/v1/implementations/${id}`,
});

export const analysisLink = (id: string): Link => ({ rel: "analysis", href: `/api/v1/analysis/${id}` });

export const generationLink = (id: string): Link => ({
  rel: "generation",
  href: `/api/v1/generations/${id}`,
});

export const modernizationLink = (workflow: string): Link => ({
  rel: "modernization",
  href: `${workflowPath(workflow)}/modernization`,
});

/** The path of a workflow, for the header `Location`. */
export const workflowPath = (id: string) => `/api/v1/workflows/${id}`;
