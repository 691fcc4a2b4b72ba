import { isBuiltin } from "node:module";
import ranges from "./npm-ranges.json" with { type: "json" };

const npm: ReadonlyMap<string, string> = new Map(Object.entries(ranges));

/** The version range of an npm package, `*` for unlisted ones. `npm run generate:ranges` updates the list. */
export const rangeOf = (name: string): string => npm.get(name) ?? "*";

/** The npm package of an import specifier, or null where it is part of Node or names no package. */
export function npmPackageOf(specifier: string): string | null {
  if (isBuiltin(specifier)) return null;
  return /^(?:@[a-z\d][\w.-]{0,99}\/)?[a-z\d][\w.-]{0,99}(?=\/|$)/.exec(specifier)?.[0] ?? null;
}

/** PyPI packages by the modules that they contain. */
const PYPI: Record<string, string> = {
  numpy: "numpy",
  pandas: "pandas",
  polars: "polars",
  scipy: "scipy",
  matplotlib: "matplotlib",
  seaborn: "seaborn",
  plotly: "plotly",
  sklearn: "scikit-learn",
  torch: "torch",
  transformers: "transformers",
  requests: "requests",
  httpx: "httpx",
  aiohttp: "aiohttp",
  flask: "Flask",
  flask_cors: "Flask-Cors",
  fastapi: "fastapi",
  uvicorn: "uvicorn",
  starlette: "starlette",
  django: "Django",
  rest_framework: "djangorestframework",
  pydantic: "pydantic",
  sqlalchemy: "SQLAlchemy",
  alembic: "alembic",
  psycopg2: "psycopg2-binary",
  psycopg: "psycopg",
  pymongo: "pymongo",
  redis: "redis",
  celery: "celery",
  click: "click",
  typer: "typer",
  rich: "rich",
  tqdm: "tqdm",
  yaml: "PyYAML",
  dotenv: "python-dotenv",
  bs4: "beautifulsoup4",
  lxml: "lxml",
  selenium: "selenium",
  playwright: "playwright",
  PIL: "Pillow",
  cv2: "opencv-python",
  jinja2: "Jinja2",
  markdown: "Markdown",
  dateutil: "python-dateutil",
  pytz: "pytz",
  schedule: "schedule",
  openpyxl: "openpyxl",
  docx: "python-docx",
  pypdf: "pypdf",
  boto3: "boto3",
  botocore: "botocore",
  openai: "openai",
  anthropic: "anthropic",
  streamlit: "streamlit",
  gradio: "gradio",
  pytest: "pytest",
  hypothesis: "hypothesis",
  attr: "attrs",
  jwt: "PyJWT",
  paho: "paho-mqtt",
  RPi: "RPi.GPIO",
  gpiozero: "gpiozero",
  serial: "pyserial",
  pygame: "pygame",
  discord: "discord.py",
  telegram: "python-telegram-bot",
  stripe: "stripe",
  cryptography: "cryptography",
  Crypto: "pycryptodome",
  pika: "pika",
  kafka: "kafka-python",
  pymysql: "PyMySQL",
  mysql: "mysql-connector-python",
  sqlmodel: "sqlmodel",
  marshmallow: "marshmallow",
  passlib: "passlib",
  bcrypt: "bcrypt",
  jose: "python-jose",
  gunicorn: "gunicorn",
  flask_sqlalchemy: "Flask-SQLAlchemy",
  flask_login: "Flask-Login",
  flask_socketio: "Flask-SocketIO",
  websockets: "websockets",
  websocket: "websocket-client",
  scrapy: "Scrapy",
  feedparser: "feedparser",
  nltk: "nltk",
  spacy: "spacy",
  tiktoken: "tiktoken",
  langchain: "langchain",
  tensorflow: "tensorflow",
  keras: "keras",
  torchvision: "torchvision",
  xgboost: "xgboost",
  statsmodels: "statsmodels",
  networkx: "networkx",
  sympy: "sympy",
  pyspark: "pyspark",
  dash: "dash",
  tabulate: "tabulate",
  colorama: "colorama",
  psutil: "psutil",
  loguru: "loguru",
  jsonschema: "jsonschema",
  faker: "Faker",
  tweepy: "tweepy",
  googleapiclient: "google-api-python-client",
  setuptools: "setuptools",
  community: "python-louvain",
  ccxt: "ccxt",
  web3: "web3",
  yfinance: "yfinance",
  pyautogui: "PyAutoGUI",
  pynput: "pynput",
  keyboard: "keyboard",
  pyttsx3: "pyttsx3",
  speech_recognition: "SpeechRecognition",
  whisper: "openai-whisper",
  sentence_transformers: "sentence-transformers",
  faiss: "faiss-cpu",
  chromadb: "chromadb",
  llama_index: "llama-index",
  langchain_core: "langchain-core",
  langchain_openai: "langchain-openai",
  langchain_community: "langchain-community",
  PyPDF2: "PyPDF2",
  fitz: "PyMuPDF",
  pdfplumber: "pdfplumber",
  reportlab: "reportlab",
  pytesseract: "pytesseract",
  easyocr: "easyocr",
  ultralytics: "ultralytics",
  mediapipe: "mediapipe",
  librosa: "librosa",
  soundfile: "soundfile",
  sounddevice: "sounddevice",
  pyaudio: "PyAudio",
  moviepy: "moviepy",
  pydub: "pydub",
  yt_dlp: "yt-dlp",
  praw: "praw",
  telethon: "Telethon",
  aiogram: "aiogram",
  slack_sdk: "slack-sdk",
  slack_bolt: "slack-bolt",
  twilio: "twilio",
  sendgrid: "sendgrid",
  jax: "jax",
  lightgbm: "lightgbm",
  catboost: "catboost",
  optuna: "optuna",
  mlflow: "mlflow",
  wandb: "wandb",
  datasets: "datasets",
  accelerate: "accelerate",
  peft: "peft",
  diffusers: "diffusers",
  timm: "timm",
  gym: "gym",
  gymnasium: "gymnasium",
  stable_baselines3: "stable-baselines3",
  cvxpy: "cvxpy",
  pulp: "PuLP",
  ortools: "ortools",
  geopandas: "geopandas",
  shapely: "shapely",
  folium: "folium",
  geopy: "geopy",
  rasterio: "rasterio",
  pyproj: "pyproj",
  h5py: "h5py",
  xarray: "xarray",
  dask: "dask",
  ray: "ray",
  numba: "numba",
  duckdb: "duckdb",
  pyarrow: "pyarrow",
  xlsxwriter: "XlsxWriter",
  xlrd: "xlrd",
  pptx: "python-pptx",
  qrcode: "qrcode",
  mutagen: "mutagen",
  customtkinter: "customtkinter",
  PyQt5: "PyQt5",
  PyQt6: "PyQt6",
  PySide6: "PySide6",
  kivy: "Kivy",
  wx: "wxPython",
  textual: "textual",
  prompt_toolkit: "prompt-toolkit",
  prophet: "prophet",
  umap: "umap-learn",
  hdbscan: "hdbscan",
  igraph: "igraph",
  graphviz: "graphviz",
  pydot: "pydot",
  pyvis: "pyvis",
  bokeh: "bokeh",
  altair: "altair",
  wordcloud: "wordcloud",
  textblob: "textblob",
  gensim: "gensim",
  paramiko: "paramiko",
  docker: "docker",
  kubernetes: "kubernetes",
  scapy: "scapy",
  nmap: "python-nmap",
  pexpect: "pexpect",
  watchdog: "watchdog",
  apscheduler: "APScheduler",
  croniter: "croniter",
  pendulum: "pendulum",
  arrow: "arrow",
  cachetools: "cachetools",
  tenacity: "tenacity",
  orjson: "orjson",
  msgpack: "msgpack",
  firebase_admin: "firebase-admin",
  supabase: "supabase",
  motor: "motor",
  peewee: "peewee",
  asyncpg: "asyncpg",
  aiosqlite: "aiosqlite",
  aiofiles: "aiofiles",
  elasticsearch: "elasticsearch",
  neo4j: "neo4j",
  qdrant_client: "qdrant-client",
  decouple: "python-decouple",
  pydantic_settings: "pydantic-settings",
  slugify: "python-slugify",
  unidecode: "Unidecode",
  chardet: "chardet",
  regex: "regex",
  smbus2: "smbus2",
  bleak: "bleak",
  can: "python-can",
  backtrader: "backtrader",
  pandas_ta: "pandas-ta",
  mcp: "mcp",
  simpy: "simpy",
  ollama: "ollama",
  tomli: "tomli",
  mpl_toolkits: "matplotlib",
  notion_client: "notion-client",
  skimage: "scikit-image",
  imblearn: "imbalanced-learn",
  Bio: "biopython",
  zmq: "pyzmq",
  grpc: "grpcio",
  git: "GitPython",
  github: "PyGithub",
  fpdf: "fpdf2",
  frontmatter: "python-frontmatter",
  telebot: "pyTelegramBotAPI",
  binance: "python-binance",
  barcode: "python-barcode",
  talib: "TA-Lib",
  win32com: "pywin32",
  win32api: "pywin32",
  win32gui: "pywin32",
  win32con: "pywin32",
  gi: "PyGObject",
  airflow: "apache-airflow",
  corsheaders: "django-cors-headers",
  werkzeug: "Werkzeug",
  newspaper: "newspaper3k",
  "google.generativeai": "google-generativeai",
  "google.genai": "google-genai",
  "google.oauth2": "google-auth",
  "google.auth": "google-auth",
};

