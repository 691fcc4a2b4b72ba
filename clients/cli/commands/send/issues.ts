import type { Context } from "../../context.ts";
import { type CreatedIssue, createIssues } from "../../handing-over/github.ts";
import type { Issue } from "../../handing-over/issues.ts";
import { counted } from "../../showing/words.ts";
import { confirmed } from "../../terminal/asking.ts";
import { plain } from "../../terminal/plain.ts";

interface About {
  dream_id: string;
  implementation_id: string;
}

/**
 * Creates issues at GitHub, where the person agrees to it.
 *
 * @throws {CommandError} when they do not, or cannot be asked
 */
export async function sendIssues(
  context: Context,
  about: About,
  issues: readonly Issue[],
  repository: string,
  isAgreed: boolean,
): Promise<void> {
  const { output, signal } = context;
  const what = counted(issues.length, "issue");
  if (!isAgreed && issues.length > 0)
    await confirmed(context, {
      question: `Create ${what} in ${repository}?`,
      refused: `${what} would be created in ${repository}, and nobody can be asked here.`,
      hint: "Pass --yes to create them.",
    });
  const progress = output.progress(`Creating ${what}`, issues.length);
  const created: CreatedIssue[] = [];
  try {
    for await (const issue of createIssues(repository, issues, signal)) {
      created.push(issue);
      progress.at(created.length, plain(issue.title));
    }
  } finally {
    progress.end();
  }
  output.print({ ...about, issues: created }, () =>
    created
      .map(({ title, url, isNew }) => `${isNew ? "created" : "exists "}  ${url}  ${plain(title)}`)
      .join("\n"),
  );
  if (issues.length === 0) output.note("No ticket of the plan is open, so there is no issue to create.");
}
