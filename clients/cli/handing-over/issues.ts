import type { Implementation, TaskMasterTasks } from "@dreamcatcher/client";
import { sameWords } from "../showing/same-words.ts";

/** An issue of a tracker, as Markdown. */
export interface Issue {
  title: string;
  body: string;
  milestone: string | undefined;
  label: "bug" | "to check" | undefined;
  /** The titles of the issues to do before it. */
  after: string[];
}

type Task = TaskMasterTasks["master"]["tasks"][number];
type Plan = NonNullable<Implementation["plan"]>;

/** The issues of a plan, one for each ticket that is not done, those to do before others first. */
export function issuesOf({ master: { tasks } }: TaskMasterTasks, plan: Plan): Issue[] {
  const tickets = ticketsOf(tasks, plan);
  const titles = new Map(
    tasks.map(({ id, title }) => [id, `${tickets.get(id)?.id ?? `#${id}`}: ${withoutMentions(title)}`]),
  );
  const left = inOrder(tasks.filter(({ status }) => status !== "done"));
  const isLeft = new Set(left.map(({ id }) => id));
  return left.map((task) => {
    const ticket = tickets.get(task.id);
    return {
      title: titles.get(task.id) ?? task.title,
      body: bodyOf(task),
      milestone: plan.milestones.find(({ ticket_ids }) => ticket && ticket_ids.includes(ticket.id))?.title,
      label: ticket?.status === "failed" ? "bug" : task.status === "review" ? "to check" : undefined,
      after: task.dependencies.filter((id) => isLeft.has(id)).flatMap((id) => titles.get(id) ?? []),
    };
  });
}

/** The ticket of each task: tasks have its title, and stand in the order of the plan. */
function ticketsOf(tasks: readonly Task[], { tickets }: Plan): Map<number, Plan["tickets"][number]> {
  const free = [...tickets];
  const found = new Map<number, Plan["tickets"][number]>();
  for (const { id, title } of tasks) {
    const at = free.findIndex((ticket) => sameWords(ticket.title, title));
    const [ticket] = at === -1 ? [] : free.splice(at, 1);
    if (ticket) found.set(id, ticket);
  }
  return found;
}

function bodyOf({ title, description, details, testStrategy }: Task): string {
  const said = description.startsWith(`${title} — `) ? description.slice(title.length + 3) : description;
  const criteria = testStrategy.replace(/\n(?!- )/g, "\n\n").replace(/^- /gm, "- [ ] ");
  return withoutMentions(
    [
      said === "from the plan" ? "Nobody asked for it in these words: it is from the plan." : `> ${said}`,
      ...(criteria === "" ? [] : [`## Accepted when\n\n${criteria}`]),
      details.replaceAll("\n", "\n\n"),
    ].join("\n\n"),
  );
}

/** Tasks after those that they depend on. */
function inOrder(tasks: readonly Task[]): Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const ordered = new Set<Task>();
  function add(task: Task) {
    if (!byId.delete(task.id)) return;
    for (const id of task.dependencies) {
      const before = byId.get(id);
      if (before) add(before);
    }
    ordered.add(task);
  }
  for (const task of tasks) add(task);
  return [...ordered];
}

/** At GitHub `@name` notifies people, and `#1` refers to an issue: an empty comment keeps them text. */
const withoutMentions = (text: string): string =>
  text.replace(/(?<![\w.])@(?=\w)/g, "@<!-- -->").replace(/(?<!\w)#(?=\d)/g, "#<!-- -->");

/** Issues as one Markdown text, to read or to paste. */
export const issuesText = (issues: readonly Issue[]): string =>
  issues
    .map(({ title, body, milestone, label, after }) =>
      [
        `# ${title}`,
        [milestone && `Milestone: ${milestone}`, label && `Label: ${label}`].filter(Boolean).join(" · "),
        body,
        after.map((each) => `- after ${each}`).join("\n"),
      ]
        .filter((part) => part !== "")
        .join("\n\n"),
    )
    .join("\n\n");
