import * as z from "zod";

export const ProjectLanguage = z.enum(["javascript", "typescript", "python"]).meta({
  id: "ProjectLanguage",
  description: "A language that projects are generated in and run in the sandbox.",
});

/** The languages that a plan can name: those of the talks, whether or not the sandbox runs them. */
export const PlanLanguage = z
  .enum([
    ...ProjectLanguage.options,
    "c",
    "cpp",
    "csharp",
    "css",
    "dart",
    "elixir",
    "formula",
    "go",
    "haskell",
    "hcl",
    "html",
    "java",
    "json",
    "kotlin",
    "latex",
    "lua",
    "markdown",
    "matlab",
    "perl",
    "php",
    "powershell",
    "r",
    "ruby",
    "rust",
    "scala",
    "shell",
    "sql",
    "swift",
    "vba",
    "yaml",
    "other",
  ])
  .meta({
    id: "PlanLanguage",
    description:
      "The language that a project is written in. The sandbox runs JavaScript, TypeScript, Python and SQL; `formula` " +
      "is that of spreadsheets, and `other` is any language that is not listed.",
  });

export type ProjectLanguage = z.infer<typeof ProjectLanguage>;
export type PlanLanguage = z.infer<typeof PlanLanguage>;
