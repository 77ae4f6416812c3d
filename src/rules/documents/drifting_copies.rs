//! One text has one home: copies of a document do not drift apart.

use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::findings::Level;
use crate::handbook::{Document, Handbook};
use crate::language::Language;
use crate::language::words::{Kind, token_by_token};
use crate::rules::{Report, Rule};

pub(crate) static RULE: Rule = Rule {
    name: "drifting-copies",
    level: Level::Warning,
    check: Some(check),
    bad: r#"
--- standards/phone/answer.md
---
id: phone-answer
title: Как отвечать на звонок
---
Снимаем трубку до третьего гудка, называем компанию и себя, предлагаем помощь. Записываем имя и номер заказа, говорим, что делаем, и прощаемся после итога разговора.
--- pages/shop/answer.md
---
id: shop-answer
title: Ответ на звонок
---
Снимаем трубку до третьего гудка, называем компанию и себя, предлагаем помощь. Записываем имя и номер заказа, говорим, что делаем, и кладём трубку после итога разговора.
"#,
    good: r#"
--- standards/phone/answer.md
---
id: phone-answer
title: Как отвечать на звонок
---
Снимаем трубку до третьего гудка, называем компанию и себя, предлагаем помощь. Записываем имя и номер заказа, говорим, что делаем, и прощаемся после итога разговора.
--- pages/shop/answer.md
---
id: shop-answer
title: Ответ на звонок
---
В магазине телефон стоит у кассы. Если кассир занят, отвечает консультант: [[phone-answer]].
"#,
};

/// From this share of what either says on, two texts are alike.
const ALIKE: f64 = 0.6;

/// A shorter text is like many others.
const FEWEST: usize = 20;

/// With how many others of its name a document is compared.
const MOST: usize = 8;

fn check(handbook: &Handbook, report: &mut Report) {
    let mut named: BTreeMap<(Language, String), Vec<usize>> = BTreeMap::new();
    for (index, document) in handbook.documents.iter().enumerate() {
        if !may_drift(document) {
            continue;
        }
        let title = document.title.as_deref().map(|title| title.trim().to_lowercase());
        let stem = Some(format!("/{}", document.path.stem().to_lowercase()));
        for name in title.into_iter().chain(stem).filter(|name| name.len() > 1) {
            named.entry((document.language, name)).or_default().push(index);
        }
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for namesakes in named.into_values() {
        for (at, later) in namesakes.iter().enumerate() {
            let earlier = namesakes[at.saturating_sub(MOST)..at].iter().rev();
            pairs.extend(earlier.map(|earlier| (*later, *earlier)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let mut known: BTreeMap<usize, HashSet<u64>> = BTreeMap::new();
    let mut told = HashSet::new();
    for (later, earlier) in pairs {
        let (one, other) = (&handbook.documents[later], &handbook.documents[earlier]);
        if told.contains(&later) || folder(one) == folder(other) {
            continue;
        }
        for index in [later, earlier] {
            known.entry(index).or_insert_with(|| shingles(handbook, &handbook.documents[index]));
        }
        let share = likeness(&known[&later], &known[&earlier]);
        if (ALIKE..1.0).contains(&share) {
            told.insert(later);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a share is between nothing and one"
            )]
            let percent = (share * 100.0).floor() as usize;
            let finding = RULE.at(one.place()).with("path", other.path.as_str());
            report.add(finding.with("share", percent).related(other.place(), "copy"));
        }
    }
}

/// A branch says in its own words what others say; what is retired is let go.
fn may_drift(document: &Document) -> bool {
    let scope = document.envelope.applies_to.get();
    let is_of_branch = scope.is_some_and(|scope| !scope.branches.is_empty());
    !document.is_retired() && document.kind.name != "branch" && !is_of_branch
}

fn folder(document: &Document) -> &str {
    document.path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// What a text says, three words at a time.
fn shingles(handbook: &Handbook, document: &Document) -> HashSet<u64> {
    let source = &handbook.sources.get(document.source).text;
    let prose = document.markdown.plain(source, 0, document.markdown.nodes.len());
    let fields = document.prose().map(|prose| prose.text.as_str());
    let title = document.title.as_deref().unwrap_or("");
    let texts = std::iter::once(prose.as_str()).chain(fields).filter(|text| *text != title);
    let words: Vec<String> = texts
        .flat_map(token_by_token)
        .filter(|token| !matches!(token.kind, Kind::Mark(_)))
        .map(|token| token.text.into_owned())
        .collect();
    let shingle = |words: &[String]| {
        let mut hasher = DefaultHasher::new();
        words.hash(&mut hasher);
        hasher.finish()
    };
    if words.len() < FEWEST { HashSet::new() } else { words.windows(3).map(shingle).collect() }
}

/// The share of what both say in what either says.
fn likeness(one: &HashSet<u64>, other: &HashSet<u64>) -> f64 {
    let both = one.iter().filter(|shingle| other.contains(shingle)).count();
    let either = one.len() + other.len() - both;
    if either == 0 { 0.0 } else { both as f64 / either as f64 }
}
