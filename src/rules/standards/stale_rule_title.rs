//! A title that is quoted is the title that stands there.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::language::numbered::{may_have_number, typed};
use crate::rules::open::{Open, Signs};
use crate::rules::passages::Voice;
use crate::rules::standards::titles::{bearer, is_in, stems};
use crate::rules::{Report, Rule};
use crate::source::Span;
use crate::syntax::markdown::{self, Markdown, NodeKind};

pub(crate) static RULE: Rule = Rule {
    name: "stale-rule-title",
    level: Level::Warning,
    check: None,
    bad: r#"
--- pages/about.md
# О нас

Если разговор не получился, откройте страницу [[step-back|«Перерыв на кофе»]].
--- protocols/step-back.yaml
# …
title: Шаг назад
steps: [{title: Отступите, do: [извинитесь]}, {title: Остыньте, do: [отдохните]}]
"#,
    good: r#"
--- pages/about.md
# О нас

Если разговор не получился, сделайте «[[step-back|шаг назад]]» и [[step-back|отдохните]].
--- protocols/step-back.yaml
# …
title: Шаг назад
steps: [{title: Отступите, do: [извинитесь]}, {title: Остыньте, do: [отдохните]}]
"#,
};

pub(in crate::rules) fn look(open: &Open<'_, '_>, report: &mut Report) {
    let Open { handbook, document, .. } = open;
    if document.is_retired() {
        return;
    }
    by_number(open, report);
    for link in quoted_links(open.source, &document.markdown) {
        let span = link.span;
        look_at(handbook, document, &link, span, report);
    }
    for field in document.prose().filter(|field| field.text.contains("[[")) {
        for link in quoted_links(&field.text, &markdown::parse(&field.text, 0)) {
            let span = document.locate(&handbook.sources, field.span, &link.words);
            look_at(handbook, document, &link, span, report);
        }
    }
}

/// «Правило № 35 „Восстановление“» where nothing bears that title.
fn by_number(open: &Open<'_, '_>, report: &mut Report) {
    let Open { handbook, document, .. } = open;
    if matches!(document.kind.name, "governance" | "legal") {
        return;
    }
    for passage in open.passages(Signs::NUMBERED.and(Signs::DIGIT)) {
        let is_ours = !matches!(passage.voice, Voice::Client | Voice::Bad);
        let raw = passage.raw();
        if !is_ours || !raw.contains(QUOTES) || !may_have_number(raw) {
            continue;
        }
        let titles = typed(passage.reading(), document.language).into_iter();
        for title in titles.filter_map(|typed| typed.title) {
            let words = &passage.words[title.clone()];
            if bearer(handbook, words, document.language).is_none() {
                let place = passage.place(handbook, document, title.clone());
                report.add(RULE.at(place).variant("nowhere").with("words", words));
            }
        }
    }
}

const QUOTES: [char; 4] = ['«', '„', '“', '"'];

/// A reference whose words stand in quotation marks: it says them to be the title.
struct Quoted {
    id: String,
    words: String,
    span: Span,
}

fn quoted_links(source: &str, markdown: &Markdown) -> Vec<Quoted> {
    let nodes = markdown.nodes.iter().enumerate();
    let links = nodes.filter_map(|(index, node)| {
        let NodeKind::Link { target, is_wiki: true } = &node.kind else { return None };
        let words = markdown.plain(source, index + 1, node.end as usize);
        let words = words.trim();
        let before = source.get(..node.span.start as usize)?.chars().next_back();
        let is_quoted =
            words.starts_with(QUOTES) || before.is_some_and(|mark| QUOTES.contains(&mark));
        let bare = words.trim_matches(|letter: char| !letter.is_alphanumeric());
        let has_own = source.get(node.span.range())?.contains('|');
        (is_quoted && has_own && !bare.is_empty()).then(|| Quoted {
            id: target.trim().to_owned(),
            words: bare.to_owned(),
            span: node.span,
        })
    });
    links.collect()
}

fn look_at(
    handbook: &Handbook,
    document: &Document,
    link: &Quoted,
    span: Span,
    report: &mut Report,
) {
    let Some(target) = handbook.document(&link.id) else { return };
    let language = document.language;
    let words = stems(&link.words, language);
    let headings = target.sections.iter().map(|section| section.title.as_str());
    let mut titles = headings.chain([target.name()]);
    if target.language == language && !titles.any(|title| is_in(&words, &stems(title, language))) {
        let finding = RULE.at(document.at(span)).with("words", link.words.as_str());
        report.add(finding.with("title", target.name()).related(target.place(), "target"));
    }
}
