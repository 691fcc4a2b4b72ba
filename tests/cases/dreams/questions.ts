import type { DreamCase } from "./dream-case.ts";

/** An answered question leaves nothing to do, nor do the steps, examples and ideas in its answer. */
export const QUESTIONS: readonly DreamCase[] = [
  {
    name: "questions with their answers",
    title: "Hashing arrays",
    messages: [
      "How do I make a NumPy array hashable?",
      "An array is mutable, so it has no hash. Hash its bytes instead:\n\n```python\nimport numpy as np\na = np.array([1, 2, 3])\nkey = hash(a.tobytes())\n```\n",
      "Can I get the shape back from that key?",
      "No. Keep `(a.shape, a.dtype.str, a.tobytes())` as the key if you need it.",
    ],
    dream: { kind: "how_to", todos: [], features: [], decisions: [], code: ["python"] },
  },
  {
    name: "a question about a question",
    messages: [
      "What's the fastest way to reverse a string in Go?",
      "Convert it to runes and swap them:\n\n```go\nfunc rev(s string) string {\n\tr := []rune(s)\n\tslices.Reverse(r)\n\treturn string(r)\n}\n```\n",
      "Does that work for emoji as well?",
      "For most of them; joined emoji come apart.",
    ],
    dream: { kind: "how_to", todos: [], features: [], decisions: [], code: ["go"] },
  },
  {
    name: "questions in Dutch",
    messages: [
      "Hoe zet ik een kolom in Excel om naar hoofdletters?",
      "Gebruik de functie HOOFDLETTERS:\n\n```\n=HOOFDLETTERS(A1)\n```\n",
      "Kan ik dat ook meteen in dezelfde kolom doen?",
      "Nee, alleen met plakken als waarden.",
    ],
    dream: { kind: "how_to", todos: [], features: [], decisions: [] },
  },
  {
    name: "questions in German",
    messages: [
      "Wie lange muss ich Kartoffeln einfrieren?",
      "Gekochte Kartoffeln halten drei Monate.",
      "Kann man sie danach braten?",
      "Ja, direkt aus dem Eis in die Pfanne.",
    ],
    dream: { kind: "question", todos: [], features: [], decisions: [] },
  },
  {
    name: "examples that the person asks for",
    messages: [
      "Can you give me useful examples of what an automation tool can do?",
      "Sure, some examples:\n\n1. **Backing up files**: Create a flow that saves every attachment to cloud storage.\n2. **Posting**: Use the tool to post each new article to your channels.\n3. **Forms**: Set up a flow that adds each new entry to a list.\n",
    ],
    dream: { kind: "question", todos: [], features: [], decisions: [] },
  },
  {
    name: "ideas that the person asks for",
    messages: [
      "What are some ideas for a kids' birthday party at home?",
      "Here are a few:\n\n1. **Treasure hunt**: Hide clues in the garden.\n2. **Pizza workshop**: Let each child build a pizza.\n3. **Cinema**: Hang a sheet and show a film.\n",
    ],
    dream: { kind: "question", todos: [], features: [], decisions: [] },
  },
  {
    name: "ideas in Dutch",
    messages: [
      "Wat kan ik allemaal doen met een oude laptop?",
      "Bijvoorbeeld:\n\n- **Mediaspeler**: Sluit hem aan op de tv.\n- **Server**: Installeer Linux en deel je bestanden.\n- **Schenken**: Breng hem naar de kringloop.\n",
    ],
    dream: { kind: "question", todos: [], features: [], decisions: [] },
  },
  {
    name: "examples in French",
    messages: [
      "Donne-moi des exemples de ce qu'une école peut faire avec une imprimante 3D.",
      "Voici quelques exemples :\n\n1. **Maquettes** : imprimez les monuments de la ville.\n2. **Pièces** : réparez les jeux cassés.\n3. **Concours** : organisez un concours de ponts.\n",
    ],
    dream: { kind: "question", todos: [], features: [], decisions: [] },
  },
  {
    name: "steps that the code of the same answer does",
    title: "Shuffle inverse",
    messages: [
      "How do I invert a permutation given as a list in Python?",
      "Follow these steps:\n\n1. Create a new list of the same size as the permutation.\n2. Iterate through the elements of the permutation.\n3. Store each index at its value.\n\n```python\ndef inverse(p):\n    out = [0] * len(p)\n    for i, v in enumerate(p):\n        out[v] = i\n    return out\n\nprint(inverse([2, 0, 1]))\n```\n\nOutput:\n\n```\n[1, 2, 0]\n```\n",
    ],
    dream: { kind: "how_to", todos: [], features: [], code: ["python"] },
  },
  {
    name: "short steps that code does",
    messages: [
      "How can I check whether a word is a palindrome in Ruby?",
      "Take these steps:\n\n1. Lower the word.\n2. Reverse it.\n3. Compare both.\n\n```ruby\ndef palindrome?(word)\n  word.downcase == word.downcase.reverse\nend\n```\n",
    ],
    dream: { kind: "how_to", todos: [], features: [], code: ["ruby"] },
  },
  {
    name: "steps that code does, in Spanish",
    messages: [
      "¿Cómo cuento las vocales de un texto en Python?",
      "Sigue estos pasos:\n\n1. Recorre las letras del texto.\n2. Comprueba si cada letra es una vocal.\n3. Suma las que lo son.\n\n```python\ndef vocales(texto):\n    return sum(letra in 'aeiou' for letra in texto.lower())\n```\n",
    ],
    dream: { kind: "how_to", todos: [], features: [], code: ["python"] },
  },
  {
    name: "a single question is no idea",
    title: "New chat",
    messages: ["what is Flutter?", "Flutter is a toolkit by Google for apps on several platforms."],
    dream: {
      kind: "question",
      todos: [],
      features: [],
      decisions: [],
      summary: { has: ["Flutter is a toolkit"] },
    },
  },
  {
    name: "who and when",
    messages: ["who invented the zipper?", "Whitcomb Judson patented the first one in 1893."],
    dream: { kind: "question", todos: [], features: [], decisions: [], outcome: "Whitcomb Judson" },
  },
  {
    name: "a single question in Dutch",
    messages: [
      "wat is Terraform?",
      "Terraform is een hulpmiddel waarmee je infrastructuur als code beschrijft.",
    ],
    dream: { kind: "question", todos: [], features: [], decisions: [], outcome: "hulpmiddel" },
  },
  {
    name: "a single question in German",
    messages: [
      "Was bedeutet Idempotenz?",
      "Eine Operation ist idempotent, wenn sie mehrmals ausgeführt dasselbe ergibt.",
    ],
    dream: { kind: "question", todos: [], features: [], decisions: [] },
  },
];
