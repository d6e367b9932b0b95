// Loaded in <head> and blocking: the theme must stand before the first paint. Everything else listens on the document, so it survives
// whatever Blazor renders. No inline script anywhere: the content-security policy forbids it.
(() => {
  "use strict";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  // --- Theme -------------------------------------------------------------------------------------------------------------------------
  const chosenTheme = () => { try { return localStorage.getItem("theme") ?? "system"; } catch { return "system"; } };
  function showTheme() {
    const choice = chosenTheme();
    root.dataset.theme = choice === "system" ? (dark.matches ? "dark" : "light") : choice;
    for (const button of document.querySelectorAll("[data-theme-set]")) button.setAttribute("aria-pressed", String(button.dataset.themeSet === choice));
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) meta.content = root.dataset.theme === "dark" ? "#10151b" : "#f5f7f9";
  }
  function chooseTheme(choice) {
    try { localStorage.setItem("theme", choice); } catch { /* private mode: the choice lasts as long as the page */ root.dataset.theme = choice; }
    showTheme();
  }
  dark.addEventListener("change", showTheme);
  addEventListener("storage", e => { if (e.key === "theme") showTheme(); });
  showTheme();

  // --- Time zone: the server formats times, so it must know the reader's zone ----------------------------------------------------------
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) document.cookie = `tz=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;

  // --- Small helpers on the document -----------------------------------------------------------------------------------------------------
  const typing = el => el instanceof HTMLElement && (el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName) && !/^(checkbox|radio|button|submit)$/.test(el.type));
  // Single keys can be switched off on this device (WCAG 2.1.4): speech input and a slip of the hand would decide things.
  const keysOff = () => root.dataset.keys === "off";
  try { root.dataset.keys = localStorage.getItem("keys") === "off" ? "off" : "on"; } catch { root.dataset.keys = "on"; }
  const modal = () => document.querySelector("dialog[open], .mud-dialog-container .mud-dialog, [data-keys-off]");

  document.addEventListener("click", e => {
    if (!(e.target instanceof Element)) return;
    const theme = e.target.closest("[data-theme-set]");
    if (theme) chooseTheme(theme.dataset.themeSet);
    if (e.target.closest("[data-keys-switch]")) {
      root.dataset.keys = keysOff() ? "on" : "off";
      try { localStorage.setItem("keys", root.dataset.keys); } catch { /* private mode: the choice lasts as long as the page */ }
    }
    const link = e.target.closest("a[href]");
    const sheet = link?.closest("[popover]");
    if (sheet?.matches(":popover-open")) sheet.hidePopover();
    for (const menu of document.querySelectorAll("details[data-menu][open]")) if (!menu.contains(e.target) || link) menu.open = false;
    if (e.target.closest("[data-reload]")) location.reload();
    if (e.target.closest("[data-dismiss-error]")) document.getElementById("blazor-error-ui").style.display = "none";
    if (e.target.closest("[data-print]")) print();
  });
  // A choice that is its own submit: the language, the supplier. Without script the button beside it does the same.
  document.addEventListener("change", e => { if (e.target instanceof Element && e.target.matches("[data-submit]")) e.target.form?.requestSubmit(); });

  // --- "2 min ago" stays true on a page that is left open: the same words as the server's (Resources/Ui.resx, ago.*) ----------------------
  const ago = new Intl.RelativeTimeFormat(root.lang || undefined, { style: "short" });
  setInterval(() => {
    for (const time of document.querySelectorAll("time[data-ago]")) {
      const seconds = (Date.now() - Date.parse(time.dateTime)) / 1000, text = time.firstChild;
      if (!(seconds >= 45) || text?.nodeType !== Node.TEXT_NODE) continue;
      text.data = seconds < 3570 ? ago.format(-Math.max(1, Math.round(seconds / 60)), "minute")
        : seconds < 84600 ? ago.format(-Math.max(1, Math.round(seconds / 3600)), "hour") : ago.format(-Math.max(1, Math.round(seconds / 86400)), "day");
    }
  }, 30000);

  // --- Keys in lists: j and k move, x selects, Enter opens (it is a link), / searches ---------------------------------------------------
  const rowsOf = () => [...document.querySelectorAll("[data-rows] [data-row]")].filter(r => r.offsetParent !== null);
  function moveTo(step) {
    const rows = rowsOf();
    if (rows.length === 0) return false;
    const focused = rows.findIndex(r => r.contains(document.activeElement));
    const at = focused >= 0 ? focused : rows.findIndex(r => r.querySelector("[aria-current=true]"));
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
    const open = rows[next].querySelector("a[data-open], a[href], button") ?? rows[next];
    open.focus({ preventScroll: true });
    rows[next].scrollIntoView({ block: "nearest" });
    // Where the detail stands beside the list, to move is to open.
    if (next !== at && open.closest("[data-follow]")) open.click();
    return true;
  }
  document.addEventListener("keydown", e => {
    if (e.key === "Escape") for (const menu of document.querySelectorAll("details[data-menu][open]")) { menu.open = false; menu.querySelector("summary")?.focus(); }
    if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || typing(e.target) || modal() || keysOff()) return;
    const row = document.activeElement?.closest?.("[data-row]");
    if (e.key === "j" || e.key === "k") { if (moveTo(e.key === "j" ? 1 : -1)) e.preventDefault(); }
    else if (e.key === "x" && row) { const pick = row.querySelector("input[type=checkbox]"); if (pick) { pick.click(); e.preventDefault(); } }
    else if (e.key === "/") { const box = document.querySelector("[data-search]"); if (box) { box.focus(); box.select(); e.preventDefault(); } }
  });

  // --- Keys a component asked for (KeyListener.razor) -----------------------------------------------------------------------------------
  const listeners = new Map();
  document.addEventListener("keydown", e => {
    // Escape is never typed: it closes what is open around the field.
    if (e.defaultPrevented || e.repeat || e.ctrlKey || e.metaKey || e.altKey || ((typing(e.target) || keysOff()) && e.key !== "Escape") || modal()) return;
    for (const { keys, target } of listeners.values()) if (keys.has(e.key)) { e.preventDefault(); target.invokeMethodAsync("Pressed", e.key); }
  });

  // --- A lost connection: say so calmly, come back by itself -----------------------------------------------------------------------------
  // Blazor dispatches the states on the element with this id. After the server's retention time the page would look alive while every
  // click does nothing (dotnet/aspnetcore issue 64607), so we never resume a circuit that old: we load the page again.
  const notice = () => document.getElementById("components-reconnect-modal");
  let lostAt = 0, seenAt = Date.now(), retry = 0;
  const keptFor = () => Number(notice()?.dataset.keptSeconds ?? 180) * 1000;
  const say = state => { const el = notice(); if (el) el.dataset.state = state; };
  function reload() { say("reload"); clearTimeout(retry); location.reload(); }
  async function comeBack() {
    clearTimeout(retry);
    if (!lostAt) return;
    try {
      // true: reconnected; false: the server is there but no longer knows us; throws: not reached.
      if (await Blazor.reconnect() === false) reload();
    } catch { retry = setTimeout(comeBack, 5000); }
  }
  document.addEventListener("components-reconnect-state-changed", e => {
    const state = e.detail?.state;
    root.dataset.connection = state === "hide" ? "here" : "away";
    if (state === "show") { lostAt ||= Math.min(Date.now(), seenAt + 60000); say("away"); }
    else if (state === "hide") { const away = lostAt ? Date.now() - lostAt : 0; lostAt = 0; away > keptFor() ? reload() : say("here"); }
    else if (state === "failed") { retry = setTimeout(comeBack, 5000); }
    else if (state === "rejected" || state === "resume-failed") reload();
  }, true);
  // A sleeping tab runs no timers: the gap tells how long it slept, and lostAt must count from its beginning.
  setInterval(() => { seenAt = Date.now(); }, 10000);
  addEventListener("online", comeBack);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) comeBack(); });

  document.addEventListener("DOMContentLoaded", showTheme);
  window.portal = {
    showTheme,
    listen: (id, keys, target) => { listeners.set(id, { keys: new Set(keys), target }); },
    unlisten: id => { listeners.delete(id); },
    focus: selector => { document.querySelector(selector)?.focus(); },
  };
})();
