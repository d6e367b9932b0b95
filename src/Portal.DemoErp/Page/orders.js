// Orders: the list, and one order with what was requested, what was confirmed and every revision.
import { amount, day, get, h, pages, price, stateTag, table, tag, when } from "./desk.js";
import { addLine, cancelLine, changeLine, receive } from "./forms.js";

export async function orders(query) {
  const list = await get("/desk/order-list?" + query);
  return h("div", {},
    h("div", { class: "top" }, h("h1", {}, "Orders"),
      h("label", {}, "Search orders", h("input", { type: "search", "data-query": "search", value: query.get("search") ?? "", placeholder: "number, supplier, item, buyer" })),
      h("label", {}, "State", h("select", { "data-query": "state" }, ["", "open", "closed", "cancelled"].map(state =>
        h("option", { value: state, selected: state === (query.get("state") ?? "") }, state || "all")))),
      h("a", { class: "btn primary", href: "#/new-order" }, "New order")),
    h("section", { class: "card", "aria-label": "Orders" },
      table("Orders, last change first", ["Order", "Supplier", "Plant", "Ordered", "First at dock", "Confirmed", "Revision", "State", "Changed"], list.items.map(o => ({
        key: o.number,
        cells: [h("a", { href: "#/orders/" + o.number }, o.number), o.supplier, o.plant, day(o.orderedOn), day(o.firstOnDock),
          `${o.confirmedLines} of ${o.lines} lines`, o.revision, stateTag(o.state), when(o.changedAt)],
      })), "No order fits. Search for something else, or create one."),
      pages(list.total, Number(query.get("skip") ?? 0), 25)));
}

export async function order(number) {
  const [o, revisions, suppliers, plants] = await Promise.all([
    get("/desk/orders/" + encodeURIComponent(number)), get(`/desk/orders/${encodeURIComponent(number)}/revisions`), names("/desk/suppliers?take=1000"), names("/desk/plants")]);
  const open = o.lines.filter(line => !line.cancelled);
  return h("div", {},
    h("p", {}, h("a", { href: "#/orders" }, "‹ All orders")),
    h("div", { class: "top" }, h("h1", {}, `Order ${o.number}`), stateTag(o.state),
      o.state === "open" && h("button", { type: "button", class: "btn small danger", "data-act": "cancel-order", "data-order": o.number, "data-revision": o.revision }, "Cancel order"),
      o.state === "open" && h("button", { type: "button", class: "btn small", "data-act": "close-order", "data-order": o.number, "data-revision": o.revision }, "Close order")),
    h("dl", { class: "facts" }, fact("Supplier", suppliers.get(o.supplierId) ?? o.supplierId), fact("Plant", plants.get(o.plantId) ?? o.plantId), fact("Buyer", o.buyer), fact("Ordered", day(o.orderedOn)),
      fact("Terms", [o.paymentTerms, o.incoterms].filter(Boolean).join(", ")), fact("Revision", o.revision), fact("Changed", when(o.changedAt))),
    h("section", { class: "card", "aria-label": "Lines" }, table("Lines", ["Line", "Item", "#Quantity", "Requested at dock", "Confirmed at dock", "#Received", "#Net price", "State"],
      o.lines.map(line => ({ key: String(line.number), cells: lineCells(o, line) })), "No lines.")),
    o.state !== "cancelled" && h("div", { class: "acts" }, changeLine(o, open), addLine(o), receive(o, open), cancelLine(o, open)),
    h("section", { class: "card pad", "aria-label": "Revisions" }, h("h2", {}, "Revisions"), history(revisions)));
}

function lineCells(o, line) {
  return [line.number, [h("b", {}, line.itemNumber), h("br"), h("small", {}, line.description + (line.supplierItemNumber ? ` · supplier's ${line.supplierItemNumber}` : ""))],
    `${amount(line.quantity)} ${line.unitId}`, schedule(line.schedule),
    line.confirmed.length ? [schedule(line.confirmed), fits(line), line.confirmedPrice && h("small", {}, ` price ${price(line.confirmedPrice, o.currency)}`),
      h("small", {}, ` version ${line.confirmedVersion}${line.confirmedDocument ? ", document " + line.confirmedDocument : ""}`)] : h("span", { class: "dim" }, "not yet"),
    [amount(line.receivedQuantity), line.blockedQuantity !== "0" && [h("br"), tag("warn", "▲", `${amount(line.blockedQuantity)} blocked`)]],
    `${price(line.netPrice, o.currency)}${line.priceUnit === "1" ? "" : " per " + amount(line.priceUnit)}`, stateTag(line.state)];
}

const fits = line => text(line.confirmed) === text(line.schedule) ? tag("ok", "✓", "as requested") : tag("warn", "▲", "differs");
const text = parts => parts.map(s => `${amount(s.quantity)} on ${day(s.onDock)}`).join(", ");
const schedule = parts => h("ul", { class: "plain" }, parts.map(s => h("li", {}, h("b", {}, amount(s.quantity)), " on ", day(s.onDock))));
const fact = (name, value) => h("div", {}, h("dt", {}, name), h("dd", {}, value ?? "–"));

export async function names(path) {
  return new Map((await get(path)).items.map(row => [row.id, row.name]));
}

function history(revisions) {
  return h("ul", { class: "plain" }, revisions.map((now, i) => ({ now, before: revisions[i - 1] })).reverse().map(({ now, before }) =>
    h("li", { "data-key": String(now.number), class: "revision" }, h("p", {}, tag("chg", "◆", `Revision ${now.number}`), " ", now.reason, h("small", {}, " · ", now.who, " · ", when(now.at))),
      before && h("ul", {}, differences(before.order, now.order).map(change => h("li", {}, change))))));
}

function differences(before, now) {
  const changes = now.lines.flatMap(line => {
    const old = before.lines.find(l => l.number === line.number);
    if (!old) return [`Line ${line.number} added: ${line.itemNumber}, ${text(line.schedule)}`];
    if (line.cancelled && !old.cancelled) return [`Line ${line.number} cancelled`];
    return [["item", old.itemNumber, line.itemNumber], ["requested", text(old.schedule), text(line.schedule)],
      ["price", `${price(old.netPrice, before.currency)} per ${old.priceUnit}`, `${price(line.netPrice, now.currency)} per ${line.priceUnit}`]]
      .filter(([, was, is]) => was !== is).map(([what, was, is]) => [`Line ${line.number} ${what}: `, h("del", {}, was), " → ", is]);
  });
  return changes.length ? changes : ["No line changed."];
}
