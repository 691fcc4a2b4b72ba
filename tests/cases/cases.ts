/** A message as `role: text`. */
type Said = `${"user" | "assistant"}: ${string}`;

/** What is expected of one conversation in a file and of its dream; what is left out is not checked. */
export interface ExpectedConversation {
  source?: string;
  external_id?: string;
  title?: string | null;
  model?: string;
  created?: string | null;
  messages?: readonly Said[];
  message_count?: number;
  /** Titles, or addresses of links; in any order, among others. */
  documents?: readonly string[];
  /** Texts by title. */
  contents?: Readonly<Record<string, string>>;
  dream?: {
    title?: string;
    features?: readonly string[];
    /** As `text` or `[x] text`. */
    todos?: readonly string[];
    suggestions?: readonly string[];
    /** As `language` or `language filename`. */
    code?: readonly string[];
    hasSummary?: true;
  };
}

/** A file as people have it, and what reading and organizing it gives. */
export interface Case {
  file: string;
  conversations: readonly ExpectedConversation[];
  failures?: number;
}

const uuid = (end: string): string => `00000000-0000-4000-8000-${end.padStart(12, "0")}`;

const HERB_SPIRAL = { title: "Herb spiral", external_id: "x" };
const LINT_RULE: ExpectedConversation = {
  source: "copilot",
  external_id: uuid("1b"),
  title: "Lint rule",
  model: "copilot/gpt-5",
  messages: ["user: Explain my lint rule.", "assistant: It bans nested ternaries."],
};
const OVEN_TIMER: ExpectedConversation = {
  source: "claude-code",
  title: "Oven timer command line tool",
  messages: [
    "user: Build a small oven timer for the terminal.",
    "assistant: I will write `timer.py`.",
    "assistant: The timer runs. Next steps:\n- [ ] add a bell\n- [x] count down",
    "user: Thanks, now add the bell.",
  ],
  documents: ["timer.py"],
  dream: { todos: ["Add a bell", "[x] Count down"], code: ["python timer.py"] },
};
const EARLY_APPLES: ExpectedConversation = {
  source: "gemini",
  messages: ["user: Name two early apples", "assistant: Discovery and Katy."],
};
const CHESS_CORNER: ExpectedConversation = {
  source: "le-chat",
  external_id: uuid("18"),
  messages: [
    "user: Quick plan for a street chess corner?",
    "assistant: Two tables, painted boards, and a lockable box for pieces.",
  ],
};

