import { transcriptOf } from "@dreamcatcher/reading/fixtures";
import { describe, expect, test } from "vitest";
import { rules } from "./index.ts";

async function kindOf(...contents: string[]) {
  const { kind, confidence } = await rules.organize(
    transcriptOf(contents.map((content, at) => ({ role: at % 2 === 0 ? "user" : "assistant", content }))),
  );
  return { kind, confidence };
}

describe("the kind of a dream", () => {
  test.each([
    ["question", "what is Flutter?", "Flutter is a toolkit by Google for apps on several platforms."],
    ["question", "Which is older, the Alhambra or Notre-Dame?", "Notre-Dame is older by a century."],
    ["question", "Wat is het verschil tussen een ui en een sjalot?", "Een sjalot is kleiner en zoeter."],
    ["idea", "I have an idea for an app: neighbours swap plant cuttings.", "Nice!"],
    ["idea", "I want a small web page that shows the next high tide for my town.", "Shall I start?"],
    ["idea", "Ik wil een app maken waarmee buren gereedschap lenen.", "Leuk!"],
    ["idea", "Write a script that renames photos by date", "```sh\nset -e\nexiftool .\n```"],
    ["idea", "I'd like a thermostat automation: at ten at night, set 16 degrees.", "```yaml\nat: 22\n```"],
    ["idea", "A small Go program that counts lines per level in a log.", "```go\npackage main\n```"],
    ["how_to", "how do I invert a permutation", "Put i at the place that i names."],
    ["how_to", "Is there a way to tile four windows with one key?", "Yes, with a shortcut."],
    ["how_to", "Hoe kan ik mijn fiets winterklaar maken?", "Smeer de ketting in."],
    ["writing", "Write a newsletter article about cleaning in spring", "Title: A fresh start"],
    [
      "writing",
      "Rewrite this: hi landlord the heating is broken AGAIN",
      "Dear landlord, the heating is cold.",
    ],
    ["writing", "Schrijf een uitnodiging voor het straatfeest", "Titel: Straatfeest"],
    ["fix", "My build fails with TypeError: x is not a function", "x is undefined there."],
    ["fix", "The tap in the kitchen keeps dripping, see the photo", "The washer is worn."],
    ["fix", "Mijn printer doet het niet meer", "Zet hem uit en aan."],
    ["idea", "I want to start a walking group on our estate. Where do I begin?", "With a notice."],
    ["idea", "I'd love to make a quilt of my late mother's shirts. Can you think along?", "How many?"],
    ["idea", "We are moving house on 2 May, with two cats. Help me make a plan.", "Begin with boxes."],
    ["idea", "We want to go by train to Lisbon with two toddlers. Is that wise?", "Yes, in four days."],
    ["idea", "Every reading is on paper. What I lack is a script that adds them up.", "From which meter?"],
    ["idea", "Ik wil op het plein een ruilkast voor speelgoed neerzetten. Mag dat?", "Vraag het na."],
    ["idea", "Help ons een quiz voor de buurt te organiseren. Is een zaal nodig?", "Een schuur kan ook."],
    ["idea", "Can you make us a rota for the allotment? Six families, one tap.", "Here is one."],
    ["idea", "We gaan in juni verbouwen. Waar moeten we op letten?", "Op de vergunning."],
    ["writing", "I want to make a poem for my aunt, please write a funny one.", "Roses are red."],
    ["question", "I want to understand why a sail pulls a boat into the wind.", "Because of lift."],
    ["how_to", "I want to learn to juggle. How do I begin?", "With one ball."],
    ["question", "If I want to build a shed, do I need a permit?", "Up to ten square metres you do not."],
    ["question", "Als ik een schuur wil bouwen, heb ik dan een vergunning nodig?", "Tot tien meter niet."],
    ["writing", "Make a short poem about the tram that never comes", "It never comes."],
    ["writing", "Compose a birthday greeting for my neighbour of 90", "Happy birthday!"],
  ])("is %s for %s", async (kind, asked, answered) => {
    expect((await kindOf(asked, answered)).kind).toBe(kind);
  });

  test.each([
    ["de", "idea", "Ich möchte eine App bauen, mit der Nachbarn Werkzeug leihen."],
    ["fr", "how_to", "Comment faire pour arroser mes tomates pendant les vacances ?"],
    ["es", "fix", "El programa no funciona desde ayer, sale un error al abrir la ventana."],
    ["pt", "writing", "Escreva uma carta para o síndico sobre o barulho da obra."],
    ["de", "idea", "Wir möchten im Hof ein Sommerfest veranstalten. Wird das zu laut?"],
    ["fr", "idea", "Nous voudrions ouvrir une épicerie au village. Est-ce raisonnable ?"],
    ["es", "idea", "Queremos organizar una fiesta para los abuelos. ¿Alguna sugerencia?"],
    ["pt", "idea", "Quero montar um clube de leitura no prédio. Será que dá certo?"],
    ["it", "idea", "Vorremmo ristrutturare il bagno. Conviene farlo in estate?"],
    ["ru", "idea", "Мы хотим открыть небольшую пекарню. Это разумно?"],
    ["zh", "idea", "我们想在小区办一个读书会，大家觉得可行吗？"],
    ["ja", "idea", "町内で小さな合唱団を立ち上げたいです。どう思いますか？"],
    ["ko", "idea", "동네에 작은 도서관을 만들고 싶어요. 괜찮을까요?"],
    ["ar", "idea", "نريد تنظيم رحلة للجيران في الربيع. هل هذا ممكن؟"],
  ])("is told in other languages: %s", async (_, kind, asked) => {
    expect((await kindOf(asked, "…")).kind).toBe(kind);
  });

  test("of an agent's session is a fix where a fault is mended, else an idea", async () => {
    const session = (asked: string, done: string) =>
      rules.organize(
        transcriptOf([
          { role: "user", content: asked },
          { role: "assistant", content: "Let me look at the list." },
          { role: "assistant", content: "Now I'll edit it." },
          { role: "assistant", content: "Let me run the tests." },
          { role: "assistant", content: done },
        ]),
      );
    expect((await session("The list crashes when it is empty", "Fixed the crash.")).kind).toBe("fix");
    expect((await session("Add a dark mode to the settings page", "Added a dark mode.")).kind).toBe("idea");
  });

  test("is surer where one kind has more signs than the next", async () => {
    const sure = await kindOf("I want to build an app. I want a web page for it. Make a logo, too.", "Fine.");
    const unsure = await kindOf("How do I build an app?", "Begin with a sketch.");
    expect(sure.confidence).toBeGreaterThan(unsure.confidence);
    expect(sure.confidence).toBeLessThanOrEqual(0.95);
  });
});

test.each([
  ["fix", "boiler makes a knocking noise", "## Likely causes\n\n- Air in the pipes\n- Limescale"],
  ["fix", "Unser Geschirrspüler wird nicht warm", "Das hat meist eine von drei Ursachen:\n\n- Kalk"],
  ["fix", "冷房が冷えません", "## 考えられる原因\n\n- フィルターの汚れ"],
  [
    "writing",
    "need something for the lift, the neighbours leave their bikes there",
    "> Dear neighbours, the lift is for people and prams. Please take your bikes down to the shed, where there is room for all of them. Thank you!",
  ],
  ["question", "Which motto is on the door of the library?", "It says:\n\n> Read on."],
])(
  "an answer tells the kind, where the words of the person do not: %s, %s",
  async (kind, asked, answered) => {
    expect((await kindOf(asked, answered)).kind).toBe(kind);
  },
);
