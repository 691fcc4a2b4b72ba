// Shows the records of each section, and adds what its forms say. A form that adds nothing is still to be written.
const store = new globalThis.Store(globalThis.localStorage);
const status = document.querySelector("[role=status]");

function show(section, record) {
  const item = section.querySelector("template").content.cloneNode(true);
  const fields = item.querySelector("dl");
  for (const [name, value] of Object.entries(record)) {
    const [term, description] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = name;
    description.textContent = String(value);
    fields.append(term, description);
  }
  for (const form of item.querySelectorAll("form")) onSubmit(form, record);
  section.querySelector("ul").append(item);
}

function onSubmit(form, parent) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { adds, parent: parentField } = form.dataset;
    status.textContent = adds ? "" : `Not written yet: ${form.textContent.trim()}`;
    if (!adds) return;
    const fields = Object.fromEntries(new FormData(form));
    store.add(adds, parent ? { ...fields, [parentField]: parent.id } : fields);
    refresh();
  });
}

function refresh() {
  for (const section of document.querySelectorAll("[data-collection]")) {
    section.querySelector("ul").replaceChildren();
    for (const record of store.list(section.dataset.collection)) show(section, record);
  }
}

for (const form of document.querySelectorAll("section > form")) onSubmit(form);
refresh();