export const CASES: readonly Case[] = [
  {
    file: "chatgpt-no-metadata.json",
    conversations: [
      {
        source: "chatgpt",
        message_count: 2,
        model: "gpt-5",
        dream: { title: "Seed swap shelf" },
      },
    ],
  },
  {
    file: "chatgpt-shards-null-title.zip",
    conversations: [
      { title: null, dream: { title: "Plan a rooftop beehive with two hives for a beginner" } },
      { dream: { title: "Kite workshop for ten children" } },
    ],
  },
  { file: "openai-privacy-portal.zip", conversations: [{ source: "chatgpt", title: "Bike valet" }] },
  {
    file: "chatgpt-voice.json",
    conversations: [
      {
        messages: [
          "user: I want to start a walking club for early risers.",
          "assistant: Lovely. Meet at the same gate every Tuesday at six.",
          "user: And in winter?",
          "assistant: Move it to a lit park and bring headlamps.",
        ],
      },
    ],
  },
  {
    file: "chatgpt-deep-research-widget.json",
    conversations: [
      {
        messages: [
          "user: Research cargo bike sharing in small towns and write a report.",
          "assistant: # Cargo bike sharing in small towns\n\n## Key features of a good scheme\n- Docking in front of grocery shops\n- A booking page that works by phone\n- Insurance by the hour\n\n## Costs\nTen bikes need about forty thousand a year.",
        ],
        documents: ["Cargo bike sharing in small towns"],
        dream: {
          features: [
            "Docking in front of grocery shops",
            "A booking page that works by phone",
            "Insurance by the hour",
          ],
        },
      },
    ],
  },
  {
    file: "chatgpt-citations.json",
    conversations: [
      {
        messages: [
          "user: May cafés compost on site in our state?",
          "assistant: Yes, up to five cubic metres. See also the state guide and Green Office.\n\nOlder note too.",
        ],
        documents: ["https://compost.state.gov/cafes"],
      },
    ],
  },
  {
    file: "chatgpt-canvas-edits.json",
    conversations: [
      {
        contents: {
          "Allotment rules":
            "# Rules\n\n1. Water before eight.\n2. Share the shed key.\n3. Dogs stay on a lead.\n",
        },
      },
    ],
  },
  {
    file: "chatgpt-thoughts.json",
    conversations: [
      {
        messages: [
          "user: Where does the proxy config of my wiki box live?",
          "assistant: It lives in `/srv/wiki/proxy.conf`.",
        ],
      },
    ],
  },
  {
    file: "chatgpt-images.json",
    conversations: [{ message_count: 2, documents: ["sketch.png", "A lighthouse made of books"] }],
  },
  {
    file: "claude-artifact-placeholder.json",
    conversations: [
      {
        messages: [
          "user: Draw a tide clock page for me.",
          "assistant: Here is a tide clock.\n\nIt turns once in twelve hours.",
        ],
        contents: { "Tide clock": '<h1>Tide clock</h1>\n<canvas id="face"></canvas>' },
        dream: { code: ["html"] },
      },
    ],
  },
  {
    file: "claude-api-single.json",
    conversations: [{ source: "claude", message_count: 4, model: "claude-opus-4-5" }],
  },
  {
    file: "claude-attachment-only-and-files.json",
    conversations: [
      {
        message_count: 2,
        documents: [
          "Pasted text (Minutes of the garden board…)",
          "Pasted text (Second pasted note…)",
          "pump_plan.md",
        ],
        contents: { "pump_plan.md": "# Pump plan\n- Drain it\n- Swap the seal\n" },
      },
    ],
  },
  {
    file: "gemini-takeout-code-table.json",
    conversations: [
      {
        source: "gemini",
        documents: ["https://sensors.water.org/float"],
        dream: { features: ["Logs once a second", "Survives restarts"], code: ["python"] },
      },
    ],
  },
  { file: "gemini-takeout-html.zip", conversations: [EARLY_APPLES] },
  { file: "gemini-takeout-bare.html", conversations: [EARLY_APPLES] },
  {
    file: "grok-artifact.json",
    conversations: [
      {
        source: "grok",
        messages: ["user: Write me a moon phase script.", "assistant: Here is the script.\n\nRun it daily."],
        documents: ["moon_phase.py"],
        dream: { code: ["python moon_phase.py"] },
      },
    ],
  },
  {
    file: "perplexity-thread.json",
    conversations: [
      {
        source: "perplexity",
        title: "Cold frames",
        messages: [
          "user: What is a cold frame good for?",
          "assistant: It brings seedlings on three weeks earlier [1].",
          "user: How deep should it be?",
          "assistant: About thirty centimetres at the front.",
        ],
        documents: ["https://gardens.org/frames"],
      },
    ],
  },
  { file: "lechat-export.zip", conversations: [CHESS_CORNER] },
  { file: "lechat-bare.json", conversations: [CHESS_CORNER] },
  {
    file: "deepseek.json",
    conversations: [
      {
        source: "deepseek",
        title: "Knitting counter",
        model: "deepseek-reasoner",
        messages: [
          "user: Sketch a row counter app for knitters.",
          "assistant: One big button, one undo, a pattern note per row.",
        ],
      },
    ],
  },
  { file: "claude-code-session.jsonl", conversations: [OVEN_TIMER] },
  { file: "claude-code-folder.zip", conversations: [OVEN_TIMER] },
  { file: "claude-code-export.txt", conversations: [{ source: "claude-code", message_count: 4 }] },
  {
    file: "codex-rollout.jsonl",
    conversations: [
      {
        source: "codex",
        model: "gpt-5-codex",
        messages: ["user: Plot my kiln temperatures.", "assistant: The chart is in `kiln.svg`."],
      },
    ],
  },
  { file: "copilot-v3.json", conversations: [LINT_RULE] },
  { file: "copilot-session-log.jsonl", conversations: [LINT_RULE] },
  {
    file: "cursor-export.md",
    conversations: [
      {
        source: "cursor",
        title: "Tidy the importer",
        message_count: 4,
        dream: { code: ["typescript parse.ts"] },
      },
    ],
  },
  {
    file: "convoviz.md",
    conversations: [{ source: "chatgpt", title: "Lantern parade", message_count: 4 }],
  },
  {
    file: "obsidian-callouts.md",
    conversations: [
      {
        title: "Herb spiral",
        messages: [
          "user: How wide is a herb spiral?",
          "assistant: About two metres.\n\n```text\nwide = 2\n```",
        ],
      },
    ],
  },
  {
    file: "nexus-callouts.md",
    conversations: [
      { ...HERB_SPIRAL, messages: ["user: How wide is a herb spiral?", "assistant: About two metres."] },
    ],
  },
  { file: "markdown-speakers-inside-answer.md", conversations: [{ message_count: 3 }] },
  {
    file: "same-opening-no-ids.jsonl",
    conversations: [{ message_count: 4 }, { message_count: 4 }, { message_count: 4 }],
  },
  {
    file: "librechat.json",
    conversations: [
      {
        source: "librechat",
        messages: ["user: Design signs for a forest trail.", "assistant: Engraved larch, knee high."],
      },
    ],
  },
  {
    file: "one-broken.zip",
    conversations: [{ dream: { title: "Lino printing" } }, { dream: { title: "Felt making" } }],
    failures: 1,
  },
  { file: "chatgpt-no-times.json", conversations: [{ created: null, dream: { title: "No dates" } }] },
  {
    file: "own-titles.json",
    conversations: ["Zettelkasten", "Felt making", "No dates", "旅行计划", "Budget 2026"].map((title) => ({
      dream: { title },
    })),
  },
  {
    file: "cjk-rtl.json",
    conversations: [
      {
        dream: {
          hasSummary: true,
          features: ["支持多人轮班"],
          todos: ["设计数据库", "[x] 画出界面草图"],
        },
      },
      {
        dream: {
          hasSummary: true,
          features: ["高齢者でも使える"],
          suggestions: ["画面を紙に描く", "三軒で試す"],
        },
      },
      {
        dream: {
          hasSummary: true,
          features: ["تبادل الكتب بين الجيران"],
          todos: ["اختيار اسم"],
        },
      },
      { message_count: 2 },
    ],
  },
  {
    file: "nested-fences.json",
    conversations: [{ dream: { title: "README for a toy robot" } }],
  },
  {
    file: "bom-crlf-padding.json",
    conversations: [
      { title: "Padded file", messages: ["user: Is padding fine?", "assistant: It should be."] },
    ],
  },
  {
    file: "utf16.json",
    conversations: [
      { title: "Wide file", messages: ["user: Is UTF-16 fine?", "assistant: It should be, or said so."] },
    ],
  },
  {
    file: "wrapped-history.json",
    conversations: [
      {
        external_id: "h1",
        title: "Owl box",
        messages: ["user: How high hangs an owl box?", "assistant: Four metres."],
      },
    ],
  },
  {
    file: "typingmind-data.json",
    conversations: [
      {
        external_id: "tm1",
        title: "Fern wall",
        model: "gpt-5",
        messages: ["user: Which ferns suit a wall?", "assistant: Hart’s tongue."],
      },
    ],
  },
  {
    file: "specstory-think-oneline.md",
    conversations: [
      {
        source: "specstory",
        messages: ["user: Rename the boat class.", "assistant: Renamed `Boat` to `Vessel`."],
      },
    ],
  },
  {
    file: "ms-copilot-history.csv",
    conversations: [
      {
        source: "microsoft-copilot",
        title: "Sourdough help",
        messages: [
          "user: My dough is flat.",
          "assistant: It is under-proofed.",
          "user: Shall it rise longer?",
          "assistant: Yes: two hours\nmore, in a warm spot.",
        ],
      },
    ],
  },
  { file: "latex-table.json", conversations: [{ message_count: 2 }] },
  {
    file: "claude-voice-note.json",
    conversations: [
      {
        messages: [
          "user: Make me a shopping list for pea soup.",
          "assistant: Peas, leek, carrot, smoked sausage.",
        ],
      },
    ],
  },
  {
    file: "chatgpt-exporter-times-details.md",
    conversations: [
      {
        external_id: uuid("4a"),
        created: "2026-08-05T10:00:00.000Z",
        messages: [
          "user: Fold me a paper boat that floats an hour.\n\n- 📎 sketch.png",
          "assistant: Fold it from baking paper and wax the keel.",
        ],
        documents: ["sketch.png"],
      },
    ],
  },
  {
    file: "fences-in-lists.json",
    conversations: [{ dream: { code: ["python robot.py", "yaml robot.yaml", "markdown"] } }],
  },
  {
    file: "chatgpt-writing-block.json",
    conversations: [
      {
        messages: [
          "user: Draft a short letter asking the board for a second tap.",
          "assistant: Here it is:\n\nDear board,\n\nmay we have a second tap by the north beds?\n\nThank you\n\nShall I make it shorter?",
        ],
        documents: ["A second tap"],
      },
    ],
  },
  {
    file: "claude-root-edits-no-leaf.json",
    conversations: [
      {
        messages: [
          "user: Second wording: which string for a stunt kite?",
          "assistant: Braided polyethylene, forty kilos.",
        ],
      },
    ],
  },
  {
    file: "chatgpt-profile-context.json",
    conversations: [{ messages: ["user: Soup for six, please.", "assistant: Leek and potato, two litres."] }],
  },
  {
    file: "generic-with-agent-edits.json",
    conversations: [
      {
        contents: {
          "tips.py":
            'def split(total, people):\n    """Cents each person pays; the first ones pay the rest."""\n    each, rest = divmod(total, people)\n    return [each + (i < rest) for i in range(people)]',
        },
        dream: { code: ["python tips.py", "python test_tips.py"] },
      },
    ],
  },
  {
    file: "french-shop.json",
    conversations: [
      {
        dream: {
          title: "Boutique en Vue",
          todos: ["Store Pinia", "Routeur"],
          code: ["vue src/components/ProductCard.vue"],
        },
      },
    ],
  },
  {
    file: "copied-chat.json",
    conversations: [{ message_count: 3, dream: { code: ["bash"], todos: ["Test on the old disk"] } }],
  },
  {
    file: "copied-chat-french.txt",
    conversations: [
      {
        source: "chatgpt",
        title: null,
        messages: [
          "user: Je voudrais un script qui additionne les marées par mois.",
          'assistant: Voici le script :\n\n```python\nimport csv\n\nwith open("marees.csv") as file:\n    rows = list(csv.DictReader(file))\n\nprint(len(rows))\n```\n\nFonctionnement\n\nDictReader lit l\'en-tête.',
          "user: Merci, sans jamais écraser le fichier.",
          "assistant: Bien sûr, le script ne fait que lire.",
        ],
        dream: { title: "Script qui additionne les marées par mois", code: ["python"], hasSummary: true },
      },
    ],
  },
  {
    file: "turns-with-times.txt",
    conversations: [
      {
        source: "chatgpt",
        created: "2026-01-02T10:00:00.000Z",
        messages: [
          "user: Plan a rowing race for six boats",
          "assistant: Three heats of two boats.\nThe winners meet in the final.",
          "user: No race after sunset",
        ],
      },
    ],
  },
  {
    file: "html-answer.json",
    conversations: [
      {
        messages: [
          "user: Compare the two boats.",
          "assistant: ## Boats\n\nSee [the list](https://boats.dev/?a=1&b=2).\n\n- oak\n  - heavy\n\n```python\ndef floats(weight):\n    return weight < 300\n```",
        ],
        dream: { code: ["python"] },
      },
    ],
  },
  {
    file: "russian-app.json",
    conversations: [
      {
        dream: {
          title: "Приложение для учёта лодок",
          features: ["без рекламы", "без регистрации"],
          todos: ["Нарисовать главный экран"],
          hasSummary: true,
        },
      },
    ],
  },
  {
    file: "korean-app.json",
    conversations: [
      {
        dream: {
          title: "마을 보트를 예약하는 앱",
          features: ["광고 없음", "로그인 없음", "밤에는 알림을 보내지 마"],
          todos: ["첫 화면 디자인"],
          hasSummary: true,
        },
      },
    ],
  },
  {
    file: "messages-of-several.jsonl",
    conversations: [
      { external_id: "boats-1", messages: ["user: Name an oak boat", "assistant: The Acorn."] },
      { external_id: "boats-2", messages: ["user: Name a pine boat", "assistant: The Cone."] },
    ],
  },
  { file: "unfenced-code.json", conversations: [{ dream: { code: ["javascript greet.js"] } }] },
  {
    file: "perplexity-export.md",
    conversations: [
      {
        source: "perplexity",
        messages: [
          "user: Which wood suits an outdoor shelf?",
          "assistant: Larch lasts longest without paint.\n\n***\n\n## Care\n\nOil it each spring.",
          "user: How thick should the boards be?",
          "assistant: Twenty-two millimetres carry a metre of jars.",
        ],
        documents: ["https://timber.org/larch", "shelf-notes.pdf"],
      },
    ],
  },
  {
    file: "api-calls.jsonl",
    conversations: [
      {
        external_id: "call-1",
        model: "gpt-5-2026",
        messages: ["user: Name a tea for a cold morning.", "assistant: Ginger with honey."],
      },
      {
        external_id: "call-2",
        messages: ["user: Name a tea for a hot evening.", "assistant: Cold mint."],
      },
    ],
  },
  {
    file: "messages-by-author.json",
    conversations: [
      {
        source: "claude",
        external_id: uuid("c1"),
        title: "Kite repair",
        messages: ["user: My kite has a torn sail.", "assistant: Patch it with ripstop tape on both sides."],
      },
    ],
  },
  {
    file: "rows-of-two-talks.jsonl",
    conversations: [
      { external_id: "t1", messages: ["user: Where do swifts nest?", "assistant: Under the eaves."] },
      { external_id: "t2", messages: ["user: Where do swifts nest?", "assistant: In holes of old walls."] },
    ],
  },
];
