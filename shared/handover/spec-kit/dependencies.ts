import type { ProjectFile } from "@dreamcatcher/contracts/plan";
import { lineOf } from "@dreamcatcher/text/clip";
import { parse } from "smol-toml";

const MAX_DEPENDENCIES = 50;

/** The packages that a project's manifests declare, with their versions where they state them. */
export function dependenciesOf(files: readonly ProjectFile[]): string[] {
  const contentOf = (name: string) => files.find(({ path }) => path === name)?.content;
  return [...npmPackages(contentOf("package.json")), ...pythonPackages(contentOf("pyproject.toml"))]
    .map((name) => lineOf(name, 100))
    .slice(0, MAX_DEPENDENCIES);
}

function npmPackages(text: string | undefined): string[] {
  const dependencies = fieldOf(parsed(text, JSON.parse), "dependencies");
  return Object.entries(dependencies ?? {}).map(([name, range]) => `${name} ${range}`);
}

function pythonPackages(text: string | undefined): string[] {
  const dependencies = fieldOf(fieldOf(parsed(text, parse), "project"), "dependencies");
  return Array.isArray(dependencies) ? dependencies.map(String) : [];
}

function fieldOf(value: unknown, name: string): object | undefined {
  const field = value && typeof value === "object" ? (value as Record<string, unknown>)[name] : undefined;
  return field && typeof field === "object" ? field : undefined;
}

/** A manifest of the conversation may be no manifest. */
function parsed(text: string | undefined, parseText: (text: string) => unknown): unknown {
  try {
    return text === undefined ? undefined : parseText(text);
  } catch {
    return undefined;
  }
}