/** Modules that are called as their package, apart from `_`. */
const CALLED_ALIKE = new Set(
  `cohere groq mistralai litellm instructor dspy crewai langgraph langsmith smolagents pydantic_ai pinecone notion_client
  weaviate huggingface_hub safetensors sentencepiece bitsandbytes trl vllm torchaudio pytorch_lightning einops
  spotipy instaloader deep_translator langdetect googletrans thefuzz rapidfuzz vaderSentiment joblib shap lime
  missingno cartopy netCDF4 astropy rdkit deap pyomo gurobipy imageio imutils face_recognition deepface pyzbar
  dlib pdf2image weasyprint markdown2 toml structlog termcolor pyfiglet questionary humanize more_itertools
  sortedcontainers confluent_kafka aiokafka aio_pika dramatiq rq prefect dagster pandera s3fs fsspec minio moto
  responses respx freezegun locust behave pymodbus tkcalendar tkinterdnd2 ttkbootstrap flet nicegui pyperclip
  plyer pystray pyodbc oracledb psycopg_pool pandas_datareader trafilatura undetected_chromedriver
  webdriver_manager cloudscraper fake_useragent flask_migrate flask_wtf wtforms flask_bcrypt flask_limiter
  flask_jwt_extended flask_restful flask_mail slowapi email_validator requests_oauthlib dropbox jira
  pytest_asyncio pytest_mock langchain_text_splitters langchain_anthropic langchain_google_genai
  langchain_huggingface langchain_chroma langchain_ollama fastmcp qiskit pyvista trimesh open3d pyrogram
  sqlite_utils pymupdf google_auth_oauthlib docx2pdf nbformat ipywidgets`.split(/\s+/),
);

