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
};

/** The PyPI package of a module, or null where it is not listed: then it is more likely a missing file. */
export const pypiPackageOf = (module: string): string | null =>
  (Object.hasOwn(PYPI, module) ? PYPI[module] : undefined) ?? null;

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
