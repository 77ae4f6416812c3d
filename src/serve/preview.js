/* The live preview of `svod serve`: reloads the page in place when it would look different, and shows
   what was found. Nothing of it is in what `svod build` writes. */
(() => {
  const { page, tag } = document.currentScript.dataset;

  /* What is kept of this window over a reload; without storage nothing is. */
  const recall = (name) => {
    try {
      return JSON.parse(sessionStorage.getItem(`svod-preview:${name}`)) ?? {};
    } catch {
      return {};
    }
  };
  const keep = (name, value) => {
    try {
      sessionStorage.setItem(`svod-preview:${name}`, JSON.stringify(value));
    } catch {
      /* A window without storage begins at the top. */
    }
  };

  /* --- Where the reader is: an element near the top, so that text added above it moves nothing. --- */

  const landmark = () => {
    const near = [...document.querySelectorAll("main [id]")]
      .map((element) => ({ id: element.id, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.top < innerHeight / 3);
    const last = near.reduce((best, one) => (!best || one.box.top >= best.box.top ? one : best), null);
    return last && { id: last.id, top: last.box.top };
  };

  const unfolded = () => [...document.querySelectorAll("details")].map((element) => element.open);

  const reload = (wanted) => {
    const before = recall("place");
    // A page that does not become what was announced is not asked for again and again.
    if (before.page === page && before.wanted === wanted && before.tag === tag) return;
    keep("place", { page, wanted, tag, y: scrollY, landmark: landmark(), unfolded: unfolded() });
    history.scrollRestoration = "manual";
    location.reload();
  };

  const restore = () => {
    const place = recall("place");
    if (place.page !== page || place.done) return;
    keep("place", { ...place, done: place.wanted === tag });
    const details = [...document.querySelectorAll("details")];
    if (place.unfolded.length === details.length) {
      details.forEach((element, at) => { element.open = place.unfolded[at]; });
    }
    let isMoved = false;
    const go = () => {
      if (isMoved) return;
      const element = place.landmark && document.getElementById(place.landmark.id);
      const by = element ? element.getBoundingClientRect().top - place.landmark.top : place.y - scrollY;
      scrollBy({ top: by, behavior: "instant" });
    };
    ["wheel", "touchmove", "keydown"].forEach((name) =>
      addEventListener(name, () => { isMoved = true; }, { once: true, passive: true }));
    go();
    addEventListener("load", () => {
      go();
      history.scrollRestoration = "auto";
    });
  };

  /* --- The panel, in a root of its own: no theme changes its looks, and it changes none. --- */

  const STYLE = `
    :host { all: initial; color-scheme: inherit; position: fixed; right: 0; bottom: 0; z-index: 2147483000; }
    @media print { :host { display: none; } }
    * { box-sizing: border-box; }
    section {
      --ground: light-dark(#fff, #202428); --ink: light-dark(#1d2126, #eceef0);
      --quiet: light-dark(#545c66, #adb5be); --line: light-dark(#8b939c, #6d757e);
      --error: light-dark(#b3141c, #ff9a94); --warning: light-dark(#8a5200, #f2bd5c); --info: light-dark(#0b57a4, #8ec2ff);
      display: flex; flex-direction: column; width: max-content; max-width: min(34rem, calc(100vw - 1rem));
      margin: 0 .5rem .5rem auto; overflow: hidden; border: 1px solid var(--line); border-radius: .5rem;
      background: var(--ground); color: var(--ink); box-shadow: 0 .2rem .9rem rgb(0 0 0 / .22);
      font: 14px/1.45 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    [hidden] { display: none !important; }
    .bar { display: flex; align-items: stretch; }
    button { min-height: 44px; border: 0; background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
    button:hover { background: light-dark(#f0f2f4, #2c3137); }
    .open { display: flex; flex: 1; flex-wrap: wrap; align-items: center; gap: 0 .9rem; padding: .3rem .4rem .3rem .8rem; }
    .hide { flex: none; width: 44px; color: var(--quiet); font-size: 1.25rem; line-height: 1; text-align: center; }
    .count::before { content: "●"; content: "●" / ""; margin-right: .35rem; color: var(--tone); font-size: .8em; }
    .open::after { content: "▴"; content: "▴" / ""; margin-left: auto; padding: 0 .3rem; color: var(--quiet); }
    .open[aria-expanded="true"]::after { content: "▾"; content: "▾" / ""; }
    .error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); }
    .list { max-height: min(26rem, 46vh); overflow-y: auto; overscroll-behavior: contain; border-bottom: 1px solid var(--line); }
    .trouble, .more, .lost { margin: 0; padding: .6rem .8rem; }
    .trouble { white-space: pre-wrap; border-left: 4px solid var(--error); }
    .more { color: var(--quiet); }
    ul { margin: 0; padding: 0; list-style: none; }
    li { padding: .5rem .8rem .55rem; border-left: 4px solid var(--tone); }
    li + li, .trouble + .trouble, .trouble + ul { border-top: 1px solid light-dark(#dfe3e7, #3a4047); }
    a { display: block; color: inherit; text-decoration: none; }
    a:hover .place { text-decoration-thickness: 2px; }
    .level { color: var(--tone); font-weight: 700; }
    .level::after { content: ":"; }
    .place { display: block; color: var(--info); font-size: .93em; text-decoration: underline; }
    code { padding: 0 .25em; border-radius: .2em; background: light-dark(#eceff2, #31373e); font: .93em ui-monospace, Menlo, Consolas, monospace; }
    .help { margin: .15rem 0 0; color: var(--quiet); }
    :focus-visible { outline: 3px solid var(--info); outline-offset: -3px; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `;

  const made = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  /* Words in which `names` stand apart. */
  const worded = (text) =>
    text.split("`").map((part, at) => (at % 2 ? made("code", "", part) : part));

  class Panel {
    constructor() {
      this.host = made("div");
      this.host.dataset.svodPreview = "";
      this.root = this.host.attachShadow({ mode: "open" });
      this.section = made("section");
      this.list = made("div", "list");
      this.list.id = "list";
      this.list.tabIndex = 0;
      this.toggle = made("button", "open");
      this.toggle.type = "button";
      this.toggle.setAttribute("aria-controls", "list");
      this.toggle.addEventListener("click", () => this.choose({ open: this.list.hidden }));
      this.hide = made("button", "hide", "×");
      this.hide.type = "button";
      this.hide.addEventListener("click", () => this.choose({ hidden: this.print }));
      this.section.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || this.list.hidden) return;
        this.choose({ open: false });
        this.toggle.focus();
      });
      this.bar = made("div", "bar");
      this.bar.append(this.toggle, this.hide);
      this.lost = made("p", "lost");
      this.status = made("p", "heard");
      this.status.setAttribute("role", "status");
      this.section.append(this.list, this.bar, this.lost, this.status);
      this.root.append(made("style", "", STYLE), this.section);
      this.isLost = false;
      document.body.append(this.host);
      this.place();
    }

    /* What the reader has chosen holds until there is something new. */
    choose(choice) {
      keep("panel", { ...recall("panel"), trouble: this.isTroubled, ...choice });
      this.place();
    }

    show(panel) {
      this.panel = panel;
      this.print = JSON.stringify([panel.trouble, panel.findings.map(({ rule, message, place }) => [rule, message, place])]);
      this.isTroubled = panel.trouble.length > 0;
      this.host.lang = panel.language;
      this.section.setAttribute("aria-label", panel.labels.title);
      this.hide.setAttribute("aria-label", panel.labels.hide);
      this.hide.title = panel.labels.hide;
      this.lost.textContent = panel.labels.lost;
      const counts = panel.counts.map(({ level, text }) => made("span", `count ${level}`, text));
      this.toggle.replaceChildren(...(counts.length ? counts : [made("span", "count error", panel.labels.title)]));
      this.fill();
      this.place();
      const heard = [...panel.trouble, ...panel.counts.map(({ text }) => text)].map((text) => text.replace(/[.!]$/, "")).join(". ");
      if (this.status.textContent !== heard) this.status.textContent = heard;
    }

    fill() {
      const { trouble, findings, more } = this.panel;
      const list = made("ul");
      list.append(...findings.map((finding) => this.entry(finding)));
      const parts = trouble.map((text) => made("p", "trouble", text));
      if (findings.length) parts.push(list);
      if (more) {
        parts.push(made("p", "more"));
        parts.at(-1).append(...worded(more));
      }
      this.list.replaceChildren(...parts);
    }

    entry({ level, name, message, help, place, link }) {
      const item = made("li", level);
      const anchor = made("a");
      anchor.href = link;
      anchor.append(made("span", "level", name), " ", ...worded(message), " ", made("span", "place", place));
      item.append(anchor);
      if (help) {
        const advice = made("p", "help");
        advice.append(...worded(help));
        item.append(advice);
      }
      return item;
    }

    /* A mistake that keeps the pages old opens the list by itself, once. */
    place() {
      const chosen = recall("panel");
      const isEmpty = !this.panel || (!this.isTroubled && this.panel.findings.length === 0);
      const isHidden = chosen.hidden !== undefined && chosen.hidden === this.print;
      const isOpen = chosen.open !== undefined && chosen.trouble === this.isTroubled ? chosen.open : this.isTroubled;
      this.list.hidden = isEmpty || isHidden || !isOpen;
      this.bar.hidden = isEmpty || isHidden;
      this.lost.hidden = !this.isLost || !this.panel;
      this.toggle.setAttribute("aria-expanded", String(!this.list.hidden));
      this.section.classList.toggle("heard", this.bar.hidden && this.lost.hidden);
    }

    lose(isLost) {
      this.isLost = isLost;
      this.place();
    }
  }

  /* --- The news, as long as the page is seen: a browser has few connections to one server. --- */

  const panel = new Panel();
  let source = null;

  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource(`/_svod/news?page=${encodeURIComponent(page)}`);
    source.onmessage = ({ data }) => {
      const news = JSON.parse(data);
      panel.lose(false);
      panel.show(news.panel);
      if (news.tag !== tag) reload(news.tag);
    };
    source.onerror = () => {
      panel.lose(true);
      // A refusal is final for the browser; ours may only be that svod begins anew.
      if (source?.readyState === EventSource.CLOSED) {
        silence();
        setTimeout(listen, 2000);
      }
    };
  };

  const silence = () => {
    source?.close();
    source = null;
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? silence() : listen()));
  addEventListener("pagehide", silence);
  addEventListener("pageshow", listen);
  restore();
  listen();
})();
