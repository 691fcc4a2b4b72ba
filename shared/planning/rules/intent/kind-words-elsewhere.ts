import { type Signal, words } from "./name-patterns.ts";

/** A name in scripts that are written without word breaks, or with endings on every word. */
const within = (kind: Signal[0], weight: number, ...parts: string[]): Signal => [
  kind,
  weight,
  new RegExp(parts.join("|"), "iu"),
];

/** The same names in other languages than English. */
export const KIND_WORDS_ELSEWHERE: readonly Signal[] = [
  words(
    "web_app",
    3,
    "tienda online|boutique en ligne|negozio online|loja virtual|webwinkel|online-?shop|sito(?: web)?",
    "sitio web",
    "p[áa]ginas? web|web-?seite|web-?anwendung|web-?app|appli(?:cation)? web|site (?:web|internet)",
    "aplicaci[oó]n web",
    "aplica[cç][aã]o web|applicazione web|webpagina|webtoepassing",
  ),
  words(
    "web_app",
    1,
    "aplicaci[oó]n|aplica[cç][aã]o|aplicativo|applicazione|anwendung|p[áa]gina",
    "formulario|formulário|formulaire|formular|bot[oó]n|bot[aã]o|bouton|pulsante|juego|jogo|jeu|gioco|spiel",
    "spel",
  ),
  words("api", 2, "servidor|serveur|server-?seitig|servizio rest|servicio rest|schnittstelle"),
  words(
    "cli",
    2.5,
    "l[ií]nea de comandos|linha de comandos?|ligne de commande|riga di comando|kommandozeile|befehlszeile",
    "opdrachtregel|commandoregel|terminal-?programm",
  ),
  words("cli", 1, "programm|programa|programma|programme|skript"),
  words(
    "library",
    1.8,
    "fonctions?|funci[oó]n|funções|função|funzione|funktion|functie|algoritmo|algorithme|algorithmus|clase",
    "klasse",
    "biblioteca|biblioth[eè]que|bibliothek|bibliotheek|libreria",
  ),
  words(
    "mobile_app",
    3.5,
    "aplicaci[oó]n m[oó]vil|app m[oó]vil|aplicativo m[oó]vel|app(?:lication)? mobile|handy-?app|mobiele app",
  ),
  words(
    "desktop_app",
    3.5,
    "(?:aplicaci[oó]n|app) de escritorio|(?:aplica[cç][aã]o|aplicativo) (?:de )?desktop|application de bureau",
    "desktop-?anwendung|applicazione desktop|bureaubladapp",
  ),
  words(
    "extension",
    2.5,
    "extensi(?:ón|ones)|extens[aã]o|estensione|erweiterung|extensie|uitbreiding|complemento|greffon|makro",
    "macros? (?:de|para|en)",
  ),
  words(
    "data_job",
    2.5,
    "an[áa]lisis de datos|an[áa]lise de dados|analyse de donn[ée]es|analisi (?:dei )?dati|datenanalyse",
    "data-?analyse",
    "aprendizaje autom[áa]tico|aprendizado de m[áa]quina|apprentissage automatique|maschinelles lernen",
  ),
  words(
    "database",
    2,
    "bases? de datos|bancos? de dados|bases? de donn[ée]es|datenbank(?:en)?|basi di dati|consultas? sql",
  ),
  words(
    "automation",
    1.5,
    "automatizaci[oó]n|automatizar|automa[cç][aã]o|automatis(?:er|ation|ierung|ieren)|automazione",
    "automatisering",
    "despliegue|desplegar|d[ée]ploiement|implanta[cç][aã]o",
  ),
  words(
    "document",
    2.5,
    "boek|verhaal|nieuwsbrief|artikel|aufsatz|bericht|gedicht|brief an|ensayo|informe|carta|cuento|guion",
    "reda[cç][aã]o",
    "artigo|relat[oó]rio|rapport|lettre|relazione|articolo|lettera|tesi|plan de (?:negocio|estudios?)",
  ),
  within(
    "web_app",
    3,
    "сайт|موقع|网页|網頁|网站|網站|ウェブ(?:アプリ|サイト)|Webアプリ|웹(?:앱|사이트|페이지)|前端|フロントエンド|프론트엔드",
  ),
  within("web_app", 1.5, "小程序|应用程序|应用|應用|アプリ|앱|приложени|تطبيق|界面|画面|화면"),
  within("api", 2, "后端|後端|接口|バックエンド|백엔드|бэкенд|сервер"),
  within("cli", 2.5, "命令行|コマンドライン|명령줄|командн\\p{L}+ строк|консольн"),
  within("cli", 1.5, "脚本|腳本|スクリプト|스크립트|скрипт"),
  within(
    "library",
    1.8,
    "函数|函數|関数|함수|функци|算法|演算法|アルゴリズム|알고리즘|алгоритм|ライブラリ|라이브러리|библиотек",
  ),
  within("bot", 3, "聊天机器人|机器人|機器人|チャットボット|ボット|챗봇|телеграм-бот|чат-бот"),
  within(
    "mobile_app",
    3,
    "手机应用|手机app|移动应用|安卓|スマホアプリ|モバイルアプリ|모바일 ?앱|안드로이드|мобильн\\p{L}+ прилож",
  ),
  within(
    "desktop_app",
    3,
    "桌面(?:应用|程序|端|版)|デスクトップ(?:アプリ|版)|데스크톱|десктоп|настольн\\p{L}+ прилож",
  ),
  within(
    "extension",
    3,
    "插件|扩展程序|浏览器扩展|拡張機能|プラグイン|확장 ?프로그램|플러그인|расширени|плагин",
  ),
  within(
    "data_job",
    2.5,
    "数据分析|資料分析|爬取|爬虫|爬蟲|机器学习|機器學習|深度学习|データ分析|スクレイピング|機械学習|데이터 ?분석|크롤링|머신러닝|парс(?:ер|инг)|машинн\\p{L}+ обучен|анализ данных",
  ),
  within("database", 2, "数据库|資料庫|データベース|데이터베이스|баз\\p{L}* данных"),
  within("automation", 1.5, "自动化|自動化|자동화|автоматиз|部署|デプロイ|배포"),
  within(
    "document",
    2.5,
    "论文|論文|文章|报告|報告|レポート|記事|보고서|논문|отчет|статья|сочинени|简历|履历|書類|방안",
  ),
];
