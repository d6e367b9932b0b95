// Stock and demand, receipts and stoppages, the ledger, the switches, and a new order.
import { amount, day, get, h, pages, table, tag, when } from "./desk.js";
import { countStock, newOrderForm, stoppage } from "./forms.js";
import { names } from "./orders.js";

export async function supply(query) {
  const [list, plants] = await Promise.all([get("/desk/supply-list?" + query), names("/desk/plants")]);
  return h("div", {},
    h("div", { class: "top" }, h("h1", {}, "Stock and demand"),
      h("label", {}, "Search items", h("input", { type: "search", "data-query": "search", value: query.get("search") ?? "", placeholder: "item number, name, plant" }))),
    h("section", { class: "card", "aria-label": "Stock and demand" },
      table("Stock and demand per item and plant", ["Item", "Plant", "#Unrestricted", "#Blocked", "#Safety stock", "Without arrivals", "Demand", "As of"], list.items.map(row => ({
        key: `${row.itemId}/${row.plantId}`,
        cells: [[h("b", {}, row.itemNumber), h("br"), h("small", {}, row.item)], row.plant, `${amount(row.unrestricted)} ${row.unitId}`, amount(row.blocked), amount(row.safetyStock), runsOut(row),
          h("details", {}, h("summary", {}, row.demand.length === 1 ? "1 need" : `${row.demand.length} needs`), h("ul", { class: "plain" }, row.demand.map(need => h("li", {}, h("b", {}, amount(need.quantity)), ` on ${day(need.neededOn)} for ${need.peggedTo ?? "stock"}`)))), when(row.asOf)],
      })), "No item fits."), pages(list.total, Number(query.get("skip") ?? 0), 25)),
    countStock(plants));
}

function runsOut(row) {
  const today = new Date().toISOString().slice(0, 10);
  let left = Number(row.unrestricted);
  for (const need of row.demand.filter(n => n.neededOn >= today)) {
    left -= Number(need.quantity);
    if (left < 0) return tag("bad", "▲", `out on ${day(need.neededOn)}, holds up ${need.peggedTo ?? "stock"}`);
  }
  return tag("ok", "✓", "enough");
}

export async function events() {
  const [list, plants] = await Promise.all([get("/desk/event-list"), names("/desk/plants")]);
  return h("div", {}, h("div", { class: "top" }, h("h1", {}, "Receipts and stoppages")),
    h("section", { class: "card", "aria-label": "Receipts" }, h("h2", { class: "pad" }, "Receipts"),
      table("Last receipts", ["Document", "Order", "Line", "#Received", "#Blocked", "Day", "Note", "Posted"], list.receipts.map(r => ({
        key: r.document,
        cells: [r.document, h("a", { href: "#/orders/" + r.orderNumber }, r.orderNumber), r.lineNumber, amount(r.quantity), amount(r.blockedQuantity), day(r.receivedOn), r.note ?? "–", when(r.changedAt)],
      })), "Nothing has been received.")),
    h("section", { class: "card", "aria-label": "Stoppages" }, h("h2", { class: "pad" }, "Stoppages"),
      table("Last stoppages", ["Number", "Plant", "Item", "#Minutes", "Reason", "Started"], list.stoppages.map(s => ({
        key: s.id, cells: [s.id, plants.get(s.plantId) ?? s.plantId, s.itemNumber ?? "–", s.minutes, s.reason, when(s.startedAt)],
      })), "Production never stood still.")),
    stoppage(plants));
}

