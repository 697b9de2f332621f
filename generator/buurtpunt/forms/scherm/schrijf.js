// What it says comes along with the page, by its key in the catalogue.
const WORDS = JSON.parse(document.currentScript.dataset.words ?? "{}");
const tell = (key) => WORDS[key];

// What somebody waits for shows itself: a telephone that wants to write, and a computer where somebody lets it in.
const waits = () => document.querySelector("[data-waits]");
if (waits()) {
  setInterval(async () => {
    if (document.hidden || waits().contains(document.activeElement)) return;
    const answer = await fetch(location.href).catch(() => null);
    if (!answer) return;
    const newest = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-waits]");
    if (answer.redirected) location.href = answer.url;
    else if (!newest) location.reload();
    else if (newest.innerHTML !== waits().innerHTML) waits().replaceChildren(...newest.childNodes);
  }, 2000);
}

// A photo as an iPhone keeps it (HEIC) becomes a JPEG here where this browser can read it, as Safari can; else it goes as it is,
// and the program says what helps. The list of what may be chosen leaves HEIC out, so that an iPhone itself sends a JPEG.
const photos = document.getElementById("foto");
photos?.form.addEventListener("submit", async (event) => {
  const LARGEST = 2400, is_heic = (file) => /\.hei[cf]$/i.test(file.name);
  if (![...photos.files].some(is_heic)) return;
  event.preventDefault();
  const list = new DataTransfer();
  for (const file of photos.files) list.items.add(is_heic(file) ? await jpeg(file).catch(() => file) : file);
  photos.files = list.files;
  photos.form.submit();

  async function jpeg(file) {
    const seen = await createImageBitmap(file);
    const scale = Math.min(1, LARGEST / Math.max(seen.width, seen.height));
    const canvas = Object.assign(document.createElement("canvas"), { width: seen.width * scale, height: seen.height * scale });
    canvas.getContext("2d").drawImage(seen, 0, 0, canvas.width, canvas.height);
    const data = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.92));
    return new File([data], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" });
  }
});

