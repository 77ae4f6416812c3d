/* The meaning of a term beside the word: at the pointer, at the focus, at a tap. It stays while the
   pointer is over the word or the meaning, and goes with Escape. The link leads where it always led. */
(() => {
  const svod = window.svod;
  const terms = document.querySelectorAll("a.term");
  if (!svod || terms.length === 0) return;

  const meanings = new Map();
  for (const meaning of document.querySelectorAll("template.meaning")) {
    if (!meanings.has(meaning.dataset.term)) meanings.set(meaning.dataset.term, meaning.content);
  }

  const box = svod.made("div", "meaning-box");
  box.id = "_meaning";
  box.setAttribute("popover", "manual");
  document.querySelector("main").append(box);
  let shown = null;
  let leaving = 0;

  const isOpen = () => shown !== null;

  const place = (term) => {
    /* A term may be broken over two lines: the meaning stands at its first part. */
    const at = term.getClientRects()[0];
    const width = document.documentElement.clientWidth;
    const size = box.getBoundingClientRect();
    box.style.left = `${Math.max(8, Math.min(at.left, width - size.width - 8))}px`;
    const below = at.bottom + 4;
    const isBelow = below + size.height < innerHeight || at.top < size.height + 12;
    box.style.top = `${isBelow ? below : at.top - size.height - 4}px`;
  };

  const show = (term) => {
    clearTimeout(leaving);
    if (shown === term) return;
    const meaning = meanings.get(decodeURIComponent(term.hash.slice(1)));
    if (!meaning) return;
    hide();
    const more = svod.made("a", "meaning-more", svod.word("term-more"));
    more.href = term.href;
    more.tabIndex = -1;
    const words = meaning.cloneNode(true);
    box.replaceChildren(words, more);
    if (box.showPopover) box.showPopover();
    else box.classList.add("shown");
    term.setAttribute("aria-describedby", box.id);
    shown = term;
    place(term);
  };

  const hide = () => {
    clearTimeout(leaving);
    if (!isOpen()) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    if (box.hidePopover) box.hidePopover();
    else box.classList.remove("shown");
  };

  /* Time enough to move the pointer from the word to its meaning. */
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (document.activeElement !== shown) hide();
    }, 300);
  };

  for (const term of terms) {
    let isTapped = false;
    term.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(term));
    term.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leave());
    term.addEventListener("pointerdown", (event) => {
      isTapped = event.pointerType !== "mouse" && shown !== term;
    });
    term.addEventListener("focus", () => show(term));
    term.addEventListener("blur", leave);
    /* The first tap shows, the second one goes. */
    term.addEventListener("click", (event) => {
      if (!isTapped) return;
      event.preventDefault();
      isTapped = false;
      show(term);
    });
  }
  box.addEventListener("pointerenter", () => clearTimeout(leaving));
  box.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leave());
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("pointerdown", (event) => {
    if (isOpen() && !box.contains(event.target) && event.target.closest("a.term") !== shown) hide();
  });
  addEventListener("resize", hide);
  addEventListener("scroll", () => isOpen() && place(shown), { passive: true });
})();
