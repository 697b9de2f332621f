// Copies a text. Without this script the text can be selected; the buttons show themselves only where they work.
for (const button of document.querySelectorAll("[data-copy]")) {
  const text = document.getElementById(button.dataset.copy);
  const label = button.textContent;
  const select = () => {
    const range = document.createRange();
    range.selectNodeContents(text);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    let done = true;
    try { await navigator.clipboard.writeText(text.textContent); }
    catch { select(); done = document.execCommand("copy"); }
    button.textContent = done ? document.body.dataset.copied : document.body.dataset.selected;
    setTimeout(() => { button.textContent = label; }, 2500);
  });
}
