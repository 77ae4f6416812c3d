//! Running text: words with their styles, links, references and slots.

use crate::book::compose::context::outside;
use crate::book::compose::notes;
use crate::book::compose::prose::Writer;
use crate::book::{Anchor, Link, Run, Style};
use crate::language::typography;
use crate::syntax::markdown::{NodeKind, source_text};
use crate::syntax::slots;

impl Writer<'_, '_> {
    pub(super) fn runs(&mut self, index: usize) -> Vec<Run> {
        let mut runs = Vec::new();
        for child in self.markdown.inside(index) {
            self.inline(child, Style::default(), None, &mut runs);
        }
        tidy(runs)
    }

    pub(super) fn inline(
        &self,
        index: usize,
        style: Style,
        link: Option<&Link>,
        runs: &mut Vec<Run>,
    ) {
        let node = self.node(index);
        match &node.kind {
            NodeKind::Text(None) => {
                self.text(source_text(self.source, node.span), style, link, runs);
            }
            NodeKind::Text(Some(words)) => self.text(words, style, link, runs),
            NodeKind::Code(words) => {
                runs.push(self.run(words, Style { code: true, ..style }, link));
            }
            NodeKind::SoftBreak => runs.push(self.run(" ", style, link)),
            NodeKind::HardBreak => runs.push(self.run("\n", style, link)),
            NodeKind::Html(text) if is_comment(text.trim()) => {}
            NodeKind::Html(text) if is_line_break(text) => runs.push(self.run("\n", style, link)),
            NodeKind::Html(text) => runs.push(self.run(text, style, link)),
            NodeKind::FootnoteReference(name) if self.composer.binds => {
                let note = Some(notes::mark(self.note_name(name), name));
                runs.push(Run { note, ..self.run("", style, link) });
            }
            NodeKind::FootnoteReference(name) => {
                runs.push(self.run(&format!("[{name}]"), style, link));
            }
            NodeKind::Link { target, is_wiki } => {
                self.link(index, target, *is_wiki, style, runs);
            }
            NodeKind::Emphasis => {
                self.inline_all(index, Style { emphasis: true, ..style }, link, runs);
            }
            NodeKind::Strong => self.inline_all(index, Style { strong: true, ..style }, link, runs),
            NodeKind::Strike => self.inline_all(index, Style { strike: true, ..style }, link, runs),
            NodeKind::TaskMark(_) => {}
            _ => self.inline_all(index, style, link, runs),
        }
    }

    fn inline_all(&self, index: usize, style: Style, link: Option<&Link>, runs: &mut Vec<Run>) {
        for child in self.markdown.inside(index) {
            self.inline(child, style, link, runs);
        }
    }

    fn link(&self, index: usize, target: &str, is_wiki: bool, style: Style, runs: &mut Vec<Run>) {
        if is_wiki {
            let id = target.trim();
            let words = self.markdown.plain(self.source, index + 1, self.node(index).end as usize);
            if words.trim() == id {
                let reference = self.composer.reference(id);
                runs.extend(reference.into_iter().map(|run| Run { style, ..run }));
                return;
            }
            let anchor = self.composer.plan.entry(id).map(|entry| entry.anchor.clone());
            self.inner(index, style, anchor, runs);
            return;
        }
        match outside(target) {
            Some(link) => self.inline_all(index, style, Some(&link), runs),
            None => self.inner(index, style, self.inner_link(target), runs),
        }
    }

    /// The author's words for a place in the book; in print they name its page.
    fn inner(&self, index: usize, style: Style, anchor: Option<Anchor>, runs: &mut Vec<Run>) {
        let page = anchor.as_ref().and_then(|anchor| self.composer.page(anchor, "page-behind"));
        self.inline_all(index, style, anchor.map(Link::Anchor).as_ref(), runs);
        runs.extend(page.map(|page| Run { style, ..page }));
    }

    /// A relative link to a file of the handbook leads to its place in the book.
    fn inner_link(&self, target: &str) -> Option<Anchor> {
        let document = self.document?;
        let path = target.split(['#', '?']).next().filter(|path| !path.is_empty())?;
        let found = self.composer.handbook.document_of(&document.path.join(path)?)?;
        let entry = self.composer.plan.entry(&found.id)?;
        Some(entry.anchor.clone())
    }

    /// Words with their slots: filled in where the filling is known, else shown as slots.
    fn text(&self, text: &str, style: Style, link: Option<&Link>, runs: &mut Vec<Run>) {
        let bind = |text: &str| match self.composer.binds {
            true => typography::bind(text, self.composer.language()),
            false => text.to_owned(),
        };
        let mut from = 0;
        for slot in slots::slots(text) {
            runs.push(self.run(&bind(&text[from..slot.range.start]), style, link));
            if let Some(words) = self.composer.handbook.company_slot(slot.name) {
                let reach = contact(slot.name, &words);
                runs.push(self.run(&bind(&words), style, link.or(reach.as_ref())));
            } else {
                let words = (self.fill)(slot.name).unwrap_or_else(|| slot.name.to_owned());
                let run = self.run(&bind(&words), Style { slot: true, ..style }, link);
                runs.push(Run { slot: Some(slot.name.into()), ..run });
            }
            from = slot.range.end;
        }
        runs.push(self.run(&bind(&text[from..]), style, link));
    }

    fn run(&self, text: &str, style: Style, link: Option<&Link>) -> Run {
        let language = self.composer.foreign();
        Run { text: text.to_owned(), style, link: link.cloned(), language, ..Run::default() }
    }
}

/// Empty runs go, neighbours of one look become one.
pub(super) fn tidy(runs: Vec<Run>) -> Vec<Run> {
    let mut tidy: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        match tidy.last_mut() {
            Some(last) if is_alike(last, &run) => last.text.push_str(&run.text),
            _ if run.text.is_empty() && run.note.is_none() && run.on_page.is_none() => {}
            _ => tidy.push(run),
        }
    }
    tidy
}

fn is_alike(one: &Run, other: &Run) -> bool {
    let is_marked = |run: &Run| run.note.is_some() || run.on_page.is_some();
    let marked = is_marked(one) || is_marked(other);
    let looks = |run: &Run| (run.style, run.language);
    !marked && looks(one) == looks(other) && one.link == other.link && one.slot == other.slot
}

pub(super) fn is_comment(text: &str) -> bool {
    text.starts_with("<!--") && text.ends_with("-->")
}

fn is_line_break(text: &str) -> bool {
    matches!(text.trim(), "<br>" | "<br/>" | "<br />")
}

/// Where a built-in slot leads that holds a number, a mailbox or a site.
fn contact(slot: &str, words: &str) -> Option<Link> {
    let digits = || words.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+');
    match slot {
        "company.phone" => Some(Link::Url(format!("tel:{}", digits().collect::<String>()))),
        "company.email" => Some(Link::Url(format!("mailto:{words}"))),
        "company.site" => outside(words),
        _ => None,
    }
}
