// Searches in the index that lies beside this page. What somebody types goes nowhere.
const place = document.querySelector(".find")
const [form, status, list, further] = ["form", "[role=status]", ".found", ".further"].map(part => place.querySelector(part))
const input = form.elements.q
const STEP = 10
const root = new URL("..", document.currentScript.src).pathname
let engine, asked = 0, left = []

async function start() {
    const found = await import("./pagefind/pagefind.js")
    await found.options({ baseUrl: root, excerptLength: 24 })
    await found.init()
    return found
}

// The words around what was found, with a mark on it: text and <mark> alone.
function marked(html) {
    const line = document.createElement("p")
    for (const part of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
        const mark = part.nodeName === "MARK" ? document.createElement("mark") : document.createTextNode("")
        mark.textContent = part.textContent
        line.append(mark)
    }
    return line
}

function link(words, address) {
    const made = document.createElement("a")
    made.textContent = words
    made.href = address
    return made
}

function told(found) {
    const item = document.createElement("li")
    const parts = found.sub_results.filter(one => one.url.includes("#") && !one.url.endsWith("#de_inhoud"))
    item.append(link(found.meta.title, found.url), marked((parts[0] ?? found).excerpt))
    if (parts.length) {
        const below = document.createElement("ul")
        for (const one of parts.slice(0, 3)) {
            below.append(document.createElement("li"))
            below.lastChild.append(link(one.title, one.url))
        }
        item.append(below)
    }
    return item
}

async function more() {
    const mine = asked
    const some = await Promise.all(left.slice(0, STEP).map(one => one.data()))
    if (mine !== asked) return
    left = left.slice(STEP)
    list.append(...some.map(told))
    further.hidden = !left.length
}

async function search() {
    const words = input.value.trim(), mine = ++asked
    history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname)
    try {
        engine ??= start()
        const found = words ? (await (await engine).search(words)).results : []
        if (mine !== asked) return
        list.replaceChildren()
        left = found
        await more()
        status.textContent = !words ? "" : place.dataset[["none", "one"][found.length] ?? "many"].replace("#", found.length)
    } catch {
        status.textContent = place.dataset.broken
    }
}

let later
input.addEventListener("input", () => { clearTimeout(later); later = setTimeout(search, 250) })
form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(later); search() })
further.addEventListener("click", more)
// From a disk no browser lets a page read what lies beside it.
if (location.protocol === "file:") {
    place.classList.add("off")
    form.hidden = true
}
input.value = new URLSearchParams(location.search).get("q") ?? ""
if (input.value && !form.hidden) search()
