import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { expect, test } from "vitest";
import { rules } from "./index.ts";

async function shown(...messages: string[]): Promise<{ features: string[]; decisions: string[] }> {
  const { features, decisions } = await rules.organize(transcriptOf(messages));
  return {
    features: features.map(({ text }) => text),
    decisions: decisions.map(({ text, reason }) => (reason ? `${text} (${reason})` : text)),
  };
}

const WISH = "I want an app for our quay. It must work offline. No ads.";

test.each([
  ["And it should be a web app, no app store.", ["web app, no app store"]],
  ["A plain website, please.", ["plain website"]],
  ["We decided: a paper list, no app.", ["paper list, no app"]],
  ["And make it a simple website, not an app.", ["simple website"]],
  ["No chat, they can phone.", ["No chat (they can phone)"]],
  ["No forum, we have a mailing list.", ["No forum (we have a mailing list)"]],
])(
  "what a reply settles about the form, or leaves to other means, is no feature: %s",
  async (reply, settled) => {
    const { features, decisions } = await shown(WISH, "Nice.", reply, "Fine.");
    expect(features).toEqual(["work offline", "no ads"]);
    expect(decisions).toEqual(["No ads", ...settled]);
  },
);

test("what a reply refuses for its own sake is a feature as well", async () => {
  expect(await shown(WISH, "Nice.", "No dice, I hate dice.", "Fine.")).toEqual({
    features: ["work offline", "no ads", "no dice"],
    decisions: ["No ads", "No dice (I hate dice)"],
  });
});

test("in the wish itself all of it is a feature", async () => {
  const { features } = await shown(
    "I want a diary app. It should be a web app, no app store. No chat, they can phone.",
    "Fine.",
  );
  expect(features).toEqual(["web app, no app store", "no chat"]);
});

test.each([
  [
    "Een app voor de straat. Hij moet zonder internet werken.",
    "Geen chat, ze kunnen bellen. En het moet een webapp zijn, geen app store.",
    ["Geen chat (ze kunnen bellen)", "webapp", "geen app store"],
  ],
  [
    "Ich möchte eine App für die Straße. Sie muss offline funktionieren.",
    "Kein Chat, sie können telefonieren. Und es soll eine Web-App sein, kein App-Store.",
    ["Kein Chat (sie können telefonieren)", "Web-App", "kein App-Store"],
  ],
  [
    "Quiero una app para la calle. Debe funcionar sin internet.",
    "Chat no, pueden llamarse. Tiene que ser una app web, sin tienda.",
    ["Chat no (pueden llamarse)", "app web"],
  ],
])("in other languages too: %s", async (wish, reply, settled) => {
  const { features, decisions } = await shown(wish, "OK.", reply, "OK.");
  expect(decisions).toEqual(settled);
  expect(features).toHaveLength(1);
});
