import type { DreamCase } from "./dream-case.ts";

/** What the person pastes or quotes is not what the person asks for. */
export const PASTED: readonly DreamCase[] = [
  {
    name: "SQL",
    title: "Tables to models",
    messages: [
      "I'll paste my MySQL tables, please turn each into a Django model.\n\ncreate table Parrots\n(\n    id int auto_increment primary key,\n    name varchar(255) null\n);\n\nINSERT INTO Parrots (id, name) VALUES (1, 'Rio');\nINSERT INTO Parrots (id, name) VALUES (2, 'Kiwi');\ncreate index name_idx on Parrots (name);",
      "```python\nfrom django.db import models\n\nclass Parrot(models.Model):\n    name = models.CharField(max_length=255, null=True, db_index=True)\n```\n",
    ],
    dream: {
      todos: ["[x] Turn each MySQL table into a Django model"],
      features: [],
      code: ["sql", "python"],
      summary: { lacks: ["INSERT", "create index"] },
    },
  },
  {
    name: "SQL in a Dutch talk",
    messages: [
      "Maak van deze tabellen TypeScript-interfaces.\n\nCREATE TABLE klant (\n  id INT PRIMARY KEY,\n  naam VARCHAR(80)\n);\nUPDATE klant SET naam = 'Jansen' WHERE id = 4;\nDELETE FROM klant WHERE id = 9;",
      "```ts\ninterface Klant {\n  id: number;\n  naam: string;\n}\n```\n",
    ],
    dream: {
      todos: ["[x] Maak van deze tabellen TypeScript-interfaces"],
      code: ["sql", "typescript"],
      summary: { lacks: ["UPDATE", "DELETE"] },
    },
  },
  {
    name: "JSON",
    messages: [
      'Please write a validator for this payload in JavaScript:\n\n{\n  "todo": "call the bank",\n  "steps": ["add the card", "delete the old one"]\n}',
      "```js\nexport function valid(p) {\n  return typeof p.todo === 'string' && Array.isArray(p.steps);\n}\n```\n",
    ],
    dream: { todos: ["[x] Write a validator for this payload in JavaScript"], features: [] },
  },
  {
    name: "a log",
    messages: [
      "Can you explain this log?\n\n2026-01-03 10:11:12 ERROR Set max_connections before starting\n2026-01-03 10:11:13 WARN Create the directory /var/lib/app\n2026-01-03 10:11:14 INFO Remove stale lock file",
      "The pool is too small, and the directory is missing.",
    ],
    dream: { todos: [], features: [], decisions: [] },
  },
  {
    name: "a text in whose style another is to be",
    title: "Newsletter on moving house",
    messages: [
      'Write a newsletter article of at most 150 words on moving house, in this style:\n"STORING TENTS, 3 TIPS\nMake it easy for yourself. Choose a see-through box. Stick labels on the side you can see. Hang the poles on the wall."',
      "MOVING HOUSE, 3 TIPS\nPack one room a day. Label every box. Keep tea and cups within reach.",
    ],
    dream: {
      kind: "writing",
      todos: ["[x] Write a newsletter article of at most 150 words on moving house"],
      features: [],
      summary: { has: ["moving house"], lacks: ["TENTS", "see-through", "poles"] },
    },
  },
  {
    name: "a text in whose tone another is to be",
    messages: [
      'Draft a product description for a rain jacket, in the tone of this one:\n"THE LAMP THAT LISTENS\nPut it by your bed. Clap once. Turn the knob to dim it."',
      "THE JACKET THAT WAITS\nIt folds into its own pocket and keeps you dry.",
    ],
    dream: {
      kind: "writing",
      todos: ["[x] Draft a product description for a rain jacket, in the tone of this one"],
      features: [],
      summary: { has: ["rain jacket"], lacks: ["LAMP", "Clap", "knob"] },
    },
  },
  {
    name: "a sample text in Dutch",
    messages: [
      'Schrijf een korte uitnodiging voor de buurtbarbecue, in deze stijl:\n"KLUSDAG!\nNeem een hamer mee. Trek oude kleren aan. Breng je buren mee."',
      "BUURTBARBECUE!\nZaterdag vanaf vier uur in de straat. Het vlees ligt klaar.",
    ],
    dream: {
      kind: "writing",
      todos: ["[x] Schrijf een korte uitnodiging voor de buurtbarbecue"],
      features: [],
      summary: { lacks: ["KLUSDAG", "hamer", "kleren"] },
    },
  },
  {
    name: "a block quote as an example",
    messages: [
      "Write a poem about our train station. Here is one of mine as an example:\n> Open the window. Count the gulls. Send the letter.",
      "The clock leans out above the rails,\nand counts the people, not the trains.",
    ],
    dream: {
      kind: "writing",
      todos: ["[x] Write a poem about our train station"],
      features: [],
      summary: { lacks: ["gulls", "letter"] },
    },
  },
  {
    name: "a whole chat as one message",
    title: "Pasted chat",
    messages: [
      'You said:\nWrite a bash script that renames photos by date.\nChatGPT said:\nHere you go:\n\nbash\nCopy code\nfor f in *.jpg; do\n  mv "$f" "$(date -r "$f" +%F)-$f"\ndone\n\nYou said:\nAlso for png. TODO: test on the old disk.',
    ],
    dream: {
      todos: ["[x] Write a bash script that renames photos by date", "Also for png", "Test on the old disk"],
      code: ["bash"],
    },
  },
  {
    name: "code without a fence, as pages copy it",
    title: "Greeter",
    messages: [
      "write a node script that greets by the hour",
      'Sure! Here is greet.js:\n\nimport { fileURLToPath } from "node:url";\n\nexport function greeting(hour) {\n  if (hour < 12) return "Good morning";\n  if (hour < 18) return "Good afternoon";\n  return "Good evening";\n}\n\nif (process.argv[1] === fileURLToPath(import.meta.url)) {\n  console.log(greeting(new Date().getHours()));\n}\n\nRun it with node greet.js.',
    ],
    dream: {
      kind: "idea",
      todos: ["[x] Write a node script that greets by the hour"],
      code: ["javascript greet.js"],
      summary: { lacks: ["return"] },
    },
  },
  {
    name: "Python without a fence",
    messages: [
      "write a python script that prints the weekday of a date",
      'Sure! Here is weekday.py:\n\nimport sys\nfrom datetime import date\n\ndef weekday(text):\n    return date.fromisoformat(text).strftime("%A")\n\nif __name__ == "__main__":\n    print(weekday(sys.argv[1]))\n\nRun it with python weekday.py 2026-01-01.',
    ],
    dream: {
      todos: ["[x] Write a python script that prints the weekday of a date"],
      code: ["python weekday.py"],
      summary: { lacks: ["import"] },
    },
  },
  {
    name: "a shell script without a fence, in Dutch",
    messages: [
      "schrijf een bash-script dat oude logs verwijdert",
      'Hier is clean.sh:\n\n#!/bin/bash\nset -e\nfind /var/log/app -name "*.log" -mtime +30 -print0 | while IFS= read -r -d \'\' file; do\n  rm -- "$file"\ndone\n\nMaak het uitvoerbaar met chmod +x clean.sh.',
    ],
    dream: { todos: ["[x] Schrijf een bash-script dat oude logs verwijdert"], code: ["bash clean.sh"] },
  },
];
