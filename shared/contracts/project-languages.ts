import * as z from "zod";

/** The languages a project can be generated in and run in the sandbox. */
export const ProjectLanguage = z.enum(["javascript", "typescript", "python"]).meta({ id: "ProjectLanguage" });

export type ProjectLanguage = z.infer<typeof ProjectLanguage>;