// Makes writing easier; all of it works without. While somebody types it asks the program what it understands and what comes
// of it, keeps what was typed until it is saved, puts signs of markup around words, and lets somebody point at a day or a spot.
(() => {
  const form = document.getElementById("formulier");
  const make = (tag, facts, ...inside) => {
    const it = Object.assign(document.createElement(tag), facts);
    it.append(...inside);
    return it;
  };
  const button = (text, onclick, facts = {}) => make("button", { type: "button", onclick, ...facts }, text);

  // What was typed outlives a page that is closed by accident: it stays in this browser until it is saved.
  const place = (path) => `schrijf:${path}`;
  const WEEK = 7 * 24 * 3600 * 1000;
  const typed = () => [...new FormData(form)].filter(([name, value]) => name !== "teken" && typeof value === "string");
  const asText = (pairs) => JSON.stringify(pairs.filter(([name]) => !["was", "lijst", "keer", "beeld"].includes(name)));
  const saved = document.querySelector("[role=status]");
  if (saved) for (const path of [sessionStorage.getItem("verstuurd"), location.pathname]) localStorage.removeItem(place(path));
  for (const [key, value] of Object.entries({ ...localStorage }).filter(([key]) => key.startsWith("schrijf:")))
    if (!(Date.now() - JSON.parse(value).when < WEEK)) localStorage.removeItem(key);

  if (!form) return;
  const at = place(new URL(form.action).pathname);
  const untouched = asText(typed());
  const known = JSON.parse(localStorage.getItem(at) || "null");
  if (known && !saved && known.text !== untouched && !document.querySelector("[role=alert]")) {
    const back = make("form", { method: "post", action: form.action, className: "note" });
    const pairs = [...known.pairs, ["teken", form.elements.teken.value], ["doe", "kijk"]];
    back.append(
      make("p", {}, make("strong", {}, tell("forms.script.unsaved")), ` ${tell("forms.script.unsaved.what")}`),
      make("p", { className: "rest" },
        make("button", { className: "button" }, tell("forms.script.unsaved.back")),
        button(tell("forms.script.unsaved.drop"), () => { localStorage.removeItem(at); back.remove(); })),
      ...pairs.map(([name, value]) => make("input", { type: "hidden", name, value })));
    form.before(back);
  }
  const keep = () => {
    const pairs = typed(), text = asText(pairs);
    if (text === untouched && !document.querySelector("[role=alert]")) localStorage.removeItem(at);
    else localStorage.setItem(at, JSON.stringify({ when: Date.now(), text, pairs }));
  };

  // A form as the program gives it back for what is typed now.
  const ask = async (what) => {
    const body = new URLSearchParams(typed());
    body.set("teken", form.elements.teken.value);
    body.set("doe", what);
    const answer = await fetch(form.action, { method: "POST", body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.getElementById("formulier") && !answer.redirected ? page : null;
  };

  // What is said below a field, as soon as it is known. Nobody is told of a mistake in a field that they are still busy with.
  const touched = new Set([...form.querySelectorAll("[aria-invalid]")].map((field) => `${field.id}-h`));
  const say = (page) => {
    for (const fresh of page.querySelectorAll(".below")) {
      const old = document.getElementById(fresh.id);
      if (!old) continue;
      if (!touched.has(fresh.id)) for (const one of fresh.querySelectorAll(".wrong")) one.remove();
      if (old.innerHTML !== fresh.innerHTML) old.replaceChildren(...fresh.childNodes);
      for (const field of form.querySelectorAll(`[aria-describedby="${fresh.id}"]`))
        if (old.querySelector(".wrong")) field.setAttribute("aria-invalid", "true");
        else field.removeAttribute("aria-invalid");
    }
  };

  // The page or the sheet beside the form: the new one comes in the place of the old one when it is there, as far down.
  const frame = document.querySelector(".frame");
  const show = (address) => {
    const old = frame.querySelector("iframe:not(.coming)");
    frame.querySelector(".coming")?.remove();
    const next = make("iframe", { title: tell("forms.view"), src: address, className: "coming" });
    const come = () => {
      if (!next.isConnected) return; // there is one that is newer still
      if (next.contentDocument?.URL === "about:blank" || next.contentDocument?.readyState === "loading") return void setTimeout(come, 20);
      const [from, to] = [old?.contentWindow, next.contentWindow];
      if (from && old.dataset.view === next.dataset.view) to.scrollTo(0, from.scrollY);
      next.className = "";
      for (const other of [...frame.children]) if (other !== next) other.remove();
    };
    next.dataset.view = form.elements.beeld?.value ?? "";
    frame.append(next);
    come();
  };
  const look = (page) => {
    if (!frame) return;
    const found = page.querySelector(".frame iframe")?.getAttribute("src");
    frame.classList.toggle("stale", !found?.includes("/.zo/"));
    if (found?.includes("/.zo/")) show(found);
  };

  let waits = 0, is_busy = false, is_newer = false;
  const follow = async () => {
    if (is_busy) return void (is_newer = true);
    is_busy = true;
    try {
      const page = await ask("kijk");
      if (page) { say(page); look(page); }
    } catch { /* the program was stopped: what is typed stays where it is */ }
    is_busy = false;
    if (is_newer) { is_newer = false; follow(); }
  };
  const soon = () => { clearTimeout(waits); waits = setTimeout(follow, 60); };
  document.addEventListener("input", (event) => {
    if (event.target.form !== form) return;
    if (event.target.name !== "beeld") keep();
    soon();
  });
  form.addEventListener("change", (event) => {
    touched.add(event.target.getAttribute("aria-describedby"));
    soon();
  });
  form.addEventListener("submit", () => {
    keep();
    sessionStorage.setItem("verstuurd", new URL(form.action).pathname);
  });

  // Rows come, go and move in their place.
  form.addEventListener("click", async (event) => {
    const pressed = event.target.closest("button[name=doe]");
    if (pressed?.id === "bekijk" && frame) {
      event.preventDefault();
      await follow();
      document.getElementById("zo").scrollIntoView({ behavior: "smooth", block: "start" });
    }
    if (!pressed || !/^[-+^=]/.test(pressed.value)) return;
    event.preventDefault();
    const list = pressed.closest("fieldset[id]")?.id;
    const page = await ask(pressed.value).catch(() => null);
    if (!page) return void form.requestSubmit(pressed);
    const open = [...form.querySelectorAll("details")].some((one) => one.open);
    form.replaceChildren(...page.getElementById("formulier").childNodes);
    if (open) for (const one of form.querySelectorAll("details")) one.open = true;
    ease();
    const rows = [...document.querySelectorAll(`#${CSS.escape(list)} > .row`)];
    const row = pressed.value[0] === "+" ? rows.at(-1) : null;
    (row?.querySelector("input:not([type=hidden]), textarea, select") ?? document.querySelector(`#${CSS.escape(list)} button`))?.focus();
    keep();
    soon();
  });

  // A bar of five above each text with markup.
  const changed = (area) => area.dispatchEvent(new Event("input", { bubbles: true }));
  const around = (area, before, after, sample) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const chosen = value.slice(from, to) || sample;
    area.setRangeText(`${before}${chosen}${after}`, from, to, "end");
    area.setSelectionRange(from + before.length, from + before.length + chosen.length);
    area.focus();
    changed(area);
  };
  const line = (area, sign) => {
    const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    area.setRangeText(sign, start, start, "end");
    area.focus();
    changed(area);
  };
  const bar = (area) => make("div", { className: "bar", role: "group", ariaLabel: tell("forms.script.markup") },
    button(tell("forms.script.heading"), () => line(area, "## ")),
    button(tell("forms.script.bold"), () => around(area, "**", "**", tell("forms.script.bold.sample"))),
    button(tell("forms.script.list"), () => line(area, "- ")),
    button(tell("forms.script.link"), () => choose(".rows", tell("forms.script.link.where"), (to, words) => around(area, "[", `](${to})`, words), true)),
    button(tell("forms.script.photo"), () => choose(".faces", tell("forms.script.photo.which"), (to, words) => {
      area.setRangeText(`![${words}](${to})`, area.selectionStart, area.selectionEnd, "end");
      area.focus();
      changed(area);
    })));

  // What a link or a photo can be, to choose from; an address of elsewhere is typed.
  const choose = (which, title, take, or_elsewhere = false) => {
    const list = document.getElementById("te-kiezen").content.querySelector(which).cloneNode(true);
    const dialog = make("dialog", { ariaLabel: title }, make("h2", {}, title));
    const done = (to, words) => { dialog.close(); take(to, words); };
    for (const one of list.children) one.onclick = () => done(one.dataset.to, one.textContent.trim());
    dialog.onclose = () => dialog.remove();
    if (or_elsewhere) {
      const address = make("input", { type: "url", placeholder: "https://", required: true });
      const own = make("form", { className: "pair" }, address, make("button", {}, tell("forms.script.put")));
      own.onsubmit = (event) => { event.preventDefault(); done(address.value, new URL(address.value).hostname); };
      dialog.append(make("label", {}, tell("forms.script.elsewhere"), own));
    }
    if (list.children.length) dialog.append(make("p", {}, or_elsewhere ? tell("forms.script.ours") : ""), list);
    else if (!or_elsewhere) dialog.append(make("p", {}, tell("forms.script.photo.none")));
    if (list.children.length) search(list, "button");
    dialog.append(make("p", { className: "rest" }, button(tell("forms.script.not"), () => dialog.close())));
    document.body.append(dialog);
    dialog.showModal();
  };

  // A day can be typed, and pointed at.
  const day = (input) => {
    const picker = make("input", { type: "date", ariaLabel: tell("forms.script.day") });
    if (/^\d{4}-\d\d-\d\d$/.test(input.value)) picker.value = input.value;
    picker.onchange = () => { input.value = picker.value; changed(input); };
    const pair = make("div", { className: "pair" });
    input.replaceWith(pair);
    pair.append(input, picker);
  };

  // Among many one finds by a few letters.
  const search = (tiles, each = "label:not(.none)") => {
    const labels = [...tiles.querySelectorAll(each)];
    if (labels.length <= 8) return;
    const find = make("input", { type: "search", placeholder: tell("forms.script.search"), ariaLabel: tell("forms.script.search") });
    find.oninput = (event) => {
      event.stopPropagation();
      const letters = find.value.toLowerCase();
      for (const one of labels) one.hidden = !one.textContent.toLowerCase().includes(letters) && !one.querySelector(":checked");
    };
    find.onkeydown = (event) => { if (event.key === "Enter") event.preventDefault(); };
    tiles.before(find);
  };

  const ease = () => {
    for (const tiles of form.querySelectorAll("div.faces")) search(tiles);
    for (const area of form.querySelectorAll("textarea")) area.before(bar(area));
    for (const input of form.querySelectorAll(".day > input")) day(input);
  };
  ease();
  if (frame) follow();

  // What must stay in sight of a photo is pointed at with a finger.
  const photo = document.getElementById("beeld");
  const middle = [0, 1].map((n) => form.elements[`middelpunt.${n}`]);
  if (photo && middle[0]) {
    const spot = make("span", { className: "spot" });
    const put = (x, y) => {
      photo.parentNode.append(spot);
      Object.assign(spot.style, { left: `${x * photo.clientWidth}px`, top: `${y * photo.clientHeight}px` });
    };
    photo.after(make("p", { className: "small" }, tell("forms.script.middle")));
    photo.onclick = (event) => {
      const part = [event.offsetX / photo.clientWidth, event.offsetY / photo.clientHeight];
      part.forEach((one, n) => { if (middle[n]) middle[n].value = one.toFixed(2); });
      put(...part);
      changed(middle[0]);
    };
    if (middle[0].value) addEventListener("load", () => put(Number(middle[0].value), Number(middle[1]?.value || 0.5)));
  }
})();
