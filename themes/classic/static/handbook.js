/* The frame of a page: the menu, the headings of the page, a reader's settings. No page needs it. */
(() => {
  const { words } = window.svodBook;

  const menu = document.getElementById("_contents");
  const current = menu?.querySelector("[aria-current]");
  const showCurrent = () => {
    if (current) menu.scrollTop = current.offsetTop - menu.clientHeight / 3;
  };
  showCurrent();
  /* On a narrow screen the menu is not there before its link is followed. */
  window.addEventListener("hashchange", () => location.hash === "#_contents" && showCurrent());

  /* On a narrow screen the list of headings would stand before the text. */
  const onPage = document.querySelector(".on-page > details");
  const wide = window.matchMedia("(min-width: 84rem)");
  const fold = () => onPage && (onPage.open = wide.matches);
  fold();
  wide.addEventListener("change", fold);

  /* Marks the heading under which a reader is. */
  const links = new Map([...(onPage?.querySelectorAll("a") ?? [])].map((link) => [link.hash.slice(1), link.parentElement]));
  const marked = () => {
    let last;
    for (const [id, line] of links) {
      line.classList.remove("seen");
      const heading = document.getElementById(decodeURIComponent(id));
      if (heading && heading.getBoundingClientRect().top < window.innerHeight / 3) last = line;
    }
    last?.classList.add("seen");
  };
  if (links.size) {
    let waits = false;
    window.addEventListener("scroll", () => {
      if (waits) return;
      waits = true;
      requestAnimationFrame(() => {
        waits = false;
        marked();
      });
    }, { passive: true });
    marked();
  }

  /* A conversation that is wider than its box opens at its first step, its title with it. */
  for (const drawing of document.querySelectorAll(".drawing:has(> [role='group'])")) {
    const first = drawing.querySelector("a");
    if (!first || drawing.scrollWidth <= drawing.clientWidth) continue;
    const step = first.getBoundingClientRect();
    const box = drawing.getBoundingClientRect();
    if (step.right <= box.right) continue;
    drawing.scrollLeft = step.left - box.left - (box.width - step.width) / 2;
    const title = drawing.querySelector("svg > text[x='0']");
    title?.setAttribute("x", drawing.scrollLeft / title.getScreenCTM().a);
  }

  /* What a reader chose, kept on this device as far as it lets us. */
  const root = document.documentElement;
  const keep = () => {
    const { scheme, size } = root.dataset;
    try {
      localStorage.setItem("svod-view", JSON.stringify({ ...(scheme && { scheme }), ...(size && { size }) }));
    } catch {
      /* It holds for this page then. */
    }
  };

  const choices = {
    scheme: ["", "light", "dark"],
    size: ["", "large", "larger"],
  };
  const usual = { scheme: "auto", size: "usual" };

  const fieldset = (name) => {
    const set = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = words[name];
    set.append(legend);
    for (const value of choices[name]) {
      const label = document.createElement("label");
      const radio = document.createElement("input");
      Object.assign(radio, { type: "radio", name: `_${name}`, value, checked: (root.dataset[name] ?? "") === value });
      radio.addEventListener("change", () => {
        if (value) root.dataset[name] = value;
        else delete root.dataset[name];
        keep();
      });
      label.append(radio, ` ${words[`${name}-${value || usual[name]}`]}`);
      set.append(label);
    }
    return set;
  };

  const box = document.createElement("div");
  box.className = "view";
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-label", words.settings);
  button.title = words.settings;
  button.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor"/></svg>';
  const panel = document.createElement("div");
  panel.className = "view-panel";
  panel.hidden = true;
  panel.append(fieldset("scheme"), fieldset("size"));
  const show = (isShown) => {
    panel.hidden = !isShown;
    button.setAttribute("aria-expanded", String(isShown));
    if (isShown) panel.querySelector("input:checked")?.focus();
  };
  button.addEventListener("click", () => show(panel.hidden));
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    show(false);
    button.focus();
  });
  document.addEventListener("click", (event) => {
    if (!box.contains(event.target)) show(false);
  });
  box.append(button, panel);
  document.getElementById("_tools")?.prepend(box);
})();