/** What packages need to do something that a program asks of them, and do not install themselves. */
const HELPERS: readonly [of: string, call: RegExp, name: string][] = [
  ["pandas", /\b(?:read_excel|to_excel|ExcelWriter)\(/, "openpyxl"],
  ["pandas", /\b(?:read_parquet|to_parquet)\(/, "pyarrow"],
  ["pandas", /\.to_markdown\(/, "tabulate"],
  ["fastapi", /\b(?:Form|File|UploadFile)\b/, "python-multipart"],
];

/** The packages that a Python program needs beside those that it imports. */
export const helpersOf = (packages: readonly string[], code: string): string[] =>
  HELPERS.flatMap(([of, call, name]) =>
    packages.includes(of) && !packages.includes(name) && call.test(code) ? [name] : [],
  );

/** The PyPI package of a module, or null where it is not listed: then it is more likely a missing file. */
export const pypiPackageOf = (module: string): string | null =>
  (Object.hasOwn(PYPI, module) ? PYPI[module] : undefined) ??
  (CALLED_ALIKE.has(module) ? module.replaceAll("_", "-") : null);

const STANDARD_LIBRARY = new Set(
  `__future__ abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile
  calendar cmath cmd code codecs codeop collections colorsys compileall concurrent configparser
  contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis
  doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions
  ftplib functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http
  idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma
  mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc numbers opcode
  operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath
  pprint profile pstats pty pwd py_compile pyclbr pydoc queue quopri random re readline reprlib
  resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib
  socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys
  sysconfig syslog tabnanny tarfile tempfile termios textwrap threading time timeit tkinter token
  tokenize tomllib trace traceback tracemalloc tty turtle types typing unicodedata unittest urllib
  uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile
  zipimport zlib zoneinfo`.split(/\s+/),
);

export const isStandardPythonModule = (module: string): boolean => STANDARD_LIBRARY.has(module);

/** Standard modules that need a screen, another operating system, or a separate system package. */
const NOT_PORTABLE = new Set(
  "tkinter turtle idlelib curses ensurepip venv msvcrt winreg winsound dbm".split(" "),
);

export const isPortablePythonModule = (module: string): boolean =>
  STANDARD_LIBRARY.has(module) && !NOT_PORTABLE.has(module);
