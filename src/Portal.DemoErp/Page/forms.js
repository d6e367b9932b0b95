// The acts. A form says where it goes in data-act; erp.js sends it, shows a refusal in it and keeps what was typed.
import { h } from "./desk.js";

const field = (label, name, attributes = {}) => h("label", {}, label, h("input", { name, autocomplete: "off", ...attributes }));
const choose = (label, name, options, attributes = {}) => h("label", {}, label, h("select", { name, ...attributes }, options.map(([value, text]) => h("option", { value, "data-key": String(value) }, text))));
const lines = (open, name = "line") => choose("Line", name, open.map(l => [l.number, `${l.number} · ${l.itemNumber}`]), { required: true });
const quantity = { type: "number", min: "0", step: "any", inputmode: "decimal" };

function act(name, title, action, data, fields) {
  const attributes = Object.fromEntries(Object.entries(data).map(([key, value]) => ["data-" + key, value]));
  return h("form", { class: "card pad", "aria-label": title, "data-act": name, ...attributes },
    h("h2", {}, title), h("p", { class: "wrong", role: "alert", "data-keep": true }), fields, h("button", { class: data.ask ? "btn danger" : "btn primary" }, action));
}

export const changeLine = (o, open) => open.length > 0 && act("change-line", "Change a line", "Change line", { order: o.number, revision: o.revision },
  h("div", { class: "fields" }, lines(open), field("New quantity", "quantity", quantity), field("New date at dock", "onDock", { type: "date" }), field("New net price", "netPrice", quantity), field("Reason", "reason")));

export const addLine = o => act("add-line", "Add a line", "Add line", { order: o.number, revision: o.revision },
  h("div", { class: "fields" }, field("Item number", "item", { required: true, placeholder: "BH-220" }), field("Quantity", "quantity", { ...quantity, required: true }), field("At dock on", "onDock", { type: "date", required: true }),
    field("Net price (empty: the supplier's)", "netPrice", quantity)));

export const receive = (o, open) => open.length > 0 && act("receive", "Post a receipt", "Post receipt", { order: o.number },
  [h("div", { class: "fields" }, lines(open), field("Usable quantity", "quantity", { type: "number", step: "any", value: "0" }), field("Blocked quantity", "blockedQuantity", { type: "number", step: "any", value: "0" }), field("Note", "note")),
    h("label", { class: "check" }, h("input", { type: "checkbox", name: "complete" }), "Delivery complete")]);

export const cancelLine = (o, open) => open.length > 0 && act("cancel-line", "Cancel a line", "Cancel line", { order: o.number, revision: o.revision, ask: "Cancel this line?" },
  h("div", { class: "fields" }, lines(open), field("Reason", "reason")));

export const stoppage = plants => act("stoppage", "Report a stoppage", "Report stoppage", {},
  h("div", { class: "fields" }, choose("Plant", "plantId", [...plants]), field("Missing item number", "item", { placeholder: "BH-220" }), field("Minutes", "minutes", { type: "number", min: 1, step: 1, required: true }), field("Reason", "reason", { required: true })));

export const countStock = plants => act("count-stock", "Count stock", "Set stock", {},
  h("div", { class: "fields" }, field("Item number", "item", { required: true, placeholder: "BH-220" }), choose("Plant", "plant", [...plants]), field("Unrestricted", "unrestricted", quantity), field("Blocked", "blocked", quantity), field("Safety stock", "safetyStock", quantity)));

export const newOrderForm = (suppliers, plants) => act("new-order", "New order", "Create order", {},
  [h("div", { class: "fields" }, choose("Supplier", "supplierId", [...suppliers]), choose("Plant", "plantId", [...plants]), field("Buyer", "buyer", { value: "Mara Brandt" })),
    h("div", { id: "new-lines", "data-keep": true }, newLine(1)), h("p", {}, h("button", { type: "button", class: "btn small", "data-act": "another-line" }, "Add another line"))]);

export function newLine(number) {
  return h("fieldset", { class: "new-line" }, h("legend", { class: "hidden" }, `Line ${number}`), h("div", { class: "fields" },
    field(`Item number, line ${number}`, "item", { required: true, placeholder: "BH-220" }), field(`Quantity, line ${number}`, "quantity", { ...quantity, required: true }), field(`At dock on, line ${number}`, "onDock", { type: "date", required: true }),
    field(`Net price, line ${number} (empty: the supplier's)`, "netPrice", quantity)));
}

const filled = form => Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
const said = (form, names) => Object.fromEntries(Object.entries(filled(form)).filter(([name]) => names.includes(name)));
const at = form => `/api/orders/${encodeURIComponent(form.dataset.order)}`;
const revision = form => ({ revision: Number(form.dataset.revision) });

/** For each act: method, path, body and the sentence when it is done. */
export const acts = {
  "change-line": form => ["PUT", `${at(form)}/lines/${filled(form).line}`, { ...said(form, ["quantity", "onDock", "netPrice", "reason"]), ...revision(form) }, o => `Order ${o.number} is at revision ${o.revision} now.`],
  "add-line": form => ["POST", `${at(form)}/lines`, { ...filled(form), ...revision(form) }, o => `Line ${o.lines.at(-1).number} added.`],
  "cancel-line": form => ["POST", `${at(form)}/lines/${filled(form).line}/cancel`, { ...said(form, ["reason"]), ...revision(form) }, () => "Line cancelled."],
  receive: form => ["POST", "/api/receipts", { ...filled(form), order: form.dataset.order, line: Number(filled(form).line), complete: form.elements.complete.checked }, r => `Receipt ${r.document} posted.`],
  stoppage: form => ["POST", "/api/stoppages", { ...filled(form), minutes: Number(filled(form).minutes) }, s => `Stoppage ${s.id} reported.`],
  "count-stock": form => ["PUT", `/api/stock/${encodeURIComponent(filled(form).item)}/${filled(form).plant}`, said(form, ["unrestricted", "blocked", "safetyStock"]), () => "Stock set."],
  "new-order": form => ["POST", "/api/orders", {
    ...said(form, ["supplierId", "plantId", "buyer"]),
    lines: [...form.querySelectorAll(".new-line")].map(line => Object.fromEntries([...line.querySelectorAll("input")].filter(input => input.value !== "").map(input => [input.name, input.value]))),
  }, o => `Order ${o.number} created.`],
};
