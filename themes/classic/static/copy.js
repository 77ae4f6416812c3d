/* Copies what is said and where it stands: phrases, wordings, addresses of headings. */
(() => {
  const svod = window.svod;
  if (!svod) return;

  const said = (text) => {
    const open = [...new Set(text.match(/\{\{ .+? \}\}/g) ?? [])];
    const rest = open.length ? `. ${svod.word("letter-missing", { names: open.join(", ") })}` : "";
    return svod.word("copied") + rest;
  };

  /* A small button behind the words, named by their beginning. */
  const copier = (phrase) => {
    const text = svod.plain(phrase);
    if (!text) return;
    const button = svod.button("", () => svod.copy(text, said(text)));
    button.className = "copy-phrase";
    const beginning = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    button.setAttribute("aria-label", `${svod.word("copy-phrase")}: ${beginning}`);
    phrase.classList.add("copyable");
    phrase.append(button);
  };

  for (const phrase of document.querySelectorAll("main blockquote")) {
    const isTalk = phrase.querySelectorAll(":scope > p > strong:first-child").length > 1;
    if (!isTalk && !phrase.closest(".dialogue, .letter, .quiz") && !phrase.querySelector("blockquote")) copier(phrase);
  }
  document.querySelectorAll(".panel.said > ul > li").forEach(copier);

  for (const cell of document.querySelectorAll(".wordings tbody td:last-child")) {
    const wordings = cell.querySelectorAll(":scope > p");
    if (wordings.length === 0) {
      const only = svod.made("div", "wording");
      only.append(...cell.childNodes);
      cell.append(only);
      copier(only);
    } else {
      wordings.forEach(copier);
    }
  }

  for (const link of document.querySelectorAll(".self")) {
    const heading = svod.plain(link.parentElement);
    link.removeAttribute("aria-hidden");
    link.removeAttribute("tabindex");
    link.setAttribute("aria-label", `${svod.word("copy-link")}: ${heading}`);
    link.title = svod.word("copy-link");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      svod.copy(link.href, svod.word("link-copied"));
    });
  }
})();
