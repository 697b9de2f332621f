// Listens to the preview: loads the page again when there is a newer one, keeps the place where somebody was reading,
// tells what is to be mended, and says in which file the page was typed. It asks nothing and changes nothing.
(() => {
  const { made, sheets, page, file, line, form, words } = document.currentScript.dataset;
  const WORDS = JSON.parse(words); // what it says, by its key in the catalogue
  const tell = (key, facts) => WORDS[key].replace(/{(\w+)}/g, (_, name) => facts[name]);
  const WAIT = 350; // milliseconds before a remark is shown: an editor may still be saving the other half
  const SPOT = `buurtpunt:${location.pathname}`;

  const make = (tag, name, text) => {
    const it = document.createElement(tag);
    if (name) it.className = name;
    if (text) it.textContent = text;
    return it;
  };
  const spoken = (tag, name, text) => {
    const it = make(tag, name); // what stands between backticks was typed, or is to be
    it.append(...text.split("`").map((part, number) => (number % 2 ? make("code", "", part) : part)));
    return it;
  };
  const where = (file, line) => (line && line !== "0" ? tell("report.place", { file, line }) : file);

  // The place where somebody was reading.
  const spot = sessionStorage.getItem(SPOT);
  if (spot) {
    sessionStorage.removeItem(SPOT);
    const [left, top] = JSON.parse(spot);
    const back = () => scrollTo({ left, top, behavior: "instant" });
    history.scrollRestoration = "manual";
    back();
    addEventListener("load", () => {
      back();
      history.scrollRestoration = "auto";
    }, { once: true });
  }
  let leaving = false; // a form is on its way: to load the page again now would throw away what somebody sends
  addEventListener("submit", (event) => (leaving = !event.defaultPrevented));
  addEventListener("pageshow", () => (leaving = false)); // somebody came back
  const again = () => {
    if (leaving) return;
    sessionStorage.setItem(SPOT, JSON.stringify([scrollX, scrollY]));
    location.reload();
  };

  // All that we show stands in a tree of its own, out of reach of the styles of the page.
  const host = make("buurtpunt-toon");
  const tree = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync("/* STYLE */");
  tree.adoptedStyleSheets = [style];
  document.documentElement.append(host);

  // What is to be mended.
  let amiss, timer, hidden = "";
  const heading = { site: tell("preview.amiss"), sheets: tell("preview.amiss.sheets") };
  const told = {
    site: tell("preview.amiss.before"),
    sheets: tell("preview.amiss.sheets.before"),
  };
  const item = (it) => {
    const row = make("li");
    if (it.where) row.append(make("p", "file", it.where));
    if (it.typed) row.append(make("pre", "", it.typed));
    row.append(spoken("p", "", it.sentence));
    if (it.remedy) {
      const remedy = make("p", "remedy");
      remedy.append(spoken("span", "", it.remedy));
      row.append(remedy);
    }
    return row;
  };
  const note = (state, key) => {
    const box = make("section", "amiss");
    box.setAttribute("aria-label", heading[state.part]);
    box.lang = "nl";
    const said = make("div"), close = make("button", "", "×"), list = make("ol");
    said.append(make("h2", "", heading[state.part]), make("p", "soft", told[state.part]));
    said.setAttribute("role", "status");
    close.setAttribute("aria-label", tell("preview.amiss.hide"));
    close.onclick = () => {
      hidden = key;
      box.remove();
    };
    const head = make("div", "head");
    head.append(said, close);
    list.tabIndex = 0;
    list.append(...state.remarks.map(item));
    box.append(head, list);
    return box;
  };
  let shown = "";
  const remark = (state) => {
    const key = state.remarks.length ? JSON.stringify([state.part, state.remarks]) : "";
    clearTimeout(timer);
    if (key === shown) return;
    const change = () => {
      shown = key;
      amiss?.remove();
      amiss = key && key !== hidden ? note(state, key) : null;
      if (amiss) tree.append(amiss);
    };
    if (key) timer = setTimeout(change, WAIT);
    else change();
  };

  // Where it was typed.
  const mark = make("button", "mark", tell("preview.mend")), panel = make("section", "panel"), blocks = make("div");
  mark.setAttribute("aria-expanded", "false");
  panel.hidden = true;
  panel.setAttribute("aria-label", tell("preview.mend.where"));
  const write = (address, text) => {
    const link = make("a", "", text);
    link.href = address;
    return link;
  };
  if (form) {
    const first = make("p");
    first.append(write(form, tell("preview.mend.page")));
    panel.append(first);
  }
  panel.append(make("p", "soft", tell("preview.mend.from")), make("p", "file", where(file, line)));
  const hint = make("p", "soft", tell("preview.mend.frame"));
  const printed = make("a", "", tell("preview.mend.paper")), last = make("p");
  printed.href = "/druk/";
  last.append(printed);
  panel.append(hint, last);
  const address = (link) => link.origin === location.origin && link.pathname.slice(1).replace(/index\.html$/, "");
  const found = (known) => {
    const list = [];
    for (const it of document.querySelectorAll("main [id]")) {
      const place = known[`${page}#${it.id}`];
      if (place) list.push([it, place]);
    }
    for (const link of document.querySelectorAll("main a[href]")) {
      const place = !link.hash && known[address(link)];
      if (place && place[0] !== file && !link.closest("nav")) list.push([link.closest("li, article") || link, place]);
    }
    const seen = new Set();
    return list.filter(([it]) => !seen.has(it) && seen.add(it));
  };
  const frame = ([it, [name, number, own]]) => {
    const { left, top, width, height } = it.getBoundingClientRect(), box = make("div", "block"), label = make("span");
    if (!width || !height) return [];
    label.append(own ? write(`/.schrijf/${own}`, tell("preview.mend.this")) : make("bdi", "", where(name, String(number))));
    box.append(label);
    Object.assign(box.style, { left: `${left + scrollX - 5}px`, top: `${top + scrollY - 3}px`, width: `${width + 10}px`, height: `${height + 6}px` });
    return [box];
  };
  let known;
  const draw = async () => {
    known ??= await (await fetch("/.toon/plaatsen")).json();
    const boxes = panel.hidden ? [] : found(known).flatMap(frame);
    hint.hidden = !boxes.length;
    blocks.replaceChildren(...boxes);
  };
  const turn = (open) => {
    panel.hidden = !open;
    mark.setAttribute("aria-expanded", String(open));
    draw();
  };
  mark.onclick = () => turn(panel.hidden);
  addEventListener("keydown", (event) => event.key === "Escape" && !panel.hidden && turn(false));
  addEventListener("resize", () => panel.hidden || draw());
  if (file) tree.append(blocks, panel, mark);

  // The stream of news. A tab that nobody looks at lets go of it: a browser keeps only six open.
  let source;
  const hear = (event) => {
    const state = JSON.parse(event.data), newest = sheets ? state.sheets : state.site;
    mark.classList.remove("gone");
    mark.textContent = tell("preview.mend");
    if (newest !== made && newest) again();
    else remark(state);
  };
  const lost = () => {
    mark.classList.add("gone");
    mark.textContent = tell("preview.stopped");
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  };
  const listen = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource(`/.toon/nieuws${sheets ? "?sheets" : ""}`);
    source.onmessage = hear;
    source.onerror = lost;
  };
  addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();
