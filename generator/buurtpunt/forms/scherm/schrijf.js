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

// Makes writing a little easier; all of it works without. It keeps what was typed in this tab until it is saved, sets signs
// of markup around a choice of words, and lets somebody point at a day.
(() => {
  const form = document.querySelector("main form[action]:has(textarea, input:not([type=hidden]))");
  if (!form) return;
  const make = (tag, text, does) => {
    const it = document.createElement(tag);
    it.type = "button";
    it.textContent = text;
    it.onclick = does;
    return it;
  };

  // A bar of five above each text with markup.
  const around = (area, before, after, sample) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const chosen = value.slice(from, to) || sample;
    area.setRangeText(`${before}${chosen}${after}`, from, to, "end");
    area.setSelectionRange(from + before.length, from + before.length + chosen.length);
    area.focus();
  };
  const line = (area, sign) => {
    const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    area.setRangeText(sign, start, start, "end");
    area.focus();
  };
  for (const area of form.querySelectorAll("textarea")) {
    const bar = document.createElement("div");
    bar.className = "bar";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Opmaak");
    bar.append(
      make("button", "Kop", () => line(area, "## ")),
      make("button", "Vet", () => around(area, "**", "**", "vet")),
      make("button", "Lijst", () => line(area, "- ")),
      make("button", "Link", () => around(area, "[", "](https://)", "woorden")),
      make("button", "Foto", () => around(area, "![", "](foto.jpg)", "wat erop staat")),
    );
    area.before(bar);
  }

  // A day can be typed, and pointed at.
  for (const input of form.querySelectorAll(".day > input")) {
    const pair = document.createElement("div"), picker = document.createElement("input");
    pair.className = "pair";
    picker.type = "date";
    picker.setAttribute("aria-label", "Kies een dag");
    if (/^\d{4}-\d\d-\d\d$/.test(input.value)) picker.value = input.value;
    picker.onchange = () => { input.value = picker.value; };
    input.replaceWith(pair);
    pair.append(input, picker);
  }

  // What must stay in sight of a photo is pointed at with a finger.
  const photo = document.getElementById("beeld");
  const middle = [0, 1].map((n) => form.elements[`middelpunt.${n}`]);
  if (photo && middle[0]) {
    const hint = document.createElement("p"), spot = document.createElement("span");
    hint.className = "small";
    hint.textContent = "Tik op wat in beeld moet blijven als de foto bijgesneden wordt.";
    photo.after(hint);
    const show = (x, y) => {
      photo.parentNode.append(spot);
      spot.className = "spot";
      Object.assign(spot.style, { left: `${x * photo.clientWidth}px`, top: `${y * photo.clientHeight}px` });
    };
    photo.onclick = (event) => {
      const at = [event.offsetX / photo.clientWidth, event.offsetY / photo.clientHeight];
      at.forEach((part, n) => { if (middle[n]) middle[n].value = part.toFixed(2); });
      show(...at);
    };
    if (middle[0].value) addEventListener("load", () => show(Number(middle[0].value), Number(middle[1]?.value || 0.5)));
  }

  // What was typed outlives a page that is closed by accident.
  const kept = `schrijf:${location.pathname}`, was = form.elements.was.value;
  const now = () => JSON.stringify([...new FormData(form)].filter(([name]) => name !== "teken"));
  const before = now();
  const known = JSON.parse(sessionStorage.getItem(kept) || "null");
  if (known && known.was === was && known.typed !== before && !document.querySelector("[role=status]")) {
    const offer = document.createElement("p");
    offer.className = "hint";
    offer.append("Je typte hier eerder iets dat niet bewaard is. ", make("button", "Zet het terug", () => {
      for (const [name, value] of JSON.parse(known.typed)) {
        const field = form.elements[name];
        if (field && "value" in field && name !== "was") field.value = value;
      }
      offer.remove();
    }));
    form.before(offer);
  }
  form.addEventListener("input", () => sessionStorage.setItem(kept, JSON.stringify({ was, typed: now() })));
  form.addEventListener("submit", () => sessionStorage.removeItem(kept));
})();
