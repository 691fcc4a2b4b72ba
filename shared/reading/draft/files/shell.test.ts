import { expect, test } from "vitest";
import { FileEdits } from "./file-edits.ts";
import { replayShell } from "./shell.ts";

function after(command: string) {
  const edits = new FileEdits();
  edits.write("/app/a.txt", "a\n");
  replayShell(edits, command, "/app");
  return Object.fromEntries(
    edits.files.map(({ path, parts, isWhole }) => [
      path,
      isWhole ? parts[0]?.text : parts.map(({ text }) => text),
    ]),
  );
}

test.each([
  ["cat > b.txt <<'EOF'\n$HOME\n\nEOF", { "/app/b.txt": "$HOME\n\n" }],
  ["cat <<EOF > b.txt\nplain\nEOF", { "/app/b.txt": "plain\n" }],
  ["mkdir -p src && cat > src/b.txt << 'END'\nEOF\nEND\necho done", { "/app/src/b.txt": "EOF\n" }],
  ["cd src && cat > b.txt <<'EOF'\nx\nEOF", { "/app/src/b.txt": "x\n" }],
  ["tee b.txt <<'EOF'\nx\nEOF", { "/app/b.txt": "x\n" }],
  [
    "cd src\ncat > b.txt <<'EOF'\nx\nEOF\ncat > ../c.txt <<'EOF'\ny\nEOF",
    { "/app/src/b.txt": "x\n", "/app/c.txt": "y\n" },
  ],
  ["cat > b.txt <<'EOF'\nno end", {}],
  ["cat > b.txt <<EOF\n$(date)\nEOF", {}],
  ["cat >> a.txt <<'EOF'\nmore\nEOF", { "/app/a.txt": ["a\n"] }],
  ["sed -i 's/a/b/' a.txt", { "/app/a.txt": ["a\n"] }],
  ["cat b.txt <<'EOF'\nx\nEOF", {}],
  ["cat > $file <<'EOF'\nx\nEOF", {}],
  ["echo rm a.txt", {}],
])("a shell command leaves files: %j", (command, files) => {
  expect(after(command)).toEqual({ "/app/a.txt": "a\n", ...files });
});

test.each([
  "rm a.txt",
  "cd / && rm -f app/a.txt; ls",
  "git rm -q 'a.txt'",
  "Remove-Item a.txt -Force",
  "rm -rf /app",
])("a shell command removes files: %s", (command) => {
  expect(after(command)).toEqual({});
});

test.each([
  ["mv a.txt src/b.txt", "/app/src/b.txt"],
  ["mv /app /old", "/old/a.txt"],
  ["mv '/app/a.txt' \"/app/low tide.txt\"", "/app/low tide.txt"],
  ["Move-Item a.txt b.txt -Force", "/app/b.txt"],
])("a shell command moves files: %s", (command, path) => {
  expect(after(command)).toEqual({ [path]: "a\n" });
});

test("a shell command moves files into a folder that is there", () => {
  expect(after("cat > src/b.txt <<'EOF'\nb\nEOF\nmv a.txt src")).toEqual({
    "/app/src/a.txt": "a\n",
    "/app/src/b.txt": "b\n",
  });
});

test("takes linear time for a command of many lines", { timeout: 10_000 }, () => {
  after("cat > b <<'EOF'\n".repeat(100_000));
  after("cat > b ".repeat(100_000));
  after("rm a ".repeat(100_000));
  after(`${"x/".repeat(100_000)}; cd ${"../".repeat(100_000)}`);
});
