/* What changed since this device last showed it. The device keeps a short hash of each document that
   was read; nothing of it leaves the device. */
(() => {
  /* Who writes the text knows what has changed in it. */
  if (document.querySelector('script[src="/_svod/preview.js"]')) return;
  const { id, version, documents, words } = window.svodBook;
  const key = `svod-read-${id}`;
  let kept;
  try {
    kept = JSON.parse(localStorage.getItem(key));
  } catch {
    return;
  }
  const save = () => {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      /* A device that keeps nothing cannot tell what is new. */
    }
  };
  const whole = () => Object.fromEntries(documents.map((one) => [one.anchor, [one.print, one.title]]));
  /* Whoever opens the book for the first time has nothing to compare with. */
  if (typeof kept?.read !== "object" || kept.read === null) {
    kept = { version, read: whole() };
    return save();
  }

  const made = (tag, name, text = "") => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.textContent = text;
    return element;
  };

  const news = () => documents.flatMap((one) => {
    const was = Object.hasOwn(kept.read, one.anchor) && kept.read[one.anchor];
    if (!was) return [{ ...one, sort: words["changed-new"] }];
    return was[0] === one.print ? [] : [{ ...one, sort: words["changed-text"] }];
  });
  const gone = () => {
    const there = new Set(documents.map((one) => one.anchor));
    return Object.entries(kept.read).filter(([anchor]) => !there.has(anchor)).map(([, [, title]]) => title);
  };

  const main = document.getElementById("_text");
  const own = main.querySelector("h1")?.id;
  const isCover = document.body.classList.contains("cover") || document.body.classList.contains("single");
  const changed = news();
  const lost = gone();

  if (isCover && changed.length + lost.length > 0) {
    const box = made("section", "changed");
    const title = made("h2", "changed-title", words.changed);
    title.id = "_changed";
    box.setAttribute("aria-labelledby", title.id);
    box.append(title);
    if (kept.version && kept.version !== version) box.append(made("p", "", `${words["changed-version"]} ${kept.version}.`));
    const list = made("ul");
    for (const { href, title: name, sort } of changed) {
      const line = made("li");
      const link = made("a", "", name);
      link.href = href;
      line.append(link, " ", made("span", "sort", sort));
      list.append(line);
    }
    for (const name of lost) {
      const line = made("li");
      line.append(name, " ", made("span", "sort", words["changed-gone"]));
      list.append(line);
    }
    const all = made("button", "plain-button", words["changed-read"]);
    all.type = "button";
    all.addEventListener("click", () => {
      kept = { version, read: whole() };
      save();
      const told = made("p", "", words["changed-none"]);
      told.tabIndex = -1;
      list.remove();
      all.replaceWith(told);
      told.focus();
      document.querySelectorAll(".unread").forEach((line) => line.classList.remove("unread"));
    });
    box.append(list, all);
    main.querySelector(".title-page")?.after(box);
  }

  /* Dots in the contents, and a word on the page itself, which counts as read from now on. */
  const unread = new Set(changed.map((one) => one.href));
  for (const link of document.querySelectorAll(".menu a, .contents a")) {
    if (unread.has(link.getAttribute("href"))) link.classList.add("unread");
  }
  const here = changed.find((one) => !isCover && one.anchor === own);
  if (here) {
    if (kept.read[own]) main.querySelector("h1").after(made("p", "changed-here", words["changed-here"]));
    kept.read[own] = [here.print, here.title];
    if (news().length === 0 && lost.length === 0) kept.version = version;
    save();
  }
})();
