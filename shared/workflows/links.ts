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

/** The path of a workflow, for the header `Location`. */
export const workflowPath = (id: string) => `/api/v1/workflows/${id}`;
