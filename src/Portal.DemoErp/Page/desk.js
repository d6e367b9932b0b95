// Fetching, writing values for people, and changing the page without losing focus, scroll or what is typed.

export async function get(path) {
  const answer = await fetch(path, { headers: { accept: "application/json" } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? body.title);
  return body;
}

export async function send(method, path, body) {
  const answer = await fetch(path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.detail ?? told.title);
  return told;
}

/** Makes an element; text is always text, never markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(9).filter(child => child !== null && child !== undefined && child !== false).map(child => child instanceof Node ? child : String(child)));
  return element;
}

/** Makes old look like next and touches only what differs. */
export function morph(old, next) {
  if (old.nodeType !== next.nodeType || old.nodeName !== next.nodeName || (old.dataset?.key ?? "") !== (next.dataset?.key ?? "")) return old.replaceWith(next);
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== next.data) old.data = next.data;
    return;
  }
  if (old.hasAttribute("data-keep")) return;
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && name !== "open" && name !== "disabled") old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (old.hasAttribute("data-live") && old !== document.activeElement) {
    if (old.type === "checkbox") old.checked = next.checked;
    else if (old.value !== next.value) old.value = next.value;
  }
  const known = keyed(old);
  let at = old.firstChild;
  for (const child of [...next.childNodes]) {
    const same = known.get(child.dataset?.key) ?? at;
    if (!same) old.append(child);
    else if (same !== at && child.dataset?.key && known.has(child.dataset.key)) {
      old.insertBefore(same, at);
      morph(same, child);
    } else if (child.dataset?.key && !known.has(child.dataset.key)) {
      old.insertBefore(child, at);
      if (known.size) child.classList.add("fresh");
    } else {
      at = at.nextSibling;
      morph(same, child);
    }
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

function keyed(element) {
  return new Map([...element.children].filter(child => child.dataset.key).map(child => [child.dataset.key, child]));
}

/** "2026-12-10" → "Thu 10 Dec", with the year when it isn't this one. */
export function day(text) {
  if (!text) return "";
  const on = new Date(text + "T00:00:00Z");
  const year = on.getUTCFullYear() === new Date().getUTCFullYear() ? undefined : "numeric";
  return on.toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short", year, timeZone: "UTC" }).replace(",", "");
}

export function when(text) {
  const at = new Date(text);
  return h("time", { datetime: text, title: text }, at.toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit" }));
}

/** "12500.5" → "12,500.5" without passing through a float. */
export function amount(text) {
  const [whole, rest] = String(text).split(".");
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + (rest ? "." + rest : "");
}

/** A price with its cents, where the currency has any. */
export function price(text, currency) {
  const [whole, rest = ""] = String(text).split(".");
  return `${amount(currency === "JPY" && !rest ? whole : whole + "." + rest.padEnd(2, "0"))} ${currency}`;
}

export function tag(kind, icon, text) {
  return h("span", { class: "tag " + kind }, h("span", { "aria-hidden": "true" }, icon), h("span", {}, text));
}

export function stateTag(state) {
  return { open: tag("", "○", "open"), closed: tag("ok", "✓", "closed"), received: tag("ok", "✓", "received"), cancelled: tag("bad", "✕", "cancelled") }[state] ?? tag("", "·", state);
}

/** A table that becomes cards on a phone; explicit roles survive the change of display. */
export function table(caption, heads, rows, empty) {
  if (rows.length === 0) return h("p", { class: "pad dim" }, empty);
  return h("table", { role: "table" }, h("caption", { class: "hidden" }, caption),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, heads.map(head => h("th", { scope: "col", role: "columnheader", class: head.startsWith("#") ? "num" : null }, head.replace("#", ""))))),
    h("tbody", { role: "rowgroup" }, rows.map(({ key, cells }) => h("tr", { role: "row", "data-key": key },
      cells.map((cell, i) => h("td", { role: "cell", "data-label": heads[i].replace("#", ""), class: heads[i].startsWith("#") ? "num" : null }, h("div", {}, cell)))))));
}

export function pages(total, skip, size) {
  if (total <= size) return h("p", { class: "dim row pages" }, `${total} in all`);
  return h("div", { class: "row pages" }, h("span", { class: "dim" }, `${skip + 1} to ${Math.min(skip + size, total)} of ${amount(total)}`),
    h("span", { class: "row" }, h("button", { type: "button", class: "btn small", "data-act": "page", "data-skip": Math.max(0, skip - size), disabled: skip === 0 }, "Previous"),
      h("button", { type: "button", class: "btn small", "data-act": "page", "data-skip": skip + size, disabled: skip + size >= total }, "Next")));
}