export async function ledger() {
  const book = await get("/api/ledger?newestFirst=true&take=50");
  const outcome = { applied: ["ok", "✓"], repeated: ["", "↻"], refused: ["warn", "✕"], "other-payload": ["bad", "✕"], failed: ["bad", "▲"], "answer-dropped": ["bad", "▲"] };
  return h("div", {}, h("div", { class: "top" }, h("h1", {}, "Ledger"), tag("", "=", `${amount(book.effectCount)} effects`), tag("", "…", `${amount(book.attemptCount)} attempts`),
    book.doubled.length ? tag("bad", "▲", `${book.doubled.length} keys had more than one effect`) : tag("ok", "✓", "one effect per key")),
  h("section", { class: "card", "aria-label": "Effects" }, h("h2", { class: "pad" }, "Effects"),
    table("Effects, newest first", ["No.", "Document", "Kind", "Order", "Line", "Version", "Key", "At"], book.effects.map(e => ({
      key: String(e.sequence), cells: [e.sequence, e.document, e.kind, h("a", { href: "#/orders/" + e.order }, e.order), e.line, e.version, e.key, when(e.at)],
    })), "Nothing has been posted yet. Confirmations of the portal appear here.")),
  h("section", { class: "card", "aria-label": "Attempts" }, h("h2", { class: "pad" }, "Attempts"),
    table("Attempts, newest first", ["No.", "Outcome", "Kind", "Key", "Document", "Reason", "Payload", "At"], book.attempts.map(a => ({
      key: String(a.sequence), cells: [a.sequence, tag(...(outcome[a.outcome] ?? ["", "·"]), a.outcome), a.kind, a.key || "–", a.document ?? "–", a.reason ?? "–", a.payloadHash.slice(0, 8) || "–", when(a.at)],
    })), "Nobody has tried to post yet.")));
}

export async function switches() {
  const s = await get("/api/switches");
  const check = (name, label) => h("label", { class: "check" }, h("input", { type: "checkbox", role: "switch", name, checked: s[name], "data-live": true, "data-switch": true }), label);
  const number = (name, label, most) => h("label", {}, label, h("input", { type: "number", min: 0, max: most, step: 1, name, value: s[name], "data-live": true, "data-switch": true }));
  return h("div", {}, h("div", { class: "top" }, h("h1", {}, "Switches")),
    h("p", { class: "dim" }, "They break the interface that the portal uses, at once; this page and the forms on it go on working. A restart turns them all off."),
    h("form", { class: "card pad", "aria-label": "Switches" }, h("p", { class: "wrong", role: "alert", "data-keep": true }),
      check("offline", "Offline"), h("div", { class: "fields" }, h("label", {}, "When offline", h("select", { name: "offlineBy", "data-live": true, "data-switch": true },
        [["refuse", "answer 503"], ["abort", "cut the connection"]].map(([value, label]) => h("option", { value, selected: s.offlineBy === value }, label)))),
      number("delayMs", "Answer after (ms)", 120000), number("failPostings", "Fail the next postings", 1000000), number("failReadings", "Fail the next readings", 1000000), number("dropAnswers", "Apply the next postings, drop the answer", 1000000)),
      check("answerTwice", "Answer twice: postings arrive twice, lists tell every row twice"), check("periodClosed", "Period closed: postings are refused"), check("ignoreKeys", "Ignore idempotency keys: doubles are posted")));
}

export async function newOrder() {
  const [suppliers, plants] = await Promise.all([names("/desk/suppliers?take=1000"), names("/desk/plants")]);
  return h("div", {}, h("div", { class: "top" }, h("h1", {}, "New order")), newOrderForm(suppliers, plants));
}

export function health(s) {
  const signs = [
    s.offline && tag("bad", "▲", s.offlineBy === "abort" ? "offline: connections are cut" : "offline: answers 503"), s.delayMs > 0 && tag("warn", "▲", `answers after ${amount(s.delayMs)} ms`),
    s.failPostings > 0 && tag("bad", "▲", `next ${s.failPostings} postings fail`), s.failReadings > 0 && tag("bad", "▲", `next ${s.failReadings} readings fail`),
    s.dropAnswers > 0 && tag("bad", "▲", `next ${s.dropAnswers} answers get lost`), s.answerTwice && tag("warn", "▲", "answers twice"), s.periodClosed && tag("warn", "▲", "period closed"), s.ignoreKeys && tag("bad", "▲", "keys ignored")].filter(Boolean);
  return h("p", {}, h("span", { class: "row" }, signs.length ? signs : tag("ok", "●", "the interface answers")));
}

