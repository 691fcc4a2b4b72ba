import { beforeAll, describe, expect, test } from "vitest";
import { openProfile, withoutBrowser } from "../browser/chromium.ts";
import { examine } from "../browser/lighthouse.ts";
import { signIn, withPage } from "../browser/web-app.ts";
import { plain } from "./fixtures.ts";
import { api, newUser, STREAM_TIMEOUT_MS, stage, waitForImplementation } from "./harness/index.ts";

const profile = withPage(openProfile);

// Over HTTP as here, localhost counts as secure: `is-on-https` holds, and `redirects-http` does not apply.
async function expectPerfect(path: string): Promise<void> {
  expect(await examine(`${stage.web_url}${path}`, profile().port)).toEqual({
    failures: [],
    scores: { accessibility: 100, "best-practices": 100 },
  });
}

describe.skipIf(withoutBrowser)("Lighthouse finds nothing to mend on", () => {
  test("the page to sign in", () => expectPerfect("/"));

  describe("the pages of somebody with dreams", () => {
    const paths: Record<string, string> = { home: "/", imports: "/imports", account: "/account" };

    beforeAll(async () => {
      const user = await newUser({ groups: ["team"] });
      const as = api(user);
      const talk = { ...plain("a garden shed"), title: "A garden shed" };
      const { dream_id, conversation_id } = await as.conversations.capture(talk);
      const { id } = await as.dreams.implement(dream_id);
      await waitForImplementation(as, id);
      paths.dream = `/dreams/${dream_id}?talk=${conversation_id}&message=1&quote=Draw`;
      paths.build = `/implementations/${id}`;
      const page = await profile().context.newPage();
      await page.goto(stage.web_url);
      await signIn(page, user);
      await page.getByRole("link", { name: /A garden shed/ }).waitFor();
      await page.close();
    }, STREAM_TIMEOUT_MS);

    test.each(["home", "dream", "build", "imports", "account"])("%s", (name) =>
      expectPerfect(String(paths[name])),
    );
  });
});
