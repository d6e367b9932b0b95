// Which view is open, drawing it again every two seconds, and sending what people do.
import { get, h, morph, send } from "./desk.js";
import { acts, newLine } from "./forms.js";
import { order, orders } from "./orders.js";
import { events, health, ledger, newOrder, supply, switches } from "./views.js";

const views = { orders, supply, events, ledger, switches, "new-order": newOrder };
const find = id => document.getElementById(id);
let drawing = 0;

function place() {
  const [path, query] = (location.hash.slice(2) || "orders").split("?");
  const [name, id] = path.split("/");
  return { name: views[name] ? name : "orders", id: id && decodeURIComponent(id), query: new URLSearchParams(query) };
}

/** Draws the view; only the latest drawing may touch the page, so that a slow answer can't bring an old view back. */
async function draw() {
  const mine = ++drawing;
  const { name, id, query } = place();
  try {
    const [next, state] = await Promise.all([name === "orders" && id ? order(id) : views[name](query), get("/api/switches")]);
    if (mine !== drawing) return;
    const page = h("div", { id: "view", "data-key": id ? `${name}/${id}` : name }, next);
    const sign = health(state);
    sign.id = "health";
    sign.className = "health";
    sign.setAttribute("role", "status");
    morph(find("health"), sign);
    morph(find("view"), page);
    document.title = `${find("view").querySelector("h1")?.textContent ?? "Northfield ERP"} · Northfield ERP`;
  } catch (failure) {
    if (mine === drawing) find("health").textContent = failure instanceof TypeError ? "No connection to the ERP; trying again." : failure.message;
  }
  for (const link of find("nav").children) link.toggleAttribute("aria-current", link.hash === "#/" + name);
}

async function poll() {
  if (!document.hidden) await draw();
  setTimeout(poll, 2000);
}

function say(sentence) {
  find("said").textContent = sentence;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { find("said").textContent = ""; }, 6000);
}

function ask(question) {
  const dialog = find("ask");
  find("ask-title").textContent = question;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
}

/** Sends once: the buttons rest until the answer is there. */
async function carryOut(buttons, wrong, work) {
  buttons.forEach(button => { button.disabled = true; });
  wrong.textContent = "";
  try {
    say(await work());
    return true;
  } catch (failure) {
    wrong.textContent = failure instanceof TypeError ? "No connection to the ERP. Nothing typed is lost; try again." : failure.message;
    return false;
  } finally {
    buttons.forEach(button => { button.disabled = false; });
    await draw();
  }
}

document.addEventListener("submit", async event => {
  const form = event.target;
  if (form.method === "dialog") return;
  event.preventDefault();
  const make = acts[form.dataset.act];
  if (!make || (form.dataset.ask && !await ask(form.dataset.ask))) return;
  const done = await carryOut([...form.querySelectorAll("button")], form.querySelector(".wrong"), async () => {
    const [method, path, body, sentence] = make(form);
    const answer = await send(method, path, body);
    if (form.dataset.act === "new-order") location.hash = "#/orders/" + answer.number;
    return sentence(answer);
  });
  if (done) form.reset();
});

document.addEventListener("click", async event => {
  const button = event.target.closest("button[data-act]");
  if (!button) return;
  const { act, order: number, revision, skip } = button.dataset;
  if (act === "theme") theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  if (act === "page") turn("skip", skip);
  if (act === "another-line") find("new-lines").append(newLine(find("new-lines").children.length + 1));
  if (act === "cancel-order" || act === "close-order") {
    const verb = act === "cancel-order" ? "cancel" : "close";
    if (!await ask(`${verb === "cancel" ? "Cancel" : "Close"} order ${number}?`)) return;
    await carryOut([button], find("said"), async () => {
      await send("POST", `/api/orders/${encodeURIComponent(number)}/${verb}`, { revision: Number(revision) });
      return `Order ${number} ${verb === "cancel" ? "cancelled" : "closed"}.`;
    });
  }
});

document.addEventListener("change", async event => {
  const input = event.target;
  if (input.matches("select[data-query]")) turn(input.dataset.query, input.value);
  if (input.matches("[data-switch]")) {
    const value = input.type === "checkbox" ? input.checked : input.type === "number" ? Number(input.value) : input.value;
    await carryOut([], input.form.querySelector(".wrong"), async () => {
      await send("PUT", "/api/switches", { [input.name]: value });
      return "Switched.";
    });
  }
});

document.addEventListener("input", event => {
  if (event.target.matches("input[data-query]")) turn(event.target.dataset.query, event.target.value);
});

/** Changes the question in the address, so that it can be linked, and draws. */
function turn(name, value) {
  const { name: view, query } = place();
  query.delete("skip");
  if (value && value !== "0") query.set(name, value);
  else query.delete(name);
  history.replaceState(null, "", `#/${view}${query.size ? "?" + query : ""}`);
  draw();
}

function theme(name) {
  document.documentElement.dataset.theme = name;
  localStorage.setItem("theme", name);
}

theme(localStorage.getItem("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
addEventListener("hashchange", async () => {
  scrollTo(0, 0);
  await draw();
  find("main").focus({ preventScroll: true });
});
addEventListener("visibilitychange", draw);
poll();
