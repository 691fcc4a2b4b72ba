/** Shows the records of a page, and sends its forms. */
const status = document.querySelector("[role=status]");
const list = document.querySelector("[data-records]");
const template = document.querySelector("#record");

async function send(method, path, input) {
  const body = input === undefined ? {} : { body: JSON.stringify(input) };
  const response = await fetch(path, { method, ...body });
  const answer = await response.json();
  status.textContent = response.ok ? "" : answer.error;
  return response.ok ? answer : null;
}

function show(record) {
  const item = template.content.cloneNode(true);
  const fields = item.querySelector("dl");
  for (const [name, value] of Object.entries(record)) {
    const [term, description] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = name;
    description.textContent = String(value);
    fields.append(term, description);
  }
  for (const form of item.querySelectorAll("form")) {
    form.dataset.action = form.dataset.action.replace("{id}", encodeURIComponent(record.id));
    onSubmit(form);
  }
  list.append(item);
}

function onSubmit(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const input = Object.fromEntries(new FormData(form));
    if (await send(form.dataset.method ?? "POST", form.dataset.action, input)) await refresh();
  });
}

async function refresh() {
  const records = await send("GET", list.dataset.records);
  if (!Array.isArray(records)) return;
  list.replaceChildren();
  for (const record of records) show(record);
}

for (const form of document.querySelectorAll("body > form")) onSubmit(form);
await refresh();
