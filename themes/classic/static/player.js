/* Lets a reader rehearse a dialogue: the turns come one by one, the reader picks what the customer
   answers. All of it is made from the turns that stand on the page; no page needs it. */
(() => {
  const linked = (turn) =>
    [...turn.querySelectorAll(":scope > .branches > li")]
      .map((branch) => {
        const link = branch.querySelector(".goto a[href^='#']");
        const when = branch.querySelector(".when");
        return link && { to: decodeURIComponent(link.hash.slice(1)), when: when ? when.textContent.trim() : "" };
      })
      .filter(Boolean);

  const made = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const button = (text, act) => {
    const element = made("button", "player-button", text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };

  /* What may happen at any moment, and where it leads. */
  const triggered = (turn) => {
    const trigger = turn.querySelector(":scope > .entry .trigger");
    return trigger && { to: turn.id, when: trigger.textContent.trim(), anytime: true };
  };

  /* Whether the customer has the word: a choice that no condition makes. */
  const listens = (turn, ways) => !turn.classList.contains("stage") && ways.some((way) => way.when);

  /* A turn as it is shown in the rehearsal: without what names it and without its ways on. */
  const copied = (turn) => {
    const copy = turn.cloneNode(true);
    copy.querySelectorAll(".branches, .entry").forEach((part) => part.remove());
    [copy, ...copy.querySelectorAll("[id]")].forEach((element) => element.removeAttribute("id"));
    return copy;
  };

  class Player {
    constructor(script, opener) {
      this.script = script;
      this.words = script.dataset;
      this.turns = new Map([...script.children].map((turn) => [turn.id, turn]));
      this.anytime = [...script.children].map(triggered).filter(Boolean);
      this.client = script.querySelector(".turn.client > .speaker");
      this.opener = opener;
      this.build();
    }

    build() {
      this.box = made("section", "player");
      this.box.setAttribute("aria-label", this.words.play);
      const log = made("div", "player-log");
      log.setAttribute("role", "log");
      this.log = made("ol", "dialogue");
      log.append(this.log);
      this.choices = made("div", "player-choices");
      this.choices.setAttribute("role", "group");
      const bar = made("div", "player-bar");
      this.back = button(this.words.back, () => this.stepBack());
      bar.append(this.back, button(this.words.again, () => this.begin()), button(this.words.close, () => this.close()));
      this.box.append(log, this.choices, bar);
      this.box.addEventListener("keydown", (event) => this.key(event));
      this.script.before(this.box);
      this.script.hidden = true;
      this.opener.hidden = true;
      this.begin();
    }

    begin() {
      this.log.replaceChildren();
      this.past = [];
      this.go(this.script.firstElementChild.id);
    }

    /* Shows a turn, and those that follow where nobody has a choice. */
    go(id) {
      const shown = [];
      const seen = new Set();
      let turn = this.turns.get(id);
      let ways = linked(turn);
      for (;;) {
        seen.add(turn.id);
        const copy = copied(turn);
        const said = [...copy.querySelectorAll(".speech, .turn-note")];
        if (said.some((part) => part.textContent.trim())) shown.push(copy);
        if (ways.length !== 1 || ways[0].when || seen.has(ways[0].to)) break;
        turn = this.turns.get(ways[0].to);
        ways = linked(turn);
      }
      this.log.append(...shown);
      this.ask(turn, ways);
      const first = shown[0] ?? this.choices;
      first.tabIndex = -1;
      first.focus();
    }

    ask(turn, ways) {
      const question = made("p", "player-question", ways.length ? this.words.choose : this.words.over);
      const anytime = listens(turn, ways) ? this.anytime : [];
      const buttons = [...ways, ...anytime].map((way, at) => {
        const element = button(way.when || this.words.next, () => this.choose(turn, way));
        element.dataset.digit = at + 1;
        return element;
      });
      this.choices.setAttribute("aria-label", question.textContent);
      this.choices.replaceChildren(question, ...buttons);
      if (anytime.length) buttons[ways.length].before(made("p", "player-anytime", `${this.words.anytime}:`));
      this.back.disabled = this.past.length === 0;
      this.turn = turn;
    }

    choose(turn, way) {
      this.past.push({ turn: turn.id, length: this.log.children.length });
      if (way.when) this.log.append(this.answer(turn, way));
      this.go(way.to);
    }

    /* What was picked, said by the customer, or as a remark where a condition decides or something happens. */
    answer(turn, { when, anytime }) {
      const isStage = anytime || turn.classList.contains("stage");
      const answer = made("li", isStage ? "turn stage" : "turn client");
      const isNamed = this.log.lastElementChild?.classList.contains("client");
      const speaker = isStage || isNamed || !this.client ? null : this.client.cloneNode(true);
      speaker?.querySelectorAll(".number, .time").forEach((number) => number.remove());
      const speech = made("div", "speech");
      speech.append(made("p", "", when));
      answer.append(...[speaker, speech].filter(Boolean));
      return answer;
    }

    stepBack() {
      const last = this.past.pop();
      if (!last) return;
      while (this.log.children.length > last.length) this.log.lastElementChild.remove();
      const turn = this.turns.get(last.turn);
      this.ask(turn, linked(turn));
      this.choices.tabIndex = -1;
      this.choices.focus();
    }

    close() {
      this.box.remove();
      this.script.hidden = false;
      this.opener.hidden = false;
      this.opener.focus();
    }

    key(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === "Escape") return this.close();
      const picked = this.choices.querySelector(`[data-digit="${CSS.escape(event.key)}"]`);
      if (picked) {
        event.preventDefault();
        picked.click();
      }
    }
  }

  for (const script of document.querySelectorAll("ol.dialogue[data-play]")) {
    const opener = button(script.dataset.play, () => new Player(script, opener));
    opener.classList.add("player-open");
    script.before(opener);
  }
})();
