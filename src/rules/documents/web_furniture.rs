//! What stood around a text on a web page does not stand in a handbook.

use std::sync::LazyLock;

use regex::Regex;

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::language::fold::{Accents, fold_phrase};
use crate::rules::{Report, Rule};
use crate::source::Span;
use crate::syntax::markdown::{Markdown, NodeKind, source_text};

pub(crate) static RULE: Rule = Rule {
    name: "web-furniture",
    level: Level::Info,
    check: Some(check),
    bad: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери покупателя.

Поделиться
"#,
    good: r#"
--- pages/about.md
# О нас

Продаём и собираем мебель, отвечаем за каждый шаг до двери покупателя.
"#,
};

/// The longest line that may be furniture, in bytes.
const LONGEST: usize = 120;

/// Whole lines, in small letters and without marks over Latin ones.
const LINES: &[&str] = &[
    "читайте также",
    "читать далее",
    "читать дальше",
    "читать еще",
    "поделиться",
    "поделиться в соцсетях",
    "поделиться ссылкой",
    "скачать",
    "скачать файл",
    "скачать pdf",
    "подробнее",
    "похожие статьи",
    "статьи по теме",
    "рекомендуем прочитать",
    "оставить комментарий",
    "добавить комментарий",
    "написать комментарий",
    "подписаться",
    "подписаться на рассылку",
    "подпишитесь на рассылку",
    "наверх",
    "вернуться к списку",
    "назад к списку",
    "версия для печати",
    "распечатать",
    "мне нравится",
    "показать еще",
    "войти",
    "войти в аккаунт",
    "поиск по сайту",
    "все права защищены",
    "share",
    "share this",
    "share this page",
    "share on facebook",
    "share on twitter",
    "tweet",
    "read more",
    "read also",
    "related articles",
    "related posts",
    "download",
    "download pdf",
    "subscribe",
    "subscribe to our newsletter",
    "sign up",
    "log in",
    "leave a comment",
    "add a comment",
    "back to top",
    "print this page",
    "show more",
    "load more",
    "advertisement",
    "zdielat",
    "zdielat na facebooku",
    "citajte aj",
    "citat dalej",
    "stiahnut",
    "stiahnut pdf",
    "suvisiace clanky",
    "pridat komentar",
    "prihlasit sa",
    "odoberat novinky",
    "spat hore",
    "naspat hore",
    "vytlacit",
    "zobrazit viac",
];

/// Counters and lists of tags.
static COUNTER: LazyLock<Regex> = LazyLock::new(|| {
    let things =
        "просмотр|комментари|лайк|репост|поделил|view|comment|like|share|zobrazen|komentar|zdielan";
    Regex::new(&format!(
        r"^(?:(?:{things})\w*:? ?\(?\d[\d ]*\)?|\d[\d ]* (?:{things})\w*|(?:теги|метки|tags|tagy|stitky): .+)$"
    ))
    .expect("invariant: the pattern is well formed")
});

fn check(handbook: &Handbook, report: &mut Report) {
    for document in handbook.documents.iter().filter(|document| is_prose(document)) {
        let source = &handbook.sources.get(document.source).text;
        for span in lines(source, &document.markdown) {
            let words = source_text(source, span).trim().to_owned();
            report.add(RULE.at(document.at(span)).with("words", words));
        }
    }
}

/// A letter may well have a button.
fn is_prose(document: &Document) -> bool {
    document.is_markdown
        && !document.is_retired()
        && !matches!(document.content, Content::Letter(_))
}

/// The lines of furniture of a text.
fn lines(source: &str, markdown: &Markdown) -> Vec<Span> {
    let mut found = Vec::new();
    let mut quoted_until = 0;
    for (index, node) in markdown.nodes.iter().enumerate() {
        match &node.kind {
            NodeKind::Quote(_) => quoted_until = quoted_until.max(node.end as usize),
            NodeKind::Paragraph | NodeKind::Item | NodeKind::Heading { .. }
                if index >= quoted_until && is_furniture(source, markdown, index) =>
            {
                let text = source_text(source, node.span);
                let end = node.span.start as usize + text.trim_end().len();
                found.push(Span::new(node.span.start as usize, end));
            }
            _ => {}
        }
    }
    // An item and the paragraph in it are one line.
    found.dedup_by_key(|span| span.end);
    found
}

fn is_furniture(source: &str, markdown: &Markdown, index: usize) -> bool {
    let node = &markdown.nodes[index];
    let end = node.end as usize;
    if node.span.range().len() > LONGEST {
        return false;
    }
    let inside = &markdown.nodes[index + 1..end];
    let has_blocks = inside.iter().any(|node| {
        matches!(
            node.kind,
            NodeKind::List(_) | NodeKind::Table(_) | NodeKind::CodeBlock | NodeKind::Code(_)
        )
    });
    let leads_inside = inside.iter().any(|node| match &node.kind {
        NodeKind::Link { target, is_wiki } => *is_wiki || !target.contains(':'),
        _ => false,
    });
    if has_blocks || leads_inside || is_heading_of_text(markdown, index) {
        return false;
    }
    let words = fold_phrase(&markdown.plain(source, index + 1, end), Accents::Ignore);
    let is_mark = |char: char| !char.is_alphanumeric() && !"():".contains(char);
    let words = words.trim_matches(is_mark);
    LINES.contains(&words) || COUNTER.is_match(words)
}

/// Whether it is a heading under which something stands.
fn is_heading_of_text(markdown: &Markdown, index: usize) -> bool {
    let node = &markdown.nodes[index];
    let next = markdown.nodes.get(node.end as usize);
    matches!(node.kind, NodeKind::Heading { .. })
        && next.is_some_and(|next| !matches!(next.kind, NodeKind::Heading { .. }))
}
