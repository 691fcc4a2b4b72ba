import { type Signal, words } from "./name-patterns.ts";

/** Tools and frameworks that only projects of a kind are made with; naming one is nearly wanting it. */
export const TECHNOLOGY_WORDS: readonly Signal[] = [
  words(
    "web_app",
    2,
    String.raw`react|vue|svelte|angular|next\.?js|nuxt|astro|tailwind|django|streamlit|laravel|rails`,
  ),
  words(
    "api",
    2,
    String.raw`fastapi|flask|express\.?js|(?:in|with|using) express|express (?:app|api|server)|nest\.?js|spring boot`,
  ),
  words(
    "mobile_app",
    3,
    "flutter|react[- ]native|expo|swiftui|jetpack compose|android studio|xcode|kivy|buildozer",
  ),
  words(
    "desktop_app",
    3.5,
    String.raw`tkinter|pyqt\d?|pyside\d?|(?:in|with|using) electron|electron app|tauri|javafx|java swing`,
    "wpf|winforms|windows forms|winui|uwp",
    "pygame|godot",
    "(?:in|with|using) unity|unity (?:game|project|script|engine|editor|[23]d)|unreal engine|raylib|sdl2",
    "opengl",
    "imgui|glfw|vulkan|jpanel|jframe|qthread|qwidget|appkit|nsstatusitem|menu bar icon|qmainwindow|browserwindow|love2d|roblox|swing|electron(?:\\.js)?|qt ?(?:[456]|creator|quick|widgets)|gtk ?[34]?|egui|avalonia|maui|libgdx|monogame|phaser 3d",
  ),
  words(
    "extension",
    3.5,
    "(?:tamper|grease|violent)monkey|vba|apps? script|manifest v[23]|content scripts?",
    "service worker and popup",
  ),
  words("bot", 3, String.raw`discord\.js|discord\.py|telegraf|aiogram|grammy|botfather`),
  words(
    "data_job",
    2.5,
    "scrapy|beautiful ?soup|spark|airflow|hugging ?face|xgboost|keras|opencv|pandas|numpy|matplotlib|jupyter",
    "colab|earth engine|geopandas|networkx|pytorch|tensorflow|scikit-learn|kaggle",
  ),
  words(
    "automation",
    3,
    "home ?assistant|esphome|zigbee2?mqtt|node-?red|docker-?compose|terraform|ansible|kubernetes|k8s",
    "helm charts?",
    "cloudformation|n8n|zapier|systemd|auto ?hotkey|tasker|crontab|nginx|jenkins|nixos|nix flake",
  ),
];
