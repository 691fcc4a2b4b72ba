import type { ProjectKind } from "@dreamcatcher/contracts/plan";

type Signals = readonly (readonly [ProjectKind, weight: number, RegExp])[];

/** One pattern from lines of alternatives. */
const any = (...lines: string[]): RegExp => new RegExp(lines.join("|"), "im");

/** Settings that a program for automation acts on. */
export const IS_AUTOMATION = any(
  String.raw`^[ \t]*(?:- )?(?:triggers?|actions?|platform|alias):|^esphome:|^[ \t]*runs-on:|^on:\s*$|^jobs:|^stages:`,
  String.raw`^services:\s*$|^apiVersion:|^[ \t]*(?:- )?hosts:|^(?:resource|provider|terraform|module|variable)\b.*\{`,
  String.raw`^pipeline\s*\{|^\[(?:Unit|Service)\]|^[ \t]*server\s*\{|^#IfWinActive|^=[A-ZÀ-Ü.]{2,20}\(`,
);

/** What code of a kind contains: the libraries that it imports, and what only such programs call. */
export const CODE_SIGNALS: Signals = [
  [
    "web_app",
    4,
    any(
      String.raw`\bdocument\.(?:querySelector|getElementById|addEventListener|createElement)\b`,
      String.raw`from ["'](?:react|react-dom|vue|svelte|@angular\/core|next\/\w+|preact|solid-js|astro)["'/]`,
      String.raw`<!doctype html|<html\b|<form\b|<main\b|<template>|^[ \t]*<(?:div|section|nav|header)\b`,
      String.raw`defineNuxtConfig|createApp\(|useState\(|\.getContext\(["']2d|\bd3\.select|new THREE\.|\bL\.map\(`,
    ),
  ],
  [
    "web_app",
    3,
    any(
      String.raw`^[ \t]*(?:from|import) (?:django|streamlit|gradio|dash)\b|render_template\(|INSTALLED_APPS`,
      String.raw`@extends\(|\$_(?:POST|GET|SESSION)\b|ActionController`,
    ),
  ],
  [
    "api",
    4,
    any(
      String.raw`\b(?:express|fastify|Hono|Flask|FastAPI|createServer|APIRouter|ApolloServer)\(`,
      String.raw`@RestController|@(?:Get|Post)Mapping|\bgin\.(?:Default|New)\(|http\.(?:ListenAndServe|HandleFunc)\(`,
      String.raw`\b(?:echo|fiber|chi)\.New(?:Router)?\(|from ["']@nestjs|^use (?:axum|actix_web|rocket)\b`,
      String.raw`rest_framework|\[ApiController\]|\bMap(?:Get|Post)\(|\bFastMCP\(|\bMcpServer\(|@modelcontextprotocol`,
      String.raw`\b(?:app|router|server)\.(?:get|post|put|delete)\(["'\x60]\/`,
    ),
  ],
  [
    "bot",
    7,
    any(
      String.raw`\b(?:discord|telegram|telebot|aiogram|twitchio|slack_bolt)\b(?=.*import)|^[ \t]*(?:from`,
      String.raw`import) (?:discord|telegram|telebot|aiogram|twitchio|slack_bolt|pyrogram|telethon)\b`,
      String.raw`["'](?:discord\.js|telegraf|grammy|node-telegram-bot-api|@slack\/bolt`,
      String.raw`whatsapp-web\.js|tmi\.js|botbuilder)["']|SlashCommandBuilder|GatewayIntentBits|@bot\.command`,
      String.raw`bot\.message_handler|\bdiscordgo\b|\bteloxide\b|\bDSharpPlus\b`,
    ),
  ],
  [
    "mobile_app",
    6,
    any(
      String.raw`import ["']package:flutter\/|from ["'](?:react-native|expo[\w/-]*)["']|^[ \t]*import (?:SwiftUI`,
      String.raw`UIKit)\b`,
      String.raw`^[ \t]*import androidx?\.|setContentView\(|@Composable|schemas\.android\.com|^[ \t]*from kivy\b`,
    ),
  ],
  [
    "desktop_app",
    6,
    any(
      String.raw`^[ \t]*(?:from|import) (?:tkinter|PyQt\d|PySide\d|wx|pygame|customtkinter|arcade|gi\.repository)\b`,
      String.raw`\b(?:BrowserWindow|QApplication|JFrame|MonoBehaviour|Application\.Run|NSApplication)\b`,
      String.raw`^[ \t]*import javafx|using (?:Godot|UnityEngine|System\.Windows(?:\.Forms)?)\b|^extends (?:Node`,
      "Character|Area|Sprite|Rigid)",
      String.raw`schemas\.microsoft\.com\/winfx|using (?:Microsoft\.UI\.Xaml|Avalonia)\b|\bclass \w+ : (?:Form|Window)\b`,
      String.raw`#include [<"](?:SDL2?\/|raylib|GL\/|GLFW|SFML|QApplication|windows\.h|gtk)|\blove\.(?:draw|load)\b`,
      String.raw`\bjavax\.swing\b|\bJPanel\b|from ["']electron["']|require\(["']electron["']\)|@tauri-apps|\bUCLASS\(`,
      String.raw`\bimport AppKit\b|\bNSStatusItem\b|\bMenuBarExtra\b|\bInitializeComponent\(|\bImGui::|_Click\(object`,
      String.raw`\bQ(?:MainWindow|Widget|Thread)\b|^import QtQuick|\bcom\.badlogic|Microsoft\.Xna|\bebiten\b|\bfyne\.io`,
      String.raw`^[ \t]*(?:from|import) (?:kivymd|pyglet|ursina|panda3d|PySimpleGUI|flet|dearpygui)\b`,
      String.raw`^use (?:eframe|bevy|macroquad|iced)\b|<Window\b[^>]*xaml`,
    ),
  ],
  [
    "extension",
    7,
    any(
      String.raw`"manifest_version"\s*:|\b(?:chrome|browser)\.(?:action|tabs|runtime|storage)\.|==UserScript==`,
      String.raw`\bGM_\w+\(`,
      String.raw`from ["'](?:vscode|obsidian)["']|require\(["'](?:vscode|obsidian)["']\)|\bfigma\.\w+\(`,
      String.raw`^[ \t]*import bpy\b`,
      String.raw`^[ \t]*\*?\s*Plugin Name:|\badd_(?:action|filter|shortcode)\(|using UnityEditor\b`,
      "extends JavaPlugin",
      String.raw`^[ \t]*(?:(?:Public|Private) )?Sub \w+\(|\bOffice\.onReady\b|\b(?:SpreadsheetApp|DocumentApp`,
      String.raw`GmailApp)\.`,
      String.raw`\bqgis\.core\b|EditorPlugin|\bvim\.(?:api|keymap|opt|fn)\b|\bcom\.intellij\b|\bnet\.(?:minecraft|fabricmc)\b`,
      String.raw`\borg\.bukkit\b|\bAutodesk\.Revit\b|from aqt\b|\bxbmc\w*\b|from odoo\b|NODE_CLASS_MAPPINGS|@raycast\/api`,
      String.raw`\bwp_enqueue_\w+\(|app\.activeDocument|\bvscode\.\w+\.`,
    ),
  ],
  [
    "data_job",
    4,
    any(
      String.raw`^[ \t]*(?:from|import) (?:pandas|numpy|matplotlib|seaborn|sklearn|torch|tensorflow|keras`,
      String.raw`networkx|plotly)\b`,
      String.raw`^[ \t]*(?:from|import) (?:bs4|scrapy|selenium|airflow|dagster|prefect|pyspark|polars|geopandas`,
      String.raw`rasterio|scipy)\b`,
      String.raw`^[ \t]*(?:from|import) (?:transformers|xgboost|statsmodels|nltk|spacy|cv2|ee)\b|\bread_csv\(`,
      String.raw`\blibrary\((?:ggplot2|dplyr|tidyverse|tidyr|readr|caret)\)|\bggplot\(|\bee\.(?:Image`,
      "FeatureCollection)",
      String.raw`require\(["'](?:cheerio|puppeteer|csv-parser)["']\)|from ["'](?:cheerio|puppeteer|csv-parse)["'/]`,
      String.raw`\bSparkSession\b|\bplt\.(?:plot|show|figure)\(|\bpd\.(?:read|DataFrame)|\btorch\.nn\b|\bBeautifulSoup\(`,
      String.raw`\bcreateReadStream\(|\bcrontab\b`,
    ),
  ],
  ["database", 3, any(String.raw`\bcreate\s+(?:or replace )?(?:table|view|procedure)\b|\balter\s+table\b`)],
  ["database", 2, any(String.raw`^[ \t]*(?:select\b[^;]{1,500}\bfrom|with \w+ as \(|insert into)\b`)],
  ["automation", 4, IS_AUTOMATION],
  ["automation", 5, any(String.raw`^void loop\(\)|#include <(?:Arduino|WiFi|ESP\w+)\.h>`)],
  ["automation", 1.5, any(String.raw`^FROM [\w./:@-]+\s*(?:AS \w+)?$|^hooks?:|"(?:tasks|keybindings)"\s*:`)],
  [
    "cli",
    4,
    any(
      String.raw`\bprocess\.argv\b|\bsys\.argv\b|\bargparse\b|["'](?:commander|yargs)["']|^[ \t]*import (?:click`,
      String.raw`typer)\b`,
      String.raw`\bos\.Args\b|\bcobra\.Command\b|\bflag\.(?:String|Bool|Int|Parse)\b|env::args\(|\buse clap\b`,
      String.raw`\bbubbletea\b|^[ \t]*import curses\b|\bargc\b|^param\s*\(`,
    ),
  ],
  [
    "cli",
    1.5,
    any(
      String.raw`\binput\(|\breadline\b|Console\.ReadLine|new Scanner\(System\.in\)|\bcin\s*>>|\bscanf\(`,
      String.raw`^if __name__ ==|^func main\(|^[ \t]*fn main\(|public static void main|^int main\(`,
      String.raw`^[ \t]*static (?:async )?(?:void|Task) Main\(|^#!\s?/`,
    ),
  ],
];
