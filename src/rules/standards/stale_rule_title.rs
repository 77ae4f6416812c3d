//! A title that is quoted is the title that stands there.

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::language::numbered::{may_have_number, typed};
use crate::rules::passages::{Voice, passages};
use crate::rules::standards::titles::{bearer, is_in, stems};
use crate::rules::{Report, Rule};
use crate::source::Span;
use crate::syntax::markdown::{self, Markdown, NodeKind};

pub(crate) static RULE: Rule = Rule {
    name: "stale-rule-title",
    level: Level::Warning,
    check: Some(check),
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

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| !document.is_retired()) {
        by_number(handbook, document, report);
        let source = &handbook.sources.get(document.source).text;
        for link in quoted_links(source, &document.markdown) {
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
}

/// «Правило № 35 „Восстановление“» where nothing bears that title.
fn by_number(handbook: &Handbook, document: &Document, report: &mut Report) {
    if matches!(document.kind.name, "governance" | "legal") {
        return;
    }
    let may_quote = |text: &str| text.contains(QUOTES) && may_have_number(text);
    for passage in passages(handbook, document, &may_quote) {
        if matches!(passage.voice, Voice::Client | Voice::Bad) {
            continue;
        }
        let titles = typed(&passage.words, document.language).into_iter();
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
