import { expect, test } from "vitest";
import { api, dreamOf, newMachine, newUser, prices, pricesTest } from "./harness/index.ts";

async function person() {
  const user = await newUser({ groups: ["pro"] });
  return { as: api(user), ...(await newMachine(user)) };
}

const TYPE = "conversation_to_implementation";

test("`dreams workflow run` takes a dream to a verified project, and shows each step", async () => {
  const { as, dreams } = await person();
  await dreamOf(as, "Prices", [prices, pricesTest]);
  const ran = await dreams("workflow", "run", TYPE, "prices");
  expect(ran).toMatchObject({ code: 0 });
  expect(ran.stderr).toContain("Planning…\nApproving the plan…\nBuilding and verifying the project…\n");
  expect(ran.stdout).toMatch(/^conversation to implementation: completed \(\w{6}\)\n/);
  expect(ran.stdout).toMatch(/✔ Building and verifying the project \d+\.\d s\n.*verdict: verified/);

  const listed = JSON.parse((await dreams("workflow", "--json")).stdout);
  expect(listed.workflows).toMatchObject([{ type: TYPE, status: "completed" }]);
  const shown = await dreams("workflow", "show", listed.workflows[0].id.slice(-6));
  expect(shown).toMatchObject({ code: 0, stdout: ran.stdout });
});

test("one that waits is approved, and one that is cancelled is retried", async () => {
  const { as, dreams } = await person();
  await dreamOf(as, "Bills", [prices, pricesTest]);
  const waits = await dreams("workflow", "run", TYPE, "bills", "--approve", "--json");
  expect(waits.code).toBe(0);
  const { workflow } = JSON.parse(waits.stdout);
  expect(workflow.status).toBe("waiting");
  const short = workflow.id.slice(-6);
  expect((await dreams("workflow", "cancel", short)).stdout).toBe("The workflow is cancelled.\n");
  const again = await dreams("workflow", "retry", short);
  expect(again).toMatchObject({ code: 7 });
  expect(again.stderr).toContain(`Build it: dreams workflow approve ${short.toLowerCase()}`);
  const approved = await dreams("workflow", "approve", short);
  expect(approved).toMatchObject({ code: 0 });
  expect(approved.stdout).toContain("approved by: a person");
});

test("what is wrong is said with what to do", async () => {
  const { dreams } = await person();
  const unknown = await dreams("workflow", "run", "world_domination", "prices");
  expect(unknown).toMatchObject({ code: 2, stdout: "" });
  expect(unknown.stderr).toContain("conversation_to_implementation");
  const missing = await dreams("workflow", "show", "zzzzzz");
  expect(missing).toMatchObject({ code: 3 });
  expect(missing.stderr).toContain("No workflow ends with “zzzzzz”.");
});
