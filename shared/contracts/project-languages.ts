import * as z from "zod";

export const ProjectLanguage = z.enum(["javascript", "typescript", "python"]).meta({
  id: "ProjectLanguage",
  description: "A language that projects are generated in and run in the sandbox.",
});

export type ProjectLanguage = z.infer<typeof ProjectLanguage>;
