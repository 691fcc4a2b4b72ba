import { expect, test } from "vitest";
import { defaultPathOf } from "./default-paths.ts";

test.each([
  ["yaml", "services:\n  tide:\n    image: tide\n", "docker-compose.yml"],
  ["yaml", "name: Build\non: [push]\njobs:\n  build: {}\n", ".github/workflows/ci.yml"],
  ["yaml", "apiVersion: v1\nkind: Service\n", "k8s/service.yaml"],
  ["yaml", "port: 8080\n", "config/config.yaml"],
  ["json", '{ "scripts": { "start": "node ." } }', "package.json"],
  ["json", '{ "compilerOptions": { "strict": true } }', "tsconfig.json"],
  ["json", '{ "compilerOptions": {}, "include": ["vite.config.ts"] }', "tsconfig.node.json"],
  ["json", '{ "extends": ["tide"], "rules": {} }', ".eslintrc.json"],
  ["json", '{ "tides": [] }', "data/data.json"],
  ["clojure", "(ns tide.moon-phase\n  (:require [tide.core]))\n", "src/tide/moon_phase.clj"],
  ["clojure", "{:paths [1]}\n", "deps.edn"],
  ["elixir", "defmodule Tide.MoonPhase do\nend\n", "lib/tide/moon_phase.ex"],
  ["text", "flask==3.0.0\npika==1.3.2\n", "requirements.txt"],
  ["text", "flask==3.0.0 is what we use\n", "docs/notes.txt"],
  ["yaml", "esphome:\n  name: tide\n", "esphome.yaml"],
  ["yaml", "template:\n  - sensor: []\n", "configuration.yaml"],
  ["yaml", "- name: Tide\n  hosts: all\n", "playbook.yml"],
  ["yaml", "name: tide\n\nenvironment:\n  sdk: ^3.0.0\n", "pubspec.yaml"],
  ["toml", '[package]\nname = "tide"\nedition = "2021"\n', "Cargo.toml"],
  ["xml", "<project>\n</project>\n", "pom.xml"],
  ["csharp", "tide();\n", "snippets/snippet.cs"],
  ["go", "func tide() {}\n", "snippets/snippet.go"],
  ["sql", "create table tides (height real);", "db/schema.sql"],
])("%s %j is %s", (language, code, path) => expect(defaultPathOf(language, code)).toBe(path));
